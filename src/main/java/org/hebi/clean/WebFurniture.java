package org.hebi.clean;

import java.util.regex.Pattern;

/**
 * Knows the lines that a web page puts around a text and that come along when it is copied: source and time of publication,
 * sizes of letters, buttons, editors.
 *
 * <p>A line counts only when every part of it is of that kind and one part can be nothing else; a date alone may be the
 * document's own.
 */
final class WebFurniture {
    /** A longer line is never taken, in UTF-16 units. */
    private static final int LONGEST = 120;

    private static final String CLOCK = "\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?";
    private static final String DAY =
            "(?:\\d{4}\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}日?|\\d{1,2}[./]\\d{1,2}[./]\\d{4})";
    /** A name after a label: no sentence, and no mark that only sentences have. */
    private static final String NAME = "[^。；！？;!?]{0,40}";

    /** Parts that stand nowhere else; they may carry a name with them. */
    private static final String SURE = "(?:"
            + "[\\[【〔(（]?(?:(?:文章|新闻|稿件|信息)?(?:来源|來源)|责任编辑|責任編輯|责编|責編|编辑|編輯|网络编辑|發稿時間|发布时间|發佈時間|发布日期|更新时间|更新時間"
            + "|浏览次数|瀏覽次數|阅读次数|点击数?|點擊|字体大小|字体|字體|字号|字號|关键词|分享到?|打印本页)\\s?[:：]" + NAME
            + "|[\\[【〔(（]?(?:打印|列印|打印本页|关闭|關閉|关闭窗口|收藏|纠错|我要纠错|返回顶部|返回首页|友善列印|上一篇|下一篇|相关链接|相关新闻|分享到?|扫一扫在手机打开当前页|大\\s?中\\s?小)[\\]】〕)）]?"
            + "|(?iu:source|published(?: on| at)?|updated(?: on| at)?|last (?:updated|modified)|editor|posted(?: on)?|views)\\s?:"
            + NAME
            + "|(?iu:print(?: this page| version| friendly)?|printer-friendly(?: version)?|share(?: this page| this)?|back to top|text size|e-?mail this)"
            + "|(?iu:источник|опубликован[оа]?(?: на сайте)?|дата публикации|обновлено|просмотров|редактор|ссылка на материал)\\s?:"
            + NAME
            + "|(?iu:версия для печати|распечатать|печать|поделиться|на главную|наверх|отправить (?:ссылку|по почте)|прямая ссылка)"
            + ")";
    /** Parts that count only beside sure ones. */
    private static final String BESIDE = "(?:" + DAY + "(?:\\s" + CLOCK + ")?|" + CLOCK
            + "|[\\[【(（]?[大中小](?:\\s[大中小]){0,2}[\\]】)）]?|[TtТт]|[AАa][+-]?|\\d{1,7})";

    private static final String APART = "[\\s\\u3000|｜/·,，]{1,8}";
    private static final Pattern LINE = Pattern.compile(
            "(?:" + BESIDE + APART + "){0,6}" + SURE + "(?:" + APART + "(?:" + SURE + "|" + BESIDE + ")){0,8}");
    /** Day and time of day: no declaration is dated so. */
    private static final Pattern MOMENT = Pattern.compile(DAY + "\\s{1,3}" + CLOCK);

    private WebFurniture() {}

    /** Whether a line, without the white space around it, belongs to the page and not to its text. */
    static boolean is(String line) {
        return line.length() <= LONGEST
                && (LINE.matcher(line).matches() || MOMENT.matcher(line).matches());
    }
}
