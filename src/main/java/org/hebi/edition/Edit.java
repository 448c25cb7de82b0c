package org.hebi.edition;

/**
 * A stretch of one stream that the other has differently or not at all; at least one side is not empty.
 *
 * @param aStart first character of the Traditional stream
 * @param aEnd exclusive
 * @param bStart first character of the Simplified stream
 * @param bEnd exclusive
 */
record Edit(int aStart, int aEnd, int bStart, int bEnd) {
    Edit {
        if (aStart < 0 || aEnd < aStart || bStart < 0 || bEnd < bStart || aStart == aEnd && bStart == bEnd) {
            throw new IllegalArgumentException("not an edit: " + aStart + "–" + aEnd + " : " + bStart + "–" + bEnd);
        }
    }

    int aSize() {
        return aEnd - aStart;
    }

    int bSize() {
        return bEnd - bStart;
    }

    boolean onOneSide() {
        return aStart == aEnd || bStart == bEnd;
    }

    /** One edit from the beginning of this to the end of a later one. */
    Edit through(Edit later) {
        return new Edit(aStart, later.aEnd, bStart, later.bEnd);
    }

    /** This edit with equal characters taken in on both sides. */
    Edit widened(int left, int right) {
        return new Edit(aStart - left, aEnd + right, bStart - left, bEnd + right);
    }
}
