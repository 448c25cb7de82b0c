package org.hebi.memory.tmx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.exceptions.OkapiException;
import net.sf.okapi.common.resource.INameable;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.Property;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.common.resource.TextContainer;
import net.sf.okapi.filters.tmx.TmxFilter;
import org.hebi.model.BlockKind;
import org.hebi.model.EditionStatus;
import org.hebi.model.Finding;
import org.hebi.model.InputException;
import org.hebi.model.Language;
import org.hebi.model.Place;
import org.hebi.model.TranslationUnit;
import org.hebi.model.Variant;

/**
 * Has Okapi's TMX filter turn checked units into text. The filter wants one source language a document and stops at a
 * unit without it, which is why units come in batches of one source.
 */
final class OkapiBatch {
    /** A unit on its way through the filter. */
    record Waiting(String id, int line, Language source, List<Language> languages) {}

    private OkapiBatch() {}

    static void read(
            String file,
            String document,
            List<Waiting> waiting,
            String markup,
            List<TranslationUnit> units,
            List<Finding> findings) {
        LocaleId source = LocaleId.fromString(waiting.get(0).source().tag());
        String tmx = "<tmx version=\"1.4\"><header creationtool=\"Hebi\" creationtoolversion=\"1\" segtype=\"sentence\""
                + " o-tmf=\"Hebi\" adminlang=\"en\" srclang=\""
                + waiting.get(0).source().tag() + "\" datatype=\"plaintext\"/><body>" + markup + "</body></tmx>";
        List<ITextUnit> read = new ArrayList<>();
        TmxFilter filter = new TmxFilter();
        filter.getParameters().setProcessAllTargets(true);
        try (RawDocument raw = new RawDocument(tmx, source, source)) {
            filter.open(raw);
            while (filter.hasNext()) {
                Event event = filter.next();
                if (event.isTextUnit()) {
                    read.add(event.getTextUnit());
                }
            }
        } catch (OkapiException e) {
            throw new InputException(
                    file,
                    "has a unit between lines " + waiting.get(0).line() + " and "
                            + waiting.get(waiting.size() - 1).line() + " that is not valid TMX; export it anew",
                    e);
        } finally {
            filter.close();
        }
        if (read.size() != waiting.size()) {
            throw new InputException(
                    file,
                    "has a unit between lines " + waiting.get(0).line() + " and "
                            + waiting.get(waiting.size() - 1).line()
                            + " whose inline codes are broken; export it anew");
        }
        for (int i = 0; i < read.size(); i++) {
            Optional<TranslationUnit> unit = unit(document, waiting.get(i), read.get(i));
            if (unit.isPresent()) {
                units.add(unit.get());
            } else {
                findings.add(new Finding(
                        "incomplete-unit",
                        1,
                        Place.line(file, waiting.get(i).line()),
                        "A unit without two sides that hold text was left out."));
            }
        }
    }

    private static Optional<TranslationUnit> unit(String document, Waiting waiting, ITextUnit read) {
        List<Variant> variants = new ArrayList<>();
        side(waiting.source(), read.getSource()).ifPresent(variants::add);
        for (Language language : waiting.languages()) {
            if (!language.equals(waiting.source())) {
                TextContainer target = read.getTarget(LocaleId.fromString(language.tag()));
                if (target != null) {
                    side(language, target).ifPresent(variants::add);
                }
            }
        }
        if (variants.size() < 2) {
            return Optional.empty();
        }
        String block = value(read, "x-block");
        return Optional.of(new TranslationUnit(
                waiting.id(),
                value(read, "x-document").isEmpty() ? document : value(read, "x-document"),
                value(read, "x-date"),
                block.matches("\\d{1,9}") ? Integer.parseInt(block) : 0,
                value(read, "x-article"),
                kind(value(read, "x-kind")),
                value(read, "x-bead").isEmpty() ? "1" + "-1".repeat(variants.size() - 1) : value(read, "x-bead"),
                confidence(value(read, "x-confidence")),
                variants));
    }

    private static Optional<Variant> side(Language language, TextContainer container) {
        String text = container.getUnSegmentedContentCopy().getText();
        if (text.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new Variant(language, text, status(value(container, "x-status"))));
    }

    private static String value(INameable named, String property) {
        return value(named.getProperty(property));
    }

    private static String value(TextContainer container, String property) {
        return value(container.getProperty(property));
    }

    private static String value(@org.jspecify.annotations.Nullable Property property) {
        return property == null || property.getValue() == null ? "" : property.getValue();
    }

    private static EditionStatus status(String label) {
        for (EditionStatus status : EditionStatus.values()) {
            if (status.label().equals(label)) {
                return status;
            }
        }
        return EditionStatus.UNKNOWN;
    }

    private static BlockKind kind(String label) {
        for (BlockKind kind : BlockKind.values()) {
            if (kind.label().equals(label)) {
                return kind;
            }
        }
        return BlockKind.PARAGRAPH;
    }

    /** Material that says nothing was paired by people, as far as we know. */
    private static double confidence(String said) {
        return said.matches("[01]\\.\\d{1,9}") ? Math.min(1, Double.parseDouble(said)) : 1;
    }
}
