package org.hebi.read.rtf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The charsets that RTF names by numbers. */
final class CodePages {
    private CodePages() {}

    /** Windows code page by its number; the Western one when it is none of those known. */
    static Charset ofPage(int number) {
        return switch (number) {
            case 936, 54936 -> named("GB18030");
            case 950 -> named("x-windows-950");
            case 932 -> named("windows-31j");
            case 949 -> named("x-windows-949");
            case 874 -> named("x-windows-874");
            case 65001 -> StandardCharsets.UTF_8;
            case 10000 -> named("x-MacRoman");
            case 10007 -> named("x-MacCyrillic");
            case 437, 850, 852, 855, 866 -> named("IBM" + number);
            default -> number >= 1250 && number <= 1258 ? named("windows-" + number) : named("windows-1252");
        };
    }

    /**
     * The charset of a font.
     *
     * @param number value of {@code \fcharset}
     * @param document the document's own, which stands for "Western" and "default" too
     */
    static Charset ofFont(int number, Charset document) {
        return switch (number) {
            case 77 -> ofPage(10000);
            case 128 -> ofPage(932);
            case 129 -> ofPage(949);
            case 134 -> ofPage(936);
            case 136 -> ofPage(950);
            case 161 -> ofPage(1253);
            case 162 -> ofPage(1254);
            case 163 -> ofPage(1258);
            case 177 -> ofPage(1255);
            case 178 -> ofPage(1256);
            case 186 -> ofPage(1257);
            case 204 -> ofPage(1251);
            case 222 -> ofPage(874);
            case 238 -> ofPage(1250);
            case 254, 255 -> ofPage(437);
            default -> document;
        };
    }

    /** Whether characters take two bytes in it, of which only the first is surely no ASCII. */
    static boolean twoBytes(Charset charset) {
        return switch (charset.name()) {
            case "GB18030", "x-windows-950", "windows-31j", "x-windows-949" -> true;
            default -> false;
        };
    }

    private static Charset named(String name) {
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.ISO_8859_1;
    }
}
