package org.hebi.read.text;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * How much a decoded text looks like Chinese, Russian or a Western language. A wrong charset shows at once to a reader: rare
 * characters, capitals in the middle of words, box-drawing between letters.
 */
final class Plausible {
    /** The letters that make up most of any Russian text, by frequency. */
    private static final String FREQUENT_RUSSIAN = "оеаинтсрвлкмдпу";

    private Plausible() {}

    /** From 0 (noise) to 1 (text). */
    static double score(String text) {
        int high = 0;
        double good = 0;
        CharsetEncoder common = Charset.forName("GB2312").newEncoder();
        CharsetEncoder traditional = Charset.forName("Big5").newEncoder();
        int frequent = 0;
        int cyrillic = 0;
        char previous = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                if (c < ' ' && "\t\n\r\f".indexOf(c) < 0) {
                    high++;
                }
                previous = c;
                continue;
            }
            high++;
            if (c >= 0x0400 && c <= 0x045F) {
                cyrillic++;
                if (FREQUENT_RUSSIAN.indexOf(c) >= 0) {
                    frequent++;
                }
                boolean capitalInside = c < 0x0430 && previous >= 0x0430 && previous <= 0x045F;
                boolean usual = (c >= 0x0410 && c <= 0x044F) || c == 0x0401 || c == 0x0451;
                good += capitalInside || !usual ? 0 : 1;
            } else if (c >= 0x4E00 && c <= 0x9FFF) {
                good += firstLevel(common, c) || firstPlane(traditional, c) ? 1 : 0;
            } else if ("，。、；：？！（）《》“”‘’「」『』—…○〇·．　＂".indexOf(c) >= 0) {
                good += 1;
            } else if ("«»№–—„“”’ \u00A0§".indexOf(c) >= 0) {
                good += 1;
            } else if (c >= 0xC0
                    && c <= 0xFF
                    && Character.isLetter(c)
                    && previous < 0x80
                    && Character.isLetter(previous)) {
                // An accented letter inside a word of plain ones.
                good += 0.9;
            } else if (c >= 0xFF01 && c <= 0xFF5E) {
                good += 1;
            }
            previous = c;
        }
        if (high == 0) {
            return 1;
        }
        double score = good / high;
        if (cyrillic * 2 > high) {
            double share = (double) frequent / cyrillic;
            score *= Math.min(1, Math.max(0, (share - 0.35) / 0.3));
        }
        return score;
    }

    /** Whether a character is among the 3,755 common ones of GB 2312. */
    private static boolean firstLevel(CharsetEncoder encoder, char c) {
        return lead(encoder, c) >= 0xB0 && lead(encoder, c) <= 0xD7;
    }

    /** Whether a character is among the 5,401 common ones of Big5. */
    private static boolean firstPlane(CharsetEncoder encoder, char c) {
        return lead(encoder, c) >= 0xA4 && lead(encoder, c) <= 0xC6;
    }

    private static int lead(CharsetEncoder encoder, char c) {
        if (!encoder.canEncode(c)) {
            return -1;
        }
        byte[] bytes = String.valueOf(c).getBytes(encoder.charset());
        return bytes.length == 2 ? bytes[0] & 0xFF : -1;
    }
}
