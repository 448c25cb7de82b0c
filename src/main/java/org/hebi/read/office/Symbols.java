package org.hebi.read.office;

/** Signs that word processors take from symbol fonts, whose codes mean something else (or nothing) in Unicode. */
final class Symbols {
    private Symbols() {}

    /**
     * The Unicode sign for a character of the fonts Symbol and Wingdings as Word stores it (U+F020 to U+F0FF); the character
     * itself when it is none of the common ones.
     */
    static String plain(int code, String font) {
        int low = code & 0xFF;
        if ((code & 0xFF00) != 0xF000 && code > 0xFF) {
            return Character.toString(code);
        }
        boolean wingdings = font.startsWith("Wingdings");
        if (wingdings) {
            return switch (low) {
                case 0x6C, 0x9F, 0x9E -> "•";
                case 0x6E, 0xA7 -> "▪";
                case 0x6F, 0xA8, 0x71, 0x72 -> "□";
                case 0x75, 0x76 -> "◆";
                case 0xD8, 0xF0, 0xE0, 0xE8 -> "→";
                case 0xFC -> "✓";
                case 0xFB -> "✗";
                case 0x4A -> "☺";
                default -> Character.toString(code);
            };
        }
        return switch (low) {
            case 0xB7 -> "•";
            case 0xA7 -> "▪";
            case 0xD8 -> "→";
            case 0xFC -> "✓";
            case 0xB0 -> "°";
            case 0xB1 -> "±";
            case 0xB4 -> "×";
            case 0xA3 -> "≤";
            case 0xB3 -> "≥";
            case 0xB9 -> "≠";
            case 0xBE, 0x2D -> "—";
            case 0xAE -> "→";
            case 0xD7 -> "·";
            default -> Character.toString(code);
        };
    }

    /** A list's bullet as a text would have it. */
    static String bullet(String text) {
        String sign = text.strip();
        if (sign.isEmpty()) {
            return "";
        }
        int code = sign.codePointAt(0);
        if (code >= 0xF000 && code <= 0xF0FF) {
            String plain = plain(code, "Symbol");
            return plain.codePointAt(0) == code ? "•" : plain;
        }
        // Word's second level is the letter o in Courier.
        return sign.equals("o") ? "•" : sign;
    }
}
