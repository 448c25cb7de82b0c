package org.hebi.read.pdf;

import java.util.List;

/**
 * What one page shows.
 *
 * @param glyphs its upright characters, as the file orders them
 * @param width width of the page, in the direction its text runs
 * @param height height of the page
 * @param unknown characters shown whose font does not say what they are
 * @param slanted characters not printed upright, such as a watermark across the page
 * @param pictures whether it shows any picture
 */
record PageGlyphs(List<Glyph> glyphs, double width, double height, int unknown, int slanted, boolean pictures) {
    PageGlyphs {
        glyphs = List.copyOf(glyphs);
    }

    boolean hasText() {
        return glyphs.stream().anyMatch(glyph -> !glyph.isSpace());
    }
}
