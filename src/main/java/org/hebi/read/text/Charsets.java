package org.hebi.read.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hebi.model.InputException;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Finds out how a file's bytes stand for characters. In this order: the charset given; a byte order mark; strict UTF-8; the
 * pattern of UTF-16 without a mark; then two detectors (juniversalchardet and ICU) have to agree. Where they do not, because
 * one of them does not know the charset, the candidates are decoded and read: one of them must make text by far the best.
 * When nothing is certain the user is asked, for a wrong charset spoils everything after it.
 */
final class Charsets {
    private static final int PROBE = 1 << 17;
    private static final List<String> CANDIDATES =
            List.of("GB18030", "Big5", "windows-1251", "KOI8-R", "IBM866", "ISO-8859-5", "windows-1252");

    private final String name;
    private final Optional<Charset> forced;
    private int replaced;
    /** Line in which a text that is UTF-8 elsewhere is first something else; 0 when it is not such a text. */
    private int firstOther;

    Charsets(String name, Optional<Charset> forced) {
        this.name = name;
        this.forced = forced;
    }

    /**
     * The text the bytes stand for, without byte order mark.
     *
     * @throws InputException when the charset given does not fit, or none can be told
     */
    String decode(byte[] bytes) {
        if (forced.isPresent()) {
            return strict(bytes, 0, forced.get())
                    .map(Charsets::withoutMark)
                    .orElseThrow(() -> new InputException(
                            name,
                            "is not in " + forced.get().name()
                                    + "; leave out --encoding to have it found out, or name another"));
        }
        Optional<String> marked = byMark(bytes);
        if (marked.isPresent()) {
            return marked.get();
        }
        Optional<String> utf8 = strict(bytes, 0, StandardCharsets.UTF_8);
        if (utf8.isPresent() && !zeroes(bytes)) {
            return utf8.get();
        }
        Optional<String> utf16 = utf16(bytes);
        if (utf16.isPresent()) {
            return utf16.get();
        }
        if (utf8.isPresent()) {
            return utf8.get();
        }
        Optional<String> damaged = damagedUtf8(bytes);
        if (damaged.isPresent()) {
            return damaged.get();
        }
        return byDetectors(bytes);
    }

    /** How many places of a text in UTF-8 had bytes that are not; each is U+FFFD in the text. */
    int replaced() {
        return replaced;
    }

