package org.hebi.align.lexical;

import java.util.List;
import org.hebi.align.Stemmer;

/**
 * A light Russian stemmer: the reflexive particle, the longest ending of an adjective, verb or noun, then what makes
 * nouns of verbs and of adjectives. Its stems are keys, not words.
 */
public final class RussianStemmer implements Stemmer {
    /** Endings of the inflected words, longest first; at least three letters stay before one. */
    private static final String[] INFLECTIONS = {
        "вшимися",
        "ующимися",
        "ившими",
        "ывшими",
        "ующими",
        "ующего",
        "ующему",
        "ующих",
        "ующим",
        "ующей",
        "ующий",
        "ующая",
        "ующее",
        "ующие",
        "ющими",
        "ющего",
        "ющему",
        "ящими",
        "ящего",
        "ящему",
        "ющих",
        "ющим",
        "ющей",
        "ющий",
        "ющая",
        "ющее",
        "ющие",
        "ящих",
        "ящим",
        "ящей",
        "ящий",
        "ящая",
        "ящее",
        "ящие",
        "вшего",
        "вшему",
        "вшими",
        "вших",
        "вшим",
        "вшей",
        "вший",
        "вшая",
        "вшее",
        "вшие",
        "ованы",
        "ирова",
        "ествам",
        "уйте",
        "ейте",
        "ованн",
        "иями",
        "иях",
        "ием",
        "иям",
        "ией",
        "ыми",
        "ими",
        "ого",
        "его",
        "ому",
        "ему",
        "ами",
        "ями",
        "ешь",
        "ете",
        "ите",
        "ишь",
        "ует",
        "уют",
        "уем",
        "ают",
        "яют",
        "ает",
        "яет",
        "аем",
        "яем",
        "ала",
        "яла",
        "али",
        "яли",
        "ило",
        "ила",
        "или",
        "ыла",
        "ыли",
        "ена",
        "ено",
        "ены",
        "ать",
        "ять",
        "ить",
        "еть",
        "уть",
        "ыть",
        "ные",
        "ный",
        "ной",
        "ную",
        "ная",
        "ное",
        "ных",
        "ным",
        "ой",
        "ый",
        "ий",
        "ей",
        "ем",
        "им",
        "ым",
        "ом",
        "ам",
        "ям",
        "ах",
        "ях",
        "их",
        "ых",
        "ую",
        "юю",
        "ая",
        "яя",
        "ое",
        "ее",
        "ые",
        "ие",
        "ию",
        "ью",
        "ия",
        "ья",
        "ии",
        "ов",
        "ев",
        "ал",
        "ял",
        "ил",
        "ел",
        "ет",
        "ит",
        "ют",
        "ут",
        "ят",
        "ат",
        "ть",
        "а",
        "я",
        "о",
        "е",
        "ы",
        "и",
        "у",
        "ю",
        "ь",
        "й",
    };

    private static final String[] DERIVATIONS = {
        "ированн", "ировани", "ирова", "ованн", "овани", "еванн", "евани", "ивани", "ывани", "ительн", "тельн", "еннос",
        "енност", "ност", "ост", "анн", "янн", "енн", "ани", "яни", "ени", "ческ", "йск", "ск", "ств", "ова", "ева",
        "ива", "ыва", "ац", "яц", "иц", "н",
    };

    @Override
    public List<String> stems(String word) {
        return List.of(stem(word));
    }

    static String stem(String word) {
        String w = word.replace('ё', 'е');
        if (w.length() > 5 && (w.endsWith("ся") || w.endsWith("сь"))) {
            w = w.substring(0, w.length() - 2);
        }
        w = cut(w, INFLECTIONS, 3);
        w = cut(w, DERIVATIONS, 4);
        int n = w.length();
        if (n > 4 && w.charAt(n - 1) == w.charAt(n - 2)) {
            w = w.substring(0, n - 1);
        }
        return w;
    }

    private static String cut(String w, String[] endings, int keep) {
        for (String ending : endings) {
            if (w.length() - ending.length() >= keep && w.endsWith(ending)) {
                return w.substring(0, w.length() - ending.length());
            }
        }
        return w;
    }
}
