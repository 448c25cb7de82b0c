package org.hebi.terms;

import java.util.Arrays;

/** Numbers pairs of words from 0 on; a hash table of longs, for boxed maps are too big for large memories. */
final class PairTable {
    private static final long FREE = -1;

    private long[] keys = new long[1 << 12];
    private int[] numbers = new int[1 << 12];
    private long[] byNumber = new long[1 << 11];
    private int size;

    PairTable() {
        Arrays.fill(keys, FREE);
    }

    int size() {
        return size;
    }

    /** The pair with this number. */
    long pair(int number) {
        return byNumber[number];
    }

    /** The number of a pair, or −1. */
    int find(long pair) {
        int slot = slot(pair);
        return keys[slot] == FREE ? -1 : numbers[slot];
    }

    /** The number of a pair; a new one if it has none. */
    int add(long pair) {
        int slot = slot(pair);
        if (keys[slot] != FREE) {
            return numbers[slot];
        }
        if (size * 2 >= keys.length) {
            grow();
            slot = slot(pair);
        }
        keys[slot] = pair;
        numbers[slot] = size;
        if (size == byNumber.length) {
            byNumber = Arrays.copyOf(byNumber, size * 2);
        }
        byNumber[size] = pair;
        return size++;
    }

    private int slot(long pair) {
        long hash = pair * 0x9E3779B97F4A7C15L;
        int mask = keys.length - 1;
        int slot = (int) (hash >>> 32) & mask;
        while (keys[slot] != FREE && keys[slot] != pair) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        keys = new long[keys.length * 2];
        numbers = new int[keys.length];
        Arrays.fill(keys, FREE);
        for (int number = 0; number < size; number++) {
            int slot = slot(byNumber[number]);
            keys[slot] = byNumber[number];
            numbers[slot] = number;
        }
    }
}
