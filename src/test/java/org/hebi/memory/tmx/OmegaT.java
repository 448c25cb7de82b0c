package org.hebi.memory.tmx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.omegat.util.Language;
import org.omegat.util.TMXReader2;

/** OmegaT's own TMX reader, as an independent judge of what we write. */
final class OmegaT {
    private static final String FACTORY = "javax.xml.stream.XMLInputFactory";

    /** What OmegaT shows its user for one unit. */
    record Pair(String source, String target) {}

    private OmegaT() {}

    /** OmegaT composes what it reads, so what is expected of it is composed as well. */
    static Pair pair(String source, String target) {
        return new Pair(
                Normalizer.normalize(source, Normalizer.Form.NFC), Normalizer.normalize(target, Normalizer.Form.NFC));
    }

    static List<Pair> read(Path file, String source, String target) throws Exception {
        List<Pair> pairs = new ArrayList<>();
        // OmegaT relies on the JDK's XML reader; another one on the class path hides xml:lang from it.
        String before = System.getProperty(FACTORY);
        System.setProperty(FACTORY, "com.sun.xml.internal.stream.XMLInputFactoryImpl");
        try {
            new TMXReader2()
                    .readTMX(
                            file.toFile(),
                            new Language(source),
                            new Language(target),
                            false,
                            false,
                            true,
                            false,
                            (tu, from, to, paragraph) -> {
                                assertThat(paragraph).isFalse();
                                if (from != null && to != null) {
                                    pairs.add(new Pair(from.text, to.text));
                                }
                                return true;
                            });
        } finally {
            if (before == null) {
                System.clearProperty(FACTORY);
            } else {
                System.setProperty(FACTORY, before);
            }
        }
        return pairs;
    }
}
