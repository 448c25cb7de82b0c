package org.hebi.align.lexical;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.hebi.align.Contribution;
import org.hebi.align.Explanation;
import org.hebi.model.Bead;

/** Takes the score of a bead apart again. */
final class BeadExplainer {
    /** What is less than this, in nats, is not worth a line. */
    private static final double SMALLEST = 0.005;

    private final Evidence evidence;
    private final Habits habits;
    private final double[] weights;
    private final WesternAnalyzer western;

    BeadExplainer(Evidence evidence, Habits habits, double[] weights, WesternAnalyzer western) {
        this.evidence = evidence;
        this.habits = habits;
        this.weights = weights;
        this.western = western;
    }

    Explanation explain(Bead bead, Optional<Bead> rival) {
        List<Contribution> parts = new ArrayList<>();
        BeadType type = BeadType.nearest(bead.sourceCount(), bead.targetCount());
        double[] f = new double[Feature.COUNT];
        // The bead and the sentence after it, which may go on with its speech.
        int after = Math.min(evidence.target.size(), bead.targetEnd() + 1);
        Piece piece =
                Piece.part(bead.sourceStart(), bead.targetStart(), bead.sourceCount(), after - bead.targetStart());
        BeadFeatures features = new BeadFeatures(evidence, habits, piece);
        if (bead.isLink()) {
            words(bead, parts);
            features.shape(type, 0, bead.sourceCount(), 0, bead.targetCount(), f);
        } else {
            f[Feature.GAP.ordinal()] = bead.sourceCount() + bead.targetCount();
        }
        shape(bead, f, parts);
        parts.sort(Comparator.comparingDouble((Contribution c) -> -Math.abs(c.nats())));
        double score = parts.stream().mapToDouble(Contribution::nats).sum();
        return new Explanation(bead, score, parts, rival);
    }

    private void words(Bead bead, List<Contribution> parts) {
        Spans source = new Spans(
                evidence.source,
                bead.sourceStart(),
                bead.sourceCount(),
                bead.targetStart(),
                bead.targetCount(),
                evidence.target.size(),
                habits.source(),
                true);
        Spans target = new Spans(
                evidence.target,
                bead.targetStart(),
                bead.targetCount(),
                bead.sourceStart(),
                bead.sourceCount(),
                evidence.source.size(),
                habits.target(),
                false);
        StringBuilder text = new StringBuilder();
        for (int j = bead.targetStart(); j < bead.targetEnd(); j++) {
            text.append(evidence.target.sentences.get(j).text()).append('\n');
        }
        Map<String, String> surfaces = western.surfaces(text.toString());
        int many = Math.min(Spans.MOST, bead.targetCount());
        int manySource = Math.min(Spans.MOST, bead.sourceCount());
        int[] targetTypes = target.types(0, bead.targetCount());
        Set<Integer> told = new HashSet<>();
        for (int s : source.types(0, bead.sourceCount())) {
            Token token = evidence.source.types[source.global[s]];
            if (!Spans.meetsAny(source.bits[s])) {
                parts.add(new Contribution(
                        Contribution.Kind.MISSING,
                        shown(token, surfaces),
                        "",
                        "",
                        weights[source.feature[s] + 1] * source.missing[s][many]));
                continue;
            }
            double nats = weights[source.feature[s]] * source.found[s][many];
            StringJoiner counterparts = new StringJoiner(", ");
            for (int t : targetTypes) {
                if (contains(evidence.through[source.global[s]], target.global[t])) {
                    counterparts.add(shown(evidence.target.types[target.global[t]], surfaces));
                    if (told.add(t)) {
                        nats += weights[target.feature[t]] * target.found[t][manySource];
                    }
                }
            }
            parts.add(new Contribution(
                    kind(token), shown(token, surfaces), counterparts.toString(), origin(token), nats));
        }
        for (int t : targetTypes) {
            if (!told.contains(t) && !Spans.meetsAny(target.bits[t])) {
                Token token = evidence.target.types[target.global[t]];
                parts.add(new Contribution(
                        Contribution.Kind.MISSING,
                        "",
                        shown(token, surfaces),
                        "",
                        weights[target.feature[t] + 1] * target.missing[t][manySource]));
            }
        }
    }

    private static boolean contains(int[] ascending, int value) {
        return java.util.Arrays.binarySearch(ascending, value) >= 0;
    }

    private static Contribution.Kind kind(Token token) {
        return switch (token.kind()) {
            case NUMBER -> Contribution.Kind.NUMBER;
            case NAME -> Contribution.Kind.NAME;
            default -> Contribution.Kind.WORD;
        };
    }

