package org.hebi.align.lexical;

import java.util.Arrays;

/** The beads that are tried: how many sentences on each side. */
enum BeadType {
    INSERTION(0, 1, Feature.GAP),
    DELETION(1, 0, Feature.GAP),
    ONE_ONE(1, 1, Feature.ONE_ONE),
    ONE_TWO(1, 2, Feature.ONE_TWO),
    TWO_ONE(2, 1, Feature.TWO_ONE),
    ONE_THREE(1, 3, Feature.ONE_THREE),
    THREE_ONE(3, 1, Feature.THREE_ONE),
    ONE_FOUR(1, 4, Feature.ONE_FOUR),
    FOUR_ONE(4, 1, Feature.FOUR_ONE),
    ONE_FIVE(1, 5, Feature.ONE_MORE),
    FIVE_ONE(5, 1, Feature.MORE_ONE),
    ONE_SIX(1, 6, Feature.ONE_MORE),
    SIX_ONE(6, 1, Feature.MORE_ONE),
    ONE_SEVEN(1, 7, Feature.ONE_MORE),
    SEVEN_ONE(7, 1, Feature.MORE_ONE),
    ONE_EIGHT(1, 8, Feature.ONE_MORE),
    EIGHT_ONE(8, 1, Feature.MORE_ONE),
    ONE_NINE(1, 9, Feature.ONE_MORE),
    NINE_ONE(9, 1, Feature.MORE_ONE),
    ONE_TEN(1, 10, Feature.ONE_MORE),
    TEN_ONE(10, 1, Feature.MORE_ONE),
    ONE_ELEVEN(1, 11, Feature.ONE_MORE),
    ELEVEN_ONE(11, 1, Feature.MORE_ONE),
    ONE_TWELVE(1, 12, Feature.ONE_MORE),
    TWELVE_ONE(12, 1, Feature.MORE_ONE),
    TWO_TWO(2, 2, Feature.TWO_TWO),
    TWO_THREE(2, 3, Feature.TWO_THREE),
    THREE_TWO(3, 2, Feature.THREE_TWO),
    THREE_THREE(3, 3, Feature.LARGER),
    TWO_FOUR(2, 4, Feature.LARGER),
    FOUR_TWO(4, 2, Feature.LARGER);

    static final BeadType[] ALL = values();
    static final int COUNT = ALL.length;
    /** Those with something on both sides. */
    static final BeadType[] LINKS = Arrays.stream(ALL).filter(t -> !t.gap()).toArray(BeadType[]::new);

    /** Most sentences of one side in a bead. */
    static final int LONGEST = 12;

    final int source;
    final int target;
    final Feature feature;

    BeadType(int source, int target, Feature feature) {
        this.source = source;
        this.target = target;
        this.feature = feature;
    }

    /** How many times its feature counts: beads of more than five to one pay for every sentence beyond. */
    double times() {
        return 1 + 0.1 * Math.max(0, Math.max(source, target) - 5);
    }

    /** The type of a bead of any size: its own, or the one whose feature is closest. */
    static BeadType nearest(int source, int target) {
        for (BeadType type : ALL) {
            if (type.source == source && type.target == target) {
                return type;
            }
        }
        if (source == 0 || target == 0) {
            return source == 0 ? INSERTION : DELETION;
        }
        return source == 1 ? ONE_TWELVE : target == 1 ? TWELVE_ONE : THREE_THREE;
    }

    boolean gap() {
        return source == 0 || target == 0;
    }
}
