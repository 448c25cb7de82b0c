package org.hebi.align.morfologik;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.hebi.align.Stemmer;

/**
 * Brings Russian words to their lemmas, and these to the stems of a light stemmer, which joins сотрудничать with
 * сотрудничество as lemmas do not. A word the dictionary does not know keeps its light stem. Safe for several threads.
 */
public final class RussianLemmas implements Stemmer {
    private static final String RESOURCE = "/org/languagetool/resource/ru/russian.dict";

    private final Stemmer light;
    private final Dictionary dictionary;
    private final ThreadLocal<DictionaryLookup> lookup;

    /**
     * @param light what makes stems of lemmas
     */
    public RussianLemmas(Stemmer light) {
        this.light = light;
        URL url = RussianLemmas.class.getResource(RESOURCE);
        if (url == null) {
            throw new IllegalStateException("the Russian dictionary is missing from the program: " + RESOURCE);
        }
        try {
            dictionary = Dictionary.read(url);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // A lookup keeps a buffer, so each thread has its own.
        lookup = ThreadLocal.withInitial(() -> new DictionaryLookup(dictionary));
    }

    @Override
    public List<String> stems(String word) {
        Set<String> stems = new LinkedHashSet<>();
        for (WordData data : lookup.get().lookup(word)) {
            CharSequence lemma = data.getStem();
            if (lemma != null) {
                String lower = lemma.toString().toLowerCase(Locale.ROOT).replace('ё', 'е');
                stems.add(light.stems(lower).get(0));
            }
        }
        return stems.isEmpty() ? light.stems(word) : new ArrayList<>(stems);
    }
}
