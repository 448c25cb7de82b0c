package org.hebi.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hebi.align.Explanation;
import org.hebi.align.Stemmer;
import org.hebi.align.lexical.EnglishStemmer;
import org.hebi.align.lexical.LexicalAligner;
import org.hebi.align.lexical.LexicalOptions;
import org.hebi.align.lexical.RussianStemmer;
import org.hebi.align.morfologik.RussianLemmas;
import org.hebi.clean.Cleaner;
import org.hebi.clean.LanguageGuess;
import org.hebi.model.Alignment;
import org.hebi.model.Document;
import org.hebi.model.InputException;
import org.hebi.model.Language;
import org.hebi.model.RawText;
import org.hebi.model.SegmentedDocument;
import org.hebi.read.DocumentReader;
import org.hebi.read.FileFormat;
import org.hebi.read.Limits;
import org.hebi.read.ProbingReader;
import org.hebi.read.doc.DocReader;
import org.hebi.read.markup.HtmlReader;
import org.hebi.read.office.DocxReader;
import org.hebi.read.office.OdtReader;
import org.hebi.read.pdf.PdfReader;
import org.hebi.read.rtf.RtfReader;
import org.hebi.read.text.TextReader;
import org.hebi.segment.ChineseSegmenter;
import org.hebi.segment.DocumentSegmenter;
import org.hebi.segment.opennlp.AbbreviationJudge;
import org.hebi.segment.srx.SrxRules;
import org.hebi.segment.srx.SrxSegmenter;
import org.hebi.structure.Structurer;

/**
 * The stages as they are normally wired. What takes time to load is loaded when it is first needed, so that reading a file
 * does not wait for the lexicon.
 */
public final class DefaultWorkbench implements Workbench {
    private final DocumentReader reader;
    private final Cleaner cleaner = new Cleaner();
    private final LanguageGuess guess = new LanguageGuess();
    private final Structurer structurer = new Structurer();
    private final Supplier<DocumentSegmenter> segmenter = new Once<>(DefaultWorkbench::newSegmenter);
    private final Supplier<LexicalAligner> aligner;

    public DefaultWorkbench(ReadOptions options) {
        this(options, Resources.none());
    }

    /**
     * @param options how files are read
     * @param resources what the aligner knows besides its own lexicon
     */
    public DefaultWorkbench(ReadOptions options, Resources resources) {
        aligner = new Once<>(() -> {
            ResourceFiles files = new ResourceFiles(resources);
            return new LexicalAligner(files.lexicon(), stemmers(), files.experience());
        });
        Limits limits = Limits.ofBytes(options.maxBytes());
        TextReader text = new TextReader(options.encoding(), options.maxBytes());
        reader = new ProbingReader(
                limits,
                Map.of(
                        FileFormat.TEXT, text,
                        FileFormat.HTML, new HtmlReader(limits, options.encoding(), text::decode),
                        FileFormat.PDF, new PdfReader(limits),
                        FileFormat.DOCX, new DocxReader(limits),
                        FileFormat.ODT, new OdtReader(limits),
                        FileFormat.FODT, new OdtReader(limits),
                        FileFormat.RTF, new RtfReader(limits),
                        FileFormat.DOC, new DocReader(limits)));
    }

    /** The Russian dictionary is read when the first Russian word is met. */
    private static LexicalOptions stemmers() {
        Supplier<Stemmer> russian = new Once<>(() -> new RussianLemmas(new RussianStemmer()));
        return new LexicalOptions(
                Map.of("en", new EnglishStemmer(), "ru", word -> russian.get().stems(word)));
    }

    private static DocumentSegmenter newSegmenter() {
        SrxRules rules = new SrxRules();
        return new DocumentSegmenter(
                Map.of(
                        "zh", new ChineseSegmenter(),
                        "en", new AbbreviationJudge(new SrxSegmenter(rules, Language.ENGLISH)),
                        "ru", new SrxSegmenter(rules, Language.RUSSIAN)),
                new SrxSegmenter(rules));
    }

    @Override
    public RawText raw(Path file) {
        return reader.read(file);
    }

    @Override
    public Language language(RawText raw) {
        return guess.guess(raw)
                .orElseThrow(() -> new InputException(
                        raw.name(), "its language cannot be told; say it with --lang, or name the file like ru.txt"));
    }

    @Override
    public Document document(RawText raw, Language language) {
        return structurer.structure(cleaner.clean(raw, language));
    }

    @Override
    public SegmentedDocument segmented(Document document) {
        return segmenter.get().segment(document);
    }

    @Override
    public Alignment align(SegmentedDocument source, SegmentedDocument target) {
        return aligner.get().align(source, target);
    }

    @Override
    public List<Explanation> explain(SegmentedDocument source, SegmentedDocument target, Alignment alignment) {
        return aligner.get().explain(source, target, alignment);
    }

    /** A value made when first asked for, once, whichever thread asks. */
    static final class Once<T> implements Supplier<T> {
        private final Supplier<T> maker;
        private volatile java.util.Optional<T> made = java.util.Optional.empty();

        Once(Supplier<T> maker) {
            this.maker = maker;
        }

        @Override
        public T get() {
            if (made.isEmpty()) {
                synchronized (this) {
                    if (made.isEmpty()) {
                        made = java.util.Optional.of(maker.get());
                    }
                }
            }
            return made.orElseThrow();
        }
    }
}
