package org.hebi.structure;

import java.util.regex.Pattern;

/**
 * The words by which the parts of a declaration are known, in Chinese of both scripts, English and Russian. All three are
 * tried on every text: a Chinese page may carry an English line. Callers look at short texts only.
 */
final class Wording {
    private Wording() {}

    private static final int LOOK = 400;

    // ---- dates ----

    private static final String HAN_DIGIT = "[〇零○一二三四五六七八九十]";
    private static final String CHINESE_DATE =
            "(?:(?:公元|西元|中華民國|中华民国|民國|民国)?\\s*(?:\\d{2,4}|" + HAN_DIGIT + "{2,4})\\s*年" + "(?:\\s*(?:\\d{1,2}|"
                    + HAN_DIGIT + "{1,3})\\s*月(?:\\s*(?:\\d{1,2}|" + HAN_DIGIT + "{1,3})\\s*[日号號])?)?)";
    private static final String ENGLISH_MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December"
                    + "|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)";
    private static final String ORDINAL = "(?:st|nd|rd|th)?";
    private static final String ENGLISH_DATE =
            "(?:(?:the\\s+)?\\d{1,2}" + ORDINAL + "\\s+(?:day\\s+of\\s+)?" + ENGLISH_MONTH + ",?\\s+\\d{4}|"
                    + ENGLISH_MONTH + "\\s+\\d{1,2}" + ORDINAL + ",?\\s+\\d{4}|" + ENGLISH_MONTH + ",?\\s+\\d{4})";
    private static final String RUSSIAN_MONTH =
            "(?:январ[ья]|феврал[ья]|марта?|апрел[ья]|ма[йя]|июн[ья]|июл[ья]|августа?|сентябр[ья]|октябр[ья]|ноябр[ья]|декабр[ья])";
    private static final String RUSSIAN_DATE =
            "(?:(?:[«\"]?\\d{1,2}[»\"]?\\s+)?" + RUSSIAN_MONTH + "\\s+\\d{4}(?:\\s*(?:года?|г\\.?))?)";
    private static final String NUMERIC_DATE =
            "(?:\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}|\\d{1,2}[-./]\\d{1,2}[-./]\\d{4}(?:\\s*(?:года?|г\\.?))?)";
    private static final String ANY_DATE =
            "(?:" + CHINESE_DATE + "|" + ENGLISH_DATE + "|" + RUSSIAN_DATE + "|" + NUMERIC_DATE + ")";
    /** A city, its country after it or not, with or without г. before it. */
    private static final String WESTERN_PLACE =
            "(?-i:(?:г\\.|город|the city of)?\\s*\\p{Lu}[\\p{L}'’.-]*(?:[ -]\\p{Lu}[\\p{L}'’.-]*){0,2}(?:,\\s*\\p{Lu}[\\p{L} .]{1,30})?)";

    private static final String CHINESE_PLACE = "\\p{IsHan}{2,12}";

