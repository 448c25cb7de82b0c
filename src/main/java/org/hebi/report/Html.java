package org.hebi.report;

/** What every page shares: escaping, and a look that works on paper, by day and by night, from disk. */
final class Html {
    /** Fonts that have both scripts; the page's {@code lang} attributes choose the right forms. */
    static final String STYLE = """
            :root { color-scheme: light dark; --line: #d5d5d0; --soft: #f5f4ef; --doubt: #8a5a00; --bad: #a3261c; --good: #2c6e3f; }
            @media (prefers-color-scheme: dark) { :root { --line: #444; --soft: #242424; --doubt: #e0b050; --bad: #ff8a80; --good: #8fd3a2; } }
            body { margin: 2rem auto; max-width: 72rem; padding: 0 1rem; line-height: 1.55;
              font-family: system-ui, "Segoe UI", "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
            :lang(zh-Hant) { font-family: "PingFang TC", "Microsoft JhengHei", "Noto Sans CJK TC", "Noto Sans TC", sans-serif; }
            :lang(zh-Hans), :lang(zh) { font-family: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; }
            h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2.5rem; }
            table { border-collapse: collapse; width: 100%; } th, td { border-bottom: 1px solid var(--line); padding: .35rem .6rem; text-align: left; vertical-align: top; }
            th { background: var(--soft); } td.n, th.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
            .doubt { color: var(--doubt); } .bad { color: var(--bad); } .good { color: var(--good); } .quiet { opacity: .75; }
            details { margin: .5rem 0; } summary { cursor: pointer; }
            @media print { body { margin: 0; max-width: none; } details { display: block; } h2 { break-after: avoid; } tr { break-inside: avoid; } }
            """;

    private Html() {}

    /** Text as it may stand in elements and attributes. */
    static String text(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c < ' ' && c != '\n' && c != '\t' ? '\uFFFD' : c);
            }
        }
        return out.toString();
    }

    /** A page with this title; {@code body} is markup. */
    static String page(String title, String body) {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + text(title)
                + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n" + body + "</body>\n</html>\n";
    }
}
