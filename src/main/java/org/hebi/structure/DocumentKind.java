package org.hebi.structure;

import java.util.List;
import java.util.Locale;

/** What kind of document a title names, in a word that can stand in a file's name. */
final class DocumentKind {
    private static final List<List<String>> KINDS = List.of(
            List.of("联合声明", "joint-statement"),
            List.of("聯合聲明", "joint-statement"),
            List.of("联合宣言", "joint-declaration"),
            List.of("聯合宣言", "joint-declaration"),
            List.of("联合公报", "joint-communique"),
            List.of("聯合公報", "joint-communique"),
            List.of("新闻公报", "press-communique"),
            List.of("新聞公報", "press-communique"),
            List.of("备忘录", "memorandum"),
            List.of("備忘錄", "memorandum"),
            List.of("议定书", "protocol"),
            List.of("議定書", "protocol"),
            List.of("公约", "convention"),
            List.of("公約", "convention"),
            List.of("条约", "treaty"),
            List.of("條約", "treaty"),
            List.of("协定", "agreement"),
            List.of("協定", "agreement"),
            List.of("协议", "agreement"),
            List.of("協議", "agreement"),
            List.of("宪章", "charter"),
            List.of("憲章", "charter"),
            List.of("章程", "charter"),
            List.of("宣言", "declaration"),
            List.of("公报", "communique"),
            List.of("公報", "communique"),
            List.of("声明", "statement"),
            List.of("聲明", "statement"),
            List.of("joint statement", "joint-statement"),
            List.of("joint declaration", "joint-declaration"),
            List.of("joint communiqu", "joint-communique"),
            List.of("treaty", "treaty"),
            List.of("protocol", "protocol"),
            List.of("memorandum", "memorandum"),
            List.of("convention", "convention"),
            List.of("agreement", "agreement"),
            List.of("declaration", "declaration"),
            List.of("communiqu", "communique"),
            List.of("statement", "statement"),
            List.of("совместное заявление", "joint-statement"),
            List.of("совместная декларация", "joint-declaration"),
            List.of("совместное коммюнике", "joint-communique"),
            List.of("договор", "treaty"),
            List.of("протокол", "protocol"),
            List.of("меморандум", "memorandum"),
            List.of("конвенция", "convention"),
            List.of("соглашение", "agreement"),
            List.of("декларация", "declaration"),
            List.of("коммюнике", "communique"),
            List.of("заявление", "statement"));

    private DocumentKind() {}

    /** The kind, such as {@code treaty}, or empty when the title names none. A Chinese title says it at its end. */
    static String slug(String title) {
        String low = title.toLowerCase(Locale.ROOT);
        String best = "";
        int bestAt = -1;
        for (List<String> kind : KINDS) {
            String word = kind.get(0);
            boolean han = word.charAt(0) > 0x2E80;
            int at = han ? low.lastIndexOf(word) : low.indexOf(word);
            if (at < 0) {
                continue;
            }
            // Later is better in Chinese, earlier elsewhere; of words that end alike the first listed, longer one wins.
            int rank = han ? at + word.length() : Integer.MAX_VALUE / 2 - at;
            if (rank > bestAt) {
                bestAt = rank;
                best = kind.get(1);
            }
        }
        return best;
    }
}