    /** How a name was told, where it was not by the lexicon. */
    private static String origin(Token token) {
        return switch (token.key().charAt(0)) {
            case '@' -> "by its sound";
            case '~' -> "seen together again and again";
            default -> "";
        };
    }

    /** A token as a reader knows it. */
    private static String shown(Token token, Map<String, String> surfaces) {
        String key = token.key();
        if (key.startsWith("#") || key.startsWith("@") || key.startsWith("~")) {
            return key.substring(1);
        }
        if (token.kind() == Token.Kind.NUMBER) {
            return key.replace(":", " ");
        }
        return surfaces.getOrDefault(key, key);
    }

    private void shape(Bead bead, double[] f, List<Contribution> parts) {
        double[] nats = new double[Contribution.Kind.values().length];
        for (int k : Feature.SHAPE) {
            double weighed = weights[k] * f[k];
            Contribution.Kind kind = kind(Feature.ALL[k]);
            if (kind == Contribution.Kind.TYPE) {
                nats[kind.ordinal()] += weighed;
            } else if (Math.abs(weighed) >= SMALLEST) {
                parts.add(contribution(bead, Feature.ALL[k], kind, weighed));
            }
        }
        String note = bead.isLink() ? "beads of " + bead.type() + " sentences" : "a sentence without counterpart";
        parts.add(new Contribution(Contribution.Kind.TYPE, "", "", note, nats[Contribution.Kind.TYPE.ordinal()]));
    }

    private Contribution contribution(Bead bead, Feature feature, Contribution.Kind kind, double nats) {
        if (kind == Contribution.Kind.LENGTH) {
            int x = letters(evidence.source.sentences.subList(bead.sourceStart(), bead.sourceEnd()));
            int y = letters(evidence.target.sentences.subList(bead.targetStart(), bead.targetEnd()));
            String expected = String.format(Locale.ROOT, "about %.0f expected", x * habits.ratio());
            return new Contribution(kind, String.valueOf(x), String.valueOf(y), expected, nats);
        }
        if (kind == Contribution.Kind.LABEL && feature != Feature.LABEL_INSIDE) {
            return new Contribution(
                    kind,
                    label(evidence.source.sentences.get(bead.sourceStart())),
                    label(evidence.target.sentences.get(bead.targetStart())),
                    note(feature),
                    nats);
        }
        String note = feature == Feature.ABSENT
                ? (nats > 0 ? "fewer" : "more") + " words than usual are nowhere in the other text"
                : note(feature);
        return new Contribution(kind, "", "", note, nats);
    }

    private static int letters(List<Sentence> sentences) {
        return sentences.stream().mapToInt(Sentence::letters).sum();
    }

    private static String label(Sentence sentence) {
        return sentence.label()
                .map(l -> (l.unit() + " " + String.join("/", new TreeSet<>(l.values()))).strip())
                .orElse("");
    }

    private static Contribution.Kind kind(Feature feature) {
        return switch (feature) {
            case LENGTH_ONE, LENGTH_MANY -> Contribution.Kind.LENGTH;
            case LABEL_AGREES, LABEL_DIFFERS, LABEL_ONE, LABEL_INSIDE -> Contribution.Kind.LABEL;
            case ABSENT -> Contribution.Kind.MISSING;
            case EXACT -> Contribution.Kind.KNOWN;
            default -> note(feature).isEmpty() ? Contribution.Kind.TYPE : Contribution.Kind.MARK;
        };
    }

    private static String note(Feature feature) {
        return switch (feature) {
            case QUESTION_BOTH -> "question marks on both sides";
            case QUESTION_ONE -> "a question mark on one side only";
            case EXCLAMATION_BOTH -> "exclamation marks on both sides";
            case EXCLAMATION_ONE -> "an exclamation mark on one side only";
            case QUOTES_BOTH -> "quotation marks on both sides";
            case QUOTES_ONE -> "quotation marks on one side only";
            case SPEECH_AGREES -> "both end inside direct speech";
            case SPEECH_DIFFERS, SPEECH_AGAIN -> "one side ends inside direct speech, the other does not";
            case END_AGREES -> "both end with a mark of the same sort";
            case END_DIFFERS -> "they end with marks of different sorts";
            case SOURCE_GOES_ON -> "a source sentence inside does not end like one";
            case TARGET_GOES_ON -> "a target sentence inside goes on with a small letter";
            case LOWER_START -> "the target begins with a small letter";
            case LABEL_AGREES -> "the marks agree";
            case LABEL_DIFFERS -> "the marks differ";
            case LABEL_ONE -> "a mark on one side only";
            case LABEL_INSIDE -> "a sentence with a mark of its own inside";
            case ABSENT -> "words that are nowhere in the other text";
            case EXACT -> "these very sentences are known to belong together";
            default -> "";
        };
    }
}
