package org.hebi.clean;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.hebi.model.Finding;
import org.hebi.model.Place;

/**
 * Gives every character its usual form and counts what was changed. NFC, not NFKC: the latter would also fold the
 * full-width punctuation of Chinese. Look-alikes that NFC leaves alone but that only ever come from fonts (radicals,
 * Latin ligatures) are folded as well.
 */
final class Characters {
    private int compatibility;
    private int radicals;
    private int ligatures;
    private int controls;
    private int broken;

    /** A line without control characters and look-alikes, in NFC; tabs become column gaps. Linear in its length. */
    String normalise(String line) {
        String text = plain(line) ? line : mend(line);
        return Normalizer.isNormalized(text, Normalizer.Form.NFC) ? text : nfc(text);
    }

    private String nfc(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\uF900' && c <= '\uFAFF') {
                compatibility++;
            }
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean plain(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c < ' ' || (c >= '\u007F' && c <= '\u00AD') || special(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean special(char c) {
        return (c >= '\u2000' && c <= '\u200F')
                || (c >= '\u2028' && c <= '\u202F')
                || (c >= '\u205F' && c <= '\u206F')
                || (c >= '\u2E80' && c <= '\u2FDF')
                || (c >= '\uFB00' && c <= '\uFB06')
                || (c >= '\uFDD0' && c <= '\uFDEF')
                || c == '\uFEFF'
                || c == '\u115F'
                || c == '\u3164'
                || c >= '\uFFF9'
                || Character.isSurrogate(c);
    }

    private String mend(String line) {
        StringBuilder out = new StringBuilder(line.length() + 8);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\t') {
                out.append("    ");
            } else if (c == '\u00AD') {
                // A soft hyphen is seen only where a line ends.
                if (line.substring(i + 1, Math.min(line.length(), i + 9)).isBlank()) {
                    out.append(c);
                }
            } else if (c < ' '
                    || (c >= '\u007F' && c < '\u00A0')
                    || (c >= '\uFDD0' && c <= '\uFDEF')
                    || c >= '\uFFFE') {
                controls++;
            } else if (c == '\u00A0' || (c >= '\u2000' && c <= '\u200A') || c == '\u202F' || c == '\u205F') {
                out.append(' ');
            } else if ((c >= '\u200B' && c <= '\u200F')
                    || (c >= '\u2028' && c <= '\u202E')
                    || (c >= '\u2060' && c <= '\u206F')
                    || (c >= '\uFFF9' && c <= '\uFFFB')
                    || c == '\uFEFF'
                    || c == '\u115F'
                    || c == '\u3164') {
                // Invisible marks of direction and width say nothing about the text.
                continue;
            } else if (c >= '\u2E80' && c <= '\u2FDF') {
                out.append(fold(c));
                radicals++;
            } else if (c >= '\uFB00' && c <= '\uFB06') {
                out.append(fold(c));
                ligatures++;
            } else if (Character.isSurrogate(c)) {
                if (Character.isHighSurrogate(c)
                        && i + 1 < line.length()
                        && Character.isLowSurrogate(line.charAt(i + 1))) {
                    out.append(c).append(line.charAt(++i));
                } else {
                    out.append('\uFFFD');
                    broken++;
                }
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String fold(char c) {
        return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
    }

    /** What was changed, one finding a kind. */
    List<Finding> findings(String name) {
        List<Finding> findings = new ArrayList<>();
        add(
                findings,
                name,
                compatibility,
                "look-alike-characters",
                1,
                "CJK compatibility characters were replaced by the ordinary ones they look like");
        add(
                findings,
                name,
                radicals,
                "look-alike-characters",
                1,
                "CJK radicals were replaced by the characters they stand for");
        add(findings, name, ligatures, "look-alike-characters", 0, "Latin ligatures were taken apart");
        add(findings, name, controls, "control-characters", 1, "control characters were left out");
        add(
                findings,
                name,
                broken,
                "broken-characters",
                2,
                "halves of characters were replaced by \uFFFD: the file is damaged there");
        return findings;
    }

    private static void add(List<Finding> findings, String name, int count, String check, int severity, String what) {
        if (count > 0) {
            findings.add(new Finding(check, severity, Place.whole(name), count + " " + what + "."));
        }
    }

    /** Columns a character takes on a page of this script; ambiguous ones (quotes, dashes) are wide in Chinese. */
    static int columns(int c, boolean cjk) {
        if (c < 0x300) {
            return cjk && (c == 0xB7 || c == 0xD7 || c == 0xB0) ? 2 : 1;
        }
        if (c < 0x370) {
            return 0;
        }
        if (c < 0x1100) {
            return 1;
        }
        if (c >= 0x2010 && c <= 0x27BF) {
            return cjk ? 2 : 1;
        }
        boolean wide = c <= 0x115F
                || (c >= 0x2E80 && c <= 0x303E)
                || (c >= 0x3041 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF01 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || (c >= 0x1F300 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD);
        return wide ? 2 : 1;
    }

    /** Columns a text takes. */
    static int columns(String text, boolean cjk) {
        int sum = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            sum += columns(c, cjk);
            i += Character.charCount(c);
        }
        return sum;
    }

    static boolean han(int c) {
        return (c >= 0x3400 && c <= 0x9FFF)
                || c == 0x3007
                || c == 0x25CB
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0x20000 && c <= 0x3FFFD);
    }

    static boolean digit(int c) {
        return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
    }

    /** Whether a character closes what stands before it and so never begins a line of good typesetting. */
    static boolean closing(int c) {
        return "，。、；：！？）》〉」』】〕”’＂＇％…．·,.;:!?)]}%»".indexOf(c) >= 0;
    }

    /** Whether a character opens what follows and so never ends a line of good typesetting. */
    static boolean opening(int c) {
        return "（《〈「『【〔“‘([{«„".indexOf(c) >= 0;
    }
}
