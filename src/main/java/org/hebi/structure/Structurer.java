package org.hebi.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hebi.model.Block;
import org.hebi.model.BlockKind;
import org.hebi.model.CleanText;
import org.hebi.model.CleanText.Role;
import org.hebi.model.Document;
import org.hebi.model.Finding;
import org.hebi.model.ListMark;
import org.hebi.model.ListMark.Style;
import org.hebi.model.Place;

/**
 * Tells what each paragraph of a text is for: masthead, title, date, preamble, headings, items, signatures. A text may hold
 * several declarations one after another; each is read by itself.
 *
 * <p>Keeps no state between calls.
 */
public final class Structurer {
    /** Lines after a title that may still belong to it. */
    private static final int SUBTITLES = 2;

    /**
     * Structures a text.
     *
     * @param text paragraphs as {@code clean} leaves them
     * @return every paragraph as a block, in order; page numbers and the like as furniture
     */
    public Document structure(CleanText text) {
        boolean cjk = text.language().isChinese() || text.language().language().equals("ja");
        List<Part> all = new ArrayList<>();
        for (int i = 0; i < text.paragraphs().size(); i++) {
            all.add(new Part(text.paragraphs().get(i), i, cjk));
        }
        rescueTitle(all);
        List<Finding> findings = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (Part part : all) {
            if (part.kind == BlockKind.TITLE || part.isText()) {
                parts.add(part);
            } else {
                part.kind = BlockKind.FURNITURE;
            }
        }
        parts.forEach(p -> p.kind = BlockKind.PARAGRAPH);
        readOnes(parts, text.name(), findings);
        int at = 0;
        while (at < parts.size()) {
            at = declaration(parts, at);
        }
        return blocks(text, all, findings);
    }

    /** A running head that is the only place where the title stands is the title, once. */
    private static void rescueTitle(List<Part> all) {
        boolean found = all.stream().limit(60).anyMatch(p -> p.isText() && p.title);
        if (found) {
            return;
        }
        all.stream()
                .limit(12)
                .filter(p -> p.paragraph.role() == Role.RUNNING_HEAD && p.title)
                .findFirst()
                .ifPresent(p -> p.kind = BlockKind.TITLE);
    }

