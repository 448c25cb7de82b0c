package org.hebi.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hebi.memory.Corrections.Decision;
import org.hebi.memory.Corrections.Kind;
import org.hebi.memory.Corrections.Quote;
import org.hebi.model.InputException;
import org.hebi.model.Language;

/**
 * Corrections as a plain text file, made to be read, compared and merged line by line:
 *
 * <pre>
 * [zh-Hans > ru] pair
 * zh-Hans 12: 双方……
 * ru 14: Стороны …
 * ru = the reviewer's words
 * note: why
 * </pre>
 */
public final class CorrectionsFile {
    private static final String HEADER = """
            # Corrections of an alignment. Hebi applies them whenever it aligns these texts.
            # "pair": these sentences belong together; "confirm": what was found is right; "leave out": not for the memory.
            # Sentences are found by their text; a number counts only where a text occurs more than once.
            """;
    private static final Pattern DECISION = Pattern.compile("\\[(\\S+) > (\\S+)] (pair|confirm|leave out)");
    private static final Pattern SENTENCE = Pattern.compile("(\\S+) ([1-9]\\d{0,8}): (.*)");
    private static final Pattern WORDS = Pattern.compile("(\\S+) = (.*)");
    private static final Pattern NOTE = Pattern.compile("note: (.*)");

    private CorrectionsFile() {}

    /** The file's content; lines end in a line feed. */
    public static String text(Corrections corrections) {
        StringBuilder text = new StringBuilder(HEADER);
        for (Decision decision : corrections.decisions()) {
            String source = decision.source().tag();
            String target = decision.target().tag();
            text.append("\n[" + source + " > " + target + "] ")
                    .append(decision.kind().label())
                    .append('\n');
            decision.sourceSentences().forEach(q -> sentence(source, q, text));
            decision.targetSentences().forEach(q -> sentence(target, q, text));
            words(source + " = ", decision.sourceText(), text);
            words(target + " = ", decision.targetText(), text);
            words("note: ", decision.note(), text);
        }
        return text.toString();
    }

    private static void sentence(String tag, Quote quote, StringBuilder text) {
        text.append(tag + " " + quote.number() + ": ")
                .append(escaped(quote.text()))
                .append('\n');
    }

    private static void words(String label, String words, StringBuilder text) {
        if (!words.isEmpty()) {
            text.append(label).append(escaped(words)).append('\n');
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                char next = text.charAt(++i);
                plain.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /**
     * Reads such a file.
     *
     * @param name the file as the user named it
     * @throws InputException naming the line that cannot be understood
     */
    public static Corrections read(String name, String text) {
        List<Decision> decisions = new ArrayList<>();
        List<String> lines =
                (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
        int i = 0;
        while (i < lines.size()) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                i++;
                continue;
            }
            Matcher matcher = DECISION.matcher(line.strip());
            if (!matcher.matches()) {
                throw wrong(name, i, "should begin a decision, such as \"[zh-Hans > ru] pair\"");
            }
            i = decision(name, lines, i, matcher, decisions);
        }
        return new Corrections(decisions);
    }

    private static int decision(String name, List<String> lines, int start, Matcher head, List<Decision> decisions) {
        Language source = language(name, start, head.group(1));
        Language target = language(name, start, head.group(2));
        Kind kind =
                Kind.valueOf(head.group(3).toUpperCase(java.util.Locale.ROOT).replace(' ', '_'));
        List<Quote> sources = new ArrayList<>();
        List<Quote> targets = new ArrayList<>();
        String sourceText = "";
        String targetText = "";
        String note = "";
        int i = start + 1;
        for (; i < lines.size() && !lines.get(i).isBlank() && !lines.get(i).startsWith("["); i++) {
            String line = lines.get(i);
            Matcher sentence = SENTENCE.matcher(line);
            Matcher words = WORDS.matcher(line);
            Matcher noted = NOTE.matcher(line);
            if (line.startsWith("#")) {
                continue;
            } else if (noted.matches()) {
                note = unescaped(noted.group(1));
            } else if (sentence.matches()
                    && isOne(sentence.group(1), head)
                    && !sentence.group(3).isBlank()) {
                Quote quote = new Quote(Integer.parseInt(sentence.group(2)), unescaped(sentence.group(3)));
                (sentence.group(1).equals(head.group(1)) ? sources : targets).add(quote);
            } else if (words.matches() && isOne(words.group(1), head)) {
                if (words.group(1).equals(head.group(1))) {
                    sourceText = unescaped(words.group(2));
                } else {
                    targetText = unescaped(words.group(2));
                }
            } else {
                throw wrong(
                        name,
                        i,
                        "should be a sentence, such as \"" + head.group(1) + " 12: …\", words, such as \""
                                + head.group(2) + " = …\", or \"note: …\"");
            }
        }
        if (sources.isEmpty() && targets.isEmpty()) {
            throw wrong(name, start, "begins a decision that quotes no sentence");
        }
        decisions.add(new Decision(source, target, kind, sources, targets, sourceText, targetText, note));
        return i;
    }

    private static boolean isOne(String tag, Matcher head) {
        return tag.equals(head.group(1)) || tag.equals(head.group(2));
    }

    private static Language language(String name, int line, String tag) {
        try {
            return Language.of(tag);
        } catch (IllegalArgumentException e) {
            throw new InputException(name, "line " + (line + 1) + ": " + e.getMessage(), e);
        }
    }

    private static InputException wrong(String name, int line, String should) {
        return new InputException(name, "line " + (line + 1) + " " + should + "; mend the line or take it out");
    }
}
