package org.hebi.structure;

import java.util.Optional;
import java.util.regex.Pattern;
import org.hebi.model.BlockKind;
import org.hebi.model.CleanText.Paragraph;
import org.hebi.model.CleanText.Role;
import org.hebi.model.ListMark;

/** A paragraph on its way to a block: what can be seen of it alone, and the kind its neighbours give it. */
final class Part {
    /** No pattern is tried on longer paragraphs where only short ones can be meant. */
    private static final int SHORT = 600;

    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.\\s?){1,3}\\p{Lu}[\\p{Ll}’'-]+");

    final Paragraph paragraph;
    final int index;
    final boolean cjk;
    final Optional<ListMark> mark;
    final boolean terminal;
    final boolean date;
    final boolean title;
    final boolean narrative;
    final boolean signed;
    final boolean office;
    final boolean attestation;
    final boolean columns;
    BlockKind kind = BlockKind.PARAGRAPH;
    String text;
    /** The line before it whose text it has taken over. */
    Optional<Part> merged = Optional.empty();
    /** Whether its text has gone into another part. */
    boolean dropped;

    Part(Paragraph paragraph, int index, boolean cjkDocument) {
        this.paragraph = paragraph;
        this.index = index;
        this.text = paragraph.text();
        this.cjk = cjkDocument && text.codePoints().limit(SHORT).anyMatch(c -> c >= 0x3400 && c <= 0x9FFF);
        boolean small = text.length() <= SHORT;
        this.mark = ListMark.at(text);
        this.terminal = ends(text);
        this.columns = small
                && (paragraph.printed().contains("   ") || paragraph.printed().contains("\u3000\u3000"));
        String bare = small ? withoutHashes(text) : text;
        this.date = small && paragraph.role() == Role.TEXT && Wording.dateLine(bare);
        this.title = small
                && paragraph.role() != Role.PAGE_NUMBER
                && paragraph.role() != Role.RULE
                && paragraph.role() != Role.WEB_PAGE
                && !columns
                && !terminal
                && !endsWithComma()
                && mark.filter(m -> m.style() != ListMark.Style.ANNEX).isEmpty()
                && !date
                && Wording.title(bare);
        this.narrative = Wording.narrative(text);
        this.signed = small && Wording.signed(paragraph.printed());
        this.office = small && Wording.office(paragraph.printed());
        this.attestation = Wording.attestation(text);
    }

    boolean isText() {
        return paragraph.role() == Role.TEXT;
    }

    boolean hashed() {
        return text.startsWith("#");
    }

    static String withoutHashes(String text) {
        int i = 0;
        while (i < text.length() && (text.charAt(i) == '#' || (i > 0 && text.charAt(i) == ' '))) {
            i++;
        }
        return i > 0 && i < text.length() && text.charAt(0) == '#' ? text.substring(i) : text;
    }

    /** Whether the text is a mark and nothing else. */
    boolean bare() {
        return mark.isPresent() && mark.get().length() >= text.length();
    }

    /** Whether the text ends a sentence, or with a colon or semicolon. */
    static boolean ends(String text) {
        int i = text.length() - 1;
        while (i >= 0 && "”’＂＇」』）》)\"'»“]".indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return i >= 0 && "。！？；：.!?;:…．".indexOf(text.charAt(i)) >= 0;
    }

    boolean endsWithComma() {
        return !text.isEmpty() && "，,、".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    boolean endsWith(String marks) {
        return !text.isEmpty() && marks.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** This part as it is after another went into it, for the question what comes after. */
    Part with(Part tail) {
        Part whole = new Part(
                new Paragraph(
                        tail.text,
                        tail.paragraph.printed(),
                        tail.paragraph.role(),
                        tail.paragraph.line(),
                        tail.paragraph.page(),
                        tail.paragraph.lines(),
                        tail.paragraph.indent(),
                        tail.paragraph.gap(),
                        tail.paragraph.newPage()),
                index,
                cjk);
        whole.kind = kind;
        return whole;
    }

    /** Length in letters; a Chinese character counts as four, so that one limit serves all languages. */
    int weight() {
        int weight = 0;
        for (int i = 0; i < text.length() && weight < 4 * SHORT; i++) {
            char c = text.charAt(i);
            weight += c >= 0x2E80 ? 4 : c == ' ' && cjk ? 0 : 1;
        }
        return weight;
    }

    /** Whether the line is a name with initials; V. Smith would pass for number five. */
    private boolean name() {
        return text.length() <= 40 && INITIALS.matcher(text).matches();
    }

    /** Whether the line could be one of those that say who signed. */
    boolean likeSignature() {
        if (!isText() || (mark.isPresent() && !name()) || date || endsWith("。；：，、;,:！？")) {
            return false;
        }
        if (signed || columns) {
            return text.length() <= SHORT && !endsWith("。");
        }
        boolean initial = text.endsWith(".") && text.length() <= 40;
        return (!terminal || initial)
                && weight() <= (office ? 260 : 120)
                && text.indexOf('，') < 0
                && text.indexOf('；') < 0
                && text.indexOf('。') < 0
                && (!title || signed);
    }
}