    /** A dash alone on its line where 二 follows is the number 一, worn down by copying. */
    private static void readOnes(List<Part> parts, String name, List<Finding> findings) {
        int dash = -1;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            String bare = part.text.strip();
            if (bare.length() == 1 && "—―–－ー─-".indexOf(bare.charAt(0)) >= 0) {
                dash = i;
            } else if (part.mark.filter(m -> m.style() == Style.HAN).isPresent() && part.bare()) {
                if (dash >= 0 && part.mark.get().value() == 2) {
                    Part one = parts.get(dash);
                    one.text = "一";
                    one.kind = BlockKind.HEADING;
                    findings.add(new Finding(
                            "dash-for-one",
                            1,
                            new Place(name, one.paragraph.line(), one.index, 0, 1),
                            "A dash stood where the number 一 belongs, before 二; it was read as 一."));
                }
                dash = -1;
            }
        }
    }

    /** Reads one declaration and returns where the next begins. */
    private static int declaration(List<Part> parts, int from) {
        int title = findTitle(parts, from);
        int body = from;
        if (title >= 0) {
            beforeTitle(parts, from, title);
            body = head(parts, title);
        }
        int end = findNext(parts, body);
        Body.label(parts, body, end);
        return Math.max(end, from + 1);
    }

    // ---- head ----

    /** The first line of the declaration's title, or -1. */
    private static int findTitle(List<Part> parts, int from) {
        int unexplained = 0;
        boolean letter = false;
        int limit = Math.min(parts.size(), from + 80);
        for (int i = from; i < limit; i++) {
            Part part = parts.get(i);
            if (part.kind == BlockKind.HEADING) {
                break;
            }
            if (part.title && !coversLetter(parts, i) && !copied(parts, i)) {
                return i;
            }
            boolean counts = part.terminal && !part.narrative && !part.signed;
            letter |= Wording.letter(part.text);
            if (counts && !letter && !Wording.publisher(part.text)) {
                unexplained++;
            }
            boolean opens = part.mark.isPresent()
                    && part.mark.get().value() == 1
                    && (part.mark.get().style().opensPart() || part.mark.get().style() == Style.HAN)
                    && part.mark.get().style() != Style.ANNEX;
            if (unexplained > 2 || (opens && !letter)) {
                break;
            }
        }
        return untitledTitle(parts, from);
    }

    /** A first line that names no kind of document but stands as a title does. */
    private static int untitledTitle(List<Part> parts, int from) {
        for (int i = from; i < Math.min(parts.size(), from + 3); i++) {
            Part part = parts.get(i);
            if (part.date || part.narrative || Wording.publisher(part.text)) {
                continue;
            }
            boolean fits = !part.terminal
                    && !part.endsWithComma()
                    && part.mark.isEmpty()
                    && !part.columns
                    && !part.signed
                    && part.weight() <= 200
                    && i + 1 < parts.size();
            return fits && parts.size() - i > 3 ? i : -1;
        }
        return -1;
    }

    /** Whether a covering letter stands between this line and the next title. */
    private static boolean coversLetter(List<Part> parts, int at) {
        boolean letter = false;
        for (int i = at + 1; i < Math.min(parts.size(), at + 60); i++) {
            Part part = parts.get(i);
            if (part.title) {
                if (letter) {
                    return true;
                }
                if (i > at + 12) {
                    return false;
                }
            }
            letter |= Wording.letter(part.text);
        }
        return false;
    }

    /** Whether a page's own heading repeats the title that comes soon after. */
    private static boolean copied(List<Part> parts, int at) {
        if (!parts.get(at).hashed()) {
            return false;
        }
        String title = squeezed(Part.withoutHashes(parts.get(at).text));
        for (int i = at + 1; i < Math.min(parts.size(), at + 12); i++) {
            if (parts.get(i).title && squeezed(parts.get(i).text).equals(title)) {
                return true;
            }
        }
        return false;
    }

    private static void beforeTitle(List<Part> parts, int from, int title) {
        for (int i = from; i < title; i++) {
            parts.get(i).kind = BlockKind.FURNITURE;
        }
        for (int i : Signatures.ofLetter(parts, from, title)) {
            parts.get(i).kind = BlockKind.SIGNATURE;
        }
        // An annex label and the title it belongs to are one line.
        if (title > from && labelOnly(parts.get(title - 1))) {
            Part label = parts.get(title - 1);
            Part head = parts.get(title);
            head.text = (label.cjk ? squeezed(label.text) : label.text + " ") + head.text;
            head.merged = Optional.of(label);
            label.dropped = true;
        }
        if (title > from && parts.get(title - 1).date && parts.get(title - 1).kind == BlockKind.FURNITURE) {
            boolean alone = true;
            for (int i = from; i < title - 1; i++) {
                alone &= parts.get(i).date || parts.get(i).dropped;
            }
            if (alone) {
                parts.get(title - 1).kind = BlockKind.DATE;
            }
        }
    }

    private static boolean labelOnly(Part part) {
        return part.mark.filter(m -> m.style() == Style.ANNEX).isPresent() && part.bare();
    }

    /** Labels title, subtitles, dates and what the publisher says; returns where the text itself begins. */
    private static int head(List<Part> parts, int title) {
        int i = title;
        int subtitles = 0;
        while (i < parts.size()) {
            Part part = parts.get(i);
            if (part.kind == BlockKind.HEADING) {
                break;
            }
            if (i == title || part.title) {
                part.kind = BlockKind.TITLE;
                subtitles = 0;
            } else if (part.date) {
                part.kind = BlockKind.DATE;
            } else if (part.narrative || titleComesBack(parts, title, i)) {
                part.kind = BlockKind.NARRATIVE;
            } else if (subtitles < SUBTITLES && subtitle(parts, i)) {
                part.kind = BlockKind.TITLE;
                subtitles++;
            } else {
                break;
            }
            i++;
        }
        return i;
    }

    private static boolean subtitle(List<Part> parts, int at) {
        Part part = parts.get(at);
        return parts.get(at - 1).kind == BlockKind.TITLE
                && part.mark.isEmpty()
                && !part.terminal
                && !part.endsWithComma()
                && !part.signed
                && !part.columns
                && part.weight() <= 180
                && at + 1 < parts.size()
                && (!parts.get(at + 1).terminal || parts.get(at + 1).weight() > 60)
                && !Body.preambleHeading(part.text);
    }

    /** Whether the same title stands once more within a few lines: what is between is the publisher's. */
    private static boolean titleComesBack(List<Part> parts, int title, int at) {
        if (parts.get(at).mark.isPresent()) {
            return false;
        }
        String core = core(parts.get(title).text);
        for (int i = at + 1; i < Math.min(parts.size(), at + 4); i++) {
            if (parts.get(i).mark.isPresent()) {
                return false;
            }
            if (parts.get(i).title && core.endsWith(core(parts.get(i).text))) {
                return true;
            }
        }
        return false;
    }

    private static String core(String title) {
        return squeezed(title).replaceAll("[《》〈〉「」“”\"«»]", "");
    }

    static String squeezed(String text) {
        return text.replaceAll("[\\s\u3000]", "");
    }

    // ---- the next declaration ----

    /** Where the next declaration begins: its title, or what stands before the title after the end of this one. */
    private static int findNext(List<Part> parts, int body) {
        for (int i = body + 1; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (!part.title || !startsAnother(parts, body, i)) {
                continue;
            }
            int begin = i;
            while (begin > body + 1 && leadsIn(parts, begin - 1)) {
                begin--;
            }
            return begin;
        }
        return parts.size();
    }

    private static boolean leadsIn(List<Part> parts, int at) {
        Part part = parts.get(at);
        return labelOnly(part) || part.hashed();
    }

    private static boolean startsAnother(List<Part> parts, int body, int at) {
        Part part = parts.get(at);
        int before = at - 1;
        while (before > body && leadsIn(parts, before)) {
            before--;
        }
        Part last = parts.get(before);
        boolean closed = last.date
                || last.signed
                || last.columns
                || (last.likeSignature() && Signatures.inRun(parts, body, before));
        boolean apart = part.paragraph.newPage() || part.paragraph.gap() >= 2 || before < at - 1;
        if (!closed && !(apart && (last.terminal || last.narrative))) {
            return false;
        }
        if (closed) {
            return true;
        }
        for (int i = at + 1; i < Math.min(parts.size(), at + 4); i++) {
            Part next = parts.get(i);
            if (next.date
                    || next.narrative
                    || (next.mark.isPresent() && next.mark.get().value() == 1)) {
                return true;
            }
        }
        return false;
    }

    // ---- blocks ----

    private static Document blocks(CleanText text, List<Part> all, List<Finding> findings) {
        List<Block> blocks = new ArrayList<>();
        Map<Integer, Integer> blockOf = new HashMap<>();
        List<Finding> joins = new ArrayList<>();
        Part open = null;
        for (Part part : all) {
            if (part.dropped) {
                blockOf.put(part.index, blocks.size());
                continue;
            }
            String shown = shown(part);
            if (open != null && PageSplits.goesOn(text, open, part)) {
                int last = lastText(blocks);
                Block before = blocks.get(last);
                joins.add(new Finding(
                        "page-split",
                        1,
                        new Place(
                                text.name(),
                                part.paragraph.line(),
                                last,
                                before.text().length(),
                                before.text().length()),
                        "A paragraph that a page's end had cut in two was joined: …" + tail(before.text()) + "|"
                                + start(shown) + "…"));
                blocks.set(last, new Block(before.kind(), before.text() + shown, before.line(), before.page()));
                blockOf.put(part.index, last);
                open = open.with(part);
                continue;
            }
            blockOf.put(part.index, blocks.size());
            Part first = part.merged.orElse(part);
            blocks.add(new Block(part.kind, shown, first.paragraph.line(), first.paragraph.page()));
            if (part.kind != BlockKind.FURNITURE || part.isText()) {
                open = part;
            }
        }
        List<Finding> placed = new ArrayList<>();
        for (Finding finding : text.findings()) {
            placed.add(moved(finding, blockOf));
        }
        for (Finding finding : findings) {
            placed.add(moved(finding, blockOf));
        }
        placed.addAll(joins);
        return new Document(text.name(), text.language(), blocks, placed);
    }

    private static int lastText(List<Block> blocks) {
        int last = blocks.size() - 1;
        while (blocks.get(last).kind() == BlockKind.FURNITURE) {
            last--;
        }
        return last;
    }

    private static String tail(String text) {
        return text.substring(Math.max(0, text.length() - 6));
    }

    private static String start(String text) {
        return text.substring(0, Math.min(text.length(), 6));
    }

    private static Finding moved(Finding finding, Map<Integer, Integer> blockOf) {
        Place place = finding.place();
        if (place.block() < 0) {
            return finding;
        }
        int block = blockOf.getOrDefault(place.block(), -1);
        return new Finding(
                finding.check(),
                finding.severity(),
                block < 0
                        ? Place.line(place.document(), place.line())
                        : new Place(place.document(), place.line(), block, place.start(), place.end()),
                finding.message());
    }

    private static String shown(Part part) {
        return switch (part.kind) {
            case SIGNATURE -> part.paragraph.printed();
            case TITLE -> Spaced.title(Part.withoutHashes(part.text));
            case HEADING ->
                Spaced.heading(part.text, part.mark.map(ListMark::length).orElse(0));
            case DATE -> part.cjk ? squeezed(part.text) : part.text;
            default -> part.text;
        };
    }
}