    private static final Pattern DATE_LINE = Pattern.compile(
            "[(（\\[]?\\s*(?:"
                    + "(?:(?:[签簽][订訂署於于]*|[订訂]|发表|發表)?[于於在]?\\s*)?" + CHINESE_DATE
                    + "(?:\\s*[，,]?\\s*(?:[签簽][订訂署]|[订訂])?[于於在]?\\s*" + CHINESE_PLACE + "(?:[签簽][订訂署]|[订訂]立?|发表|發表)?)?"
                    + "|" + CHINESE_PLACE + "\\s*[，,、]?\\s*" + CHINESE_DATE
                    + "|(?:(?:Done|DONE|Signed|SIGNED|Issued|Adopted|Made)\\s+(?:at|in|on)\\s+)?(?:" + WESTERN_PLACE
                    + "\\s*,?\\s*(?:(?:on|this)\\s+)?)?" + ENGLISH_DATE
                    + "|(?:(?:Совершено|Подписано|Принято|Составлено)\\s+(?:в|во)\\s+)?(?:" + WESTERN_PLACE
                    + "\\s*,?\\s*)?"
                    + RUSSIAN_DATE + "(?:\\s*,\\s*" + WESTERN_PLACE + ")?"
                    + "|(?:" + WESTERN_PLACE + "\\s*,\\s*)?" + NUMERIC_DATE
                    + ")\\s*[)）\\]]?\\s*[.。]?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DATE_ANYWHERE =
            Pattern.compile(ANY_DATE, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Whether a line holds a date, with or without a place or "done at", and nothing else. */
    static boolean dateLine(String text) {
        return text.length() <= 90 && DATE_LINE.matcher(text).matches() && !title(text);
    }

    static Pattern dates() {
        return DATE_ANYWHERE;
    }

    // ---- titles ----

    private static final String CHINESE_KIND = "(?:声明|聲明|公报|公報|条约|條約|公约|公約|协定|協定|协议书?|協議書?|宣言|议定书|議定書|备忘录|備忘錄|纪要|紀要"
            + "|换文|換文|照会|照會|章程|宪章|憲章|倡议|倡議|决议|決議|纲要|綱要|综述|文件|规划|規劃|计划|計劃|意向书|意向書|谅解|諒解|共识|共識|联合文告|新闻稿)";
    private static final Pattern CHINESE_TITLE = Pattern.compile("[《〈「『“\"]?.{0,70}" + CHINESE_KIND
            + "(?:\\s*[(（][^()（）]{1,30}[)）])?[》〉」』”\"＂]?(?:\\s*[(（][^()（）]{1,30}[)）])?");
    private static final Pattern ENGLISH_TITLE = Pattern.compile(
            "(?:.{0,120}\\b)?(?:statement|declaration|communiqu[eé]|treaty|agreement|protocol|memorandum|convention|charter|accord"
                    + "|pact|action plan|exchange of (?:notes|letters)|joint vision|resolution|concept)\\b.{0,220}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern RUSSIAN_TITLE = Pattern.compile(
            "(?:.{0,120}(?<!\\p{L}))?(?:деклараци[яи]|заявление|коммюнике|договор|соглашение|протокол|меморандум|конвенция|устав"
                    + "|хартия|план действий|обмен (?:нотами|письмами)|концепция|резолюция)(?!\\p{L}).{0,260}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SENTENCE_WORDS = Pattern.compile(
            "(?i).*(?:\\b(?:is|are|was|were|has|have|shall|will|reads?|signed|reaffirm\\w*|issued (?:a|the))\\b"
                    + "|(?<!\\p{L})(?:является|являются|будет|будут|был[аио]?|подписал[аи]?|заявля[ею]т|подтвержда[ею]т)(?!\\p{L})).*");

    /** Whether a line reads as the name of a declaration. */
    static boolean title(String text) {
        String bare = text.replace(" ", "").replace("\u3000", "");
        boolean han = bare.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        if (han) {
            return bare.length() <= 80
                    && bare.indexOf('，') < 0
                    && bare.indexOf('。') < 0
                    && CHINESE_TITLE.matcher(bare).matches();
        }
        return text.length() <= 330
                && Character.isUpperCase(firstLetter(text))
                && !SENTENCE_WORDS.matcher(text).matches()
                && (ENGLISH_TITLE.matcher(text).matches()
                        || RUSSIAN_TITLE.matcher(text).matches());
    }

    private static int firstLetter(String text) {
        return text.codePoints().filter(Character::isLetter).findFirst().orElse('a');
    }

    // ---- what publishers write around a declaration ----

    private static final Pattern NARRATIVE = Pattern.compile(
            "(?s).*(?:全文(?:内容)?如下[：:。]?|(?:声明|聲明|公报|公報|条约|條約|宣言|协定|協定)[的]?(?:内容|全文)如下[：:]|[（(]全文[）)]"
                    + "|(?:full )?text (?:of .{1,120} )?(?:is|reads|of which is|of which reads) as follows[:.]?"
                    + "|full text (?:of|follows).{0,120}[:.]"
                    + "|(?:полный )?текст(?: .{1,80})?(?: которо(?:й|го))? (?:приводится|следует|публикуется).{0,20}[.:]"
                    + "|следующего содержания[.:])$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DATELINE = Pattern.compile(
            "(?s)(?:新华社|新華社|中新社|中央社|塔斯社|本报|本報|人民日报|俄新社|国际文传).{0,40}[电電訊讯].*"
                    + "|.{0,60}[(（](?:Xinhua|TASS|ITAR-TASS|Interfax|AP|Reuters|AFP|RIA Novosti|ТАСС|Синьхуа|РИА Новости)[)）].*"
                    + "|(?:/?(?:Xinhua|TASS|ТАСС|ИТАР-ТАСС|РИА Новости|Синьхуа)/?[.,]|Агентство Синьхуа|Агентство ТАСС).*");
    private static final Pattern TRANSLATION_NOTE = Pattern.compile(
            "[(（\\[*]?\\s*(?:un-?official translation|working translation|courtesy translation|translation|translated from .{1,40}"
                    + "|non-official translation|(?:неофициальный|рабочий) перевод|перевод с .{1,30}|非正式[译譯][文本]|[译譯]文|非官方[译譯]文)"
                    + "\\s*[)）\\]*]?\\.?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Whether a paragraph introduces the declaration in its publisher's words. */
    static boolean narrative(String text) {
        String tail = text.length() <= LOOK ? text : text.substring(text.length() - LOOK);
        return NARRATIVE.matcher(tail).matches()
                || DATELINE.matcher(text.length() <= LOOK ? text : text.substring(0, LOOK))
                        .matches()
                || translationNote(text);
    }

    /** Whether a line says only that this is a translation. */
    static boolean translationNote(String text) {
        return text.length() <= 80 && TRANSLATION_NOTE.matcher(text).matches();
    }

    private static final Pattern LETTER = Pattern.compile(
            "(?s).*(?:谨随函|謹隨函|随函附上|隨函附上|给秘书长的信|給秘書長的信|秘书长先生|文件分发|文件分發|为荷|為荷|爲荷|顺致|順致|崇高敬意"
                    + "|\\b(?:I|we) have the honou?r\\b|letter dated|addressed to the Secretary-General|be circulated as|please accept"
                    + "|име[юе]м? честь|письмо .{0,60}на имя|распространить (?:настоящее|текст)|в качестве документа).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Whether a paragraph belongs to a covering letter. */
    static boolean letter(String text) {
        return LETTER.matcher(text.length() <= 1500 ? text : text.substring(0, 1500))
                .matches();
    }

    private static final Pattern DISCLAIMER = Pattern.compile(
            "(?s).*(?:免责条款|免責條款|免责声明|免責聲明|不承担任何责任|版权所有|版權所有|打印本页|关闭窗口|责任编辑|責任編輯|来源：|字号|disclaimer|all rights reserved"
                    + "|copyright ©|©|https?://|www\\.|все права защищены|отказ от ответственности).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Whether a line is a site's or database's own. */
    static boolean publisher(String text) {
        String bare = text.length() <= LOOK ? text.replace(" ", "") : text.substring(0, LOOK);
        return DISCLAIMER.matcher(bare).matches();
    }

    // ---- the end ----

    private static final Pattern SIGNED = Pattern.compile(
            "[(（\\[]\\s*(?:[签簽]\\s*[字名署]|signed|signature|sgd\\.?|подпись|подписано|подписал)\\s*[)）\\]]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern OFFICE = Pattern.compile(
            "(?:代\\s*表|主\\s*席|[总總]\\s*[统統理]|部\\s*[长長]|首\\s*相|国\\s*务\\s*卿|大\\s*使|国\\s*王|元\\s*首|秘\\s*书\\s*[长長]|全\\s*[权權]|代\\s*办|總\\s*書\\s*記|总\\s*书\\s*记)"
                    + "(?:\\s|$|[(（]|\\p{IsHan}{2,4}$|\\p{IsHan}{1,6}[·．•]\\p{IsHan})");
    private static final Pattern WESTERN_OFFICE = Pattern.compile(
            "(?:^|\\s|,\\s)(?:For (?:and on behalf of )?(?:the )?(?:Government|People|Republic|Russian|Chinese|Union|State|Kingdom|United|Federa|\\p{Lu})"
                    + "|On behalf of|President of|President\\b|Chairman|Chairperson|Prime Minister|Premier|Minister|Secretary|Chancellor|King of"
                    + "|Plenipotentiary|Ambassador|Charg[eé] d.affaires|Permanent Representative|Head of|General Secretary"
                    + "|ЗА |За \\p{Lu}|От имени|По уполномочию|Президент|Председатель|Премьер|Министр|Глава|Посол|Полномочный"
                    + "|Постоянный представитель|Временный поверенный|Генеральный секретарь|Канцлер|Король)");
    private static final Pattern ATTESTATION = Pattern.compile(
            "(?s)(?:IN (?:WITNESS|FAITH) (?:WHEREOF|THEREOF)|In (?:witness|faith) (?:whereof|thereof)|В удостоверение (?:чего|изложенного)"
                    + "|В подтверждение чего|下列[签簽]署人|兹由|为此，?下列|爲此，?下列|以昭信守|下列代表|[双雙]方全[权權]代表).*|(?s).*(?:以昭信守|以资证明|以資證明)[。，].{0,60}");

    /** Whether a line says that somebody signed. */
    static boolean signed(String text) {
        return SIGNED.matcher(text).find();
    }

    /** Whether a line names an office as signatures do. */
    static boolean office(String text) {
        return OFFICE.matcher(text).find() || WESTERN_OFFICE.matcher(text).find();
    }

    /** Whether a paragraph is the formula by which those who sign say so. */
    static boolean attestation(String text) {
        return text.length() <= LOOK && ATTESTATION.matcher(text).matches();
    }

    private static final Pattern PREAMBLE = Pattern.compile(
            "(?:基于|基於|鉴于|鑒於|鑑於|考虑|考慮|根据|根據|遵循|为了?|爲了?|為了?|愿|願|认识|認識|重申|确认|確認|回顾|回顧|铭记|銘記|注意到|深信|坚信|堅信|决心|決心"
                    + "|希望|致力于|致力於|兹|茲|达成|達成|议定|議定|经|經|本着|本著|出于|出於|欢迎|歡迎|满意|滿意|强调|強調|认为|認為|認爲|声明|聲明).*");

    /** Whether a Chinese line begins as the clauses of a preamble do. */
    static boolean preambleClause(String text) {
        return PREAMBLE.matcher(text.length() <= 20 ? text : text.substring(0, 20))
                .matches();
    }
}
