package org.hebi.memory.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.hebi.model.Language;

/** The names that the writer and the reader of a review workbook share. */
final class ReviewSheet {
    static final String SIGNATURE = "hebi review 1";
    static final String ALIGNMENT = "Alignment";
    static final String SENTENCES = "Sentences";
    static final String README = "Read me";
    static final String HIDDEN = "hebi";

    static final String KEY = "key";
    static final String ROW = "Row";
    static final String CONFIDENCE = "Confidence";
    static final String ACTION = "Action";
    static final String ARTICLE = "Article";
    static final String COMMENT = "Comment";

    static final String CONFIRM = "confirm";
    static final String MERGE = "merge with row above";
    static final String SPLIT = "split after ";
    static final String LEAVE_OUT = "leave out";
    static final String UP = ": first sentence up";
    static final String DOWN = ": last sentence down";

    private ReviewSheet() {}

    /** Header of the column with a language's sentence numbers. */
    static String numbers(Language language) {
        return language.tag() + " no.";
    }

    /** What can be chosen in the action column. */
    static List<String> actions(List<Language> languages) {
        List<String> actions = new ArrayList<>(List.of(CONFIRM, MERGE, SPLIT + "1", SPLIT + "2", SPLIT + "3"));
        for (Language language : languages) {
            actions.add(language.tag() + UP);
            actions.add(language.tag() + DOWN);
        }
        actions.add(LEAVE_OUT);
        return actions;
    }
}
