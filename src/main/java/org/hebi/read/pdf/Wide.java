package org.hebi.read.pdf;

/** Which characters fill a square, so that no space is set between them. */
final class Wide {
    private Wide() {}

    static boolean is(int c) {
        return (c >= 0x2E80 && c <= 0x9FFF && c != 0x3000)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE4F)
                || (c >= 0xFF00 && c <= 0xFFEF)
                || (c >= 0x20000 && c <= 0x3FFFF)
                || c == '—'
                || c == '…'
                || c == '“'
                || c == '”';
    }
}
