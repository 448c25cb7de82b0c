package org.hebi.memory;

/** How Chinese is named in files for other programs. */
public enum Codes {
    /** By region, which every CAT tool understands: {@code zh-CN}, {@code zh-TW}. */
    REGION,
    /** By script, which is what the texts differ in: {@code zh-Hans}, {@code zh-Hant}. */
    SCRIPT
}