    /**
     * UTF-8 with a few damaged places, as transfers and careless editors leave it. No other charset makes fifty characters of
     * several bytes by chance for each place that fails.
     */
    private Optional<String> damagedUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int bad = 0;
        int several = 0;
        int firstBad = -1;
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\uFFFD') {
                if (i == 0 || text.charAt(i - 1) != '\uFFFD') {
                    bad++;
                    firstBad = firstBad < 0 ? line : firstBad;
                }
            } else if (c >= 0x80) {
                several++;
            } else if (c == '\n') {
                line++;
            }
        }
        if (bad * 50L <= several) {
            replaced = bad;
            return Optional.of(text);
        }
        if (bad <= several) {
            firstOther = firstBad;
        }
        return Optional.empty();
    }

    private Optional<String> byMark(byte[] b) {
        if (starts(b, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(marked(b, 3, StandardCharsets.UTF_8));
        }
        if (starts(b, 0xFF, 0xFE, 0, 0)) {
            return Optional.of(marked(b, 4, Charset.forName("UTF-32LE")));
        }
        if (starts(b, 0, 0, 0xFE, 0xFF)) {
            return Optional.of(marked(b, 4, Charset.forName("UTF-32BE")));
        }
        if (starts(b, 0xFF, 0xFE)) {
            return Optional.of(marked(b, 2, StandardCharsets.UTF_16LE));
        }
        if (starts(b, 0xFE, 0xFF)) {
            return Optional.of(marked(b, 2, StandardCharsets.UTF_16BE));
        }
        if (starts(b, 0x84, 0x31, 0x95, 0x33)) {
            return Optional.of(marked(b, 4, Charset.forName("GB18030")));
        }
        return Optional.empty();
    }

    private String marked(byte[] bytes, int skip, Charset charset) {
        return strict(bytes, skip, charset)
                .orElseThrow(() -> new InputException(
                        name,
                        "begins as " + charset.name() + " but goes on as something else; it is damaged, save it anew"));
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Optional<String> strict(byte[] bytes, int from, Charset charset) {
        try {
            CharBuffer chars = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
            return Optional.of(chars.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean zeroes(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, PROBE); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /** UTF-16 without a mark: read with the right byte order nearly every character is a usual one, with the wrong one few. */
    private static Optional<String> utf16(byte[] bytes) {
        if (bytes.length < 4 || bytes.length % 2 != 0) {
            return Optional.empty();
        }
        double little = usual(bytes, StandardCharsets.UTF_16LE);
        double big = usual(bytes, StandardCharsets.UTF_16BE);
        Charset better = little >= big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        if (Math.max(little, big) < 0.97 || Math.min(little, big) > 0.75) {
            return Optional.empty();
        }
        Optional<String> text = strict(bytes, 0, better);
        // Chinese bytes of other charsets read as UTF-16 may fall on Chinese characters, never on so many commas and
        // breaks.
        return text.filter(Charsets::punctuated);
    }

    private static double usual(byte[] bytes, Charset charset) {
        String text = new String(bytes, 0, Math.min(bytes.length, PROBE) & ~1, charset);
        int usual = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n'
                    || c == '\r'
                    || c == '\t'
                    || c == '\f'
                    || (c >= ' ' && c <= '~')
                    || (c >= '\u00A0' && c <= '\u00FF')
                    || (c >= '\u0400' && c <= '\u045F')
                    || (c >= '\u2010' && c <= '\u2030')
                    || (c >= '\u3000' && c <= '\u3017')
                    || (c >= '\u4E00' && c <= '\u9FA5')
                    || (c >= '\uF900' && c <= '\uFAFF')
                    || (c >= '\uFF01' && c <= '\uFF5E')) {
                usual++;
            }
        }
        return text.isEmpty() ? 0 : (double) usual / text.length();
    }

    private static boolean punctuated(String text) {
        int reach = Math.min(text.length(), PROBE);
        int marks = 0;
        for (int i = 0; i < reach; i++) {
            char c = text.charAt(i);
            if (c == '\n'
                    || c == ' '
                    || c == '.'
                    || c == ','
                    || c == '\u3002'
                    || c == '\uFF0C'
                    || c == '\u3001'
                    || c == '\u3000') {
                marks++;
            }
        }
        return marks * 100 >= reach;
    }

    private String byDetectors(byte[] bytes) {
        byte[] probe = bytes.length <= PROBE ? bytes : Arrays.copyOf(bytes, PROBE);
        Optional<String> mozilla = mozilla(probe);
        Optional<String> icu = icu(probe);
        if (mozilla.isPresent() && icu.isPresent() && mozilla.get().equals(icu.get())) {
            Optional<String> text = strict(bytes, 0, Charset.forName(mozilla.get()));
            if (text.isPresent() && Plausible.score(cut(text.get())) > 0.3) {
                return text.get();
            }
        }
        Map<String, Double> scores = new LinkedHashMap<>();
        for (String candidate : CANDIDATES) {
            strict(bytes, 0, Charset.forName(candidate))
                    .ifPresent(text -> scores.put(candidate, Plausible.score(cut(text))));
        }
        List<Map.Entry<String, Double>> ranked = scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .toList();
        if (!ranked.isEmpty() && ranked.get(0).getValue() > 0.6) {
            String best = ranked.get(0).getKey();
            double second = ranked.size() > 1 ? ranked.get(1).getValue() : 0;
            boolean backed = mozilla.filter(best::equals).isPresent()
                    || icu.filter(best::equals).isPresent();
            if (ranked.get(0).getValue() - second > (backed ? 0.1 : 0.25)) {
                return strict(bytes, 0, Charset.forName(best)).orElseThrow();
            }
        }
        if (firstOther > 0) {
            throw new InputException(
                    name,
                    "is UTF-8 in some places and something else in others, first in line " + firstOther
                            + "; it is damaged or was put together from files in different charsets: save it anew as UTF-8,"
                            + " or name its charset with --encoding");
        }
        throw new InputException(
                name,
                "cannot be read for certain: its charset is not UTF-8 and "
                        + (ranked.isEmpty() ? "no usual one fits" : "could be " + list(ranked))
                        + "; name it with --encoding, such as --encoding GB18030, Big5, windows-1251, KOI8-R or IBM866");
    }

    private static String list(List<Map.Entry<String, Double>> ranked) {
        return String.join(
                " or ", ranked.stream().limit(2).map(Map.Entry::getKey).toList());
    }

    private static String cut(String text) {
        return text.length() <= PROBE ? text : text.substring(0, PROBE);
    }

    private static Optional<String> mozilla(byte[] probe) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(probe, 0, probe.length);
        detector.dataEnd();
        return Optional.ofNullable(detector.getDetectedCharset()).flatMap(Charsets::known);
    }

    private static Optional<String> icu(byte[] probe) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(probe);
        return Optional.ofNullable(detector.detect()).map(CharsetMatch::getName).flatMap(Charsets::known);
    }

    /** The name this class uses: a larger charset stands for those it contains. */
    private static Optional<String> known(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        if (upper.startsWith("GB") || upper.equals("HZ-GB-2312")) {
            return Optional.of("GB18030");
        }
        if (upper.startsWith("BIG5")) {
            return Optional.of("Big5");
        }
        if (upper.startsWith("ISO-8859-1")) {
            return Optional.of("windows-1252");
        }
        return CANDIDATES.stream()
                .filter(c -> c.toUpperCase(Locale.ROOT).equals(upper))
                .findFirst();
    }
}
