package org.hebi.memory.xliff;

/** The versions that are written; every 1.x and 2.x is read. */
public enum XliffVersion {
    V1_2,
    V2_1
}
