package org.hebi.terms;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The subject field of a phrase, told from what it speaks of. */
final class Domains {
    private static final Map<String, Pattern> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("security and disarmament", words("核|武器|裁军|军备|导弹|军事|军技|军队|战略稳定|不扩散|防扩散|国防|安全|武力|和平|冲突"));
        FIELDS.put("law enforcement", words("恐怖|犯罪|毒品|贩毒|走私|移民|分裂|极端|反恐|执法|洗钱"));
        FIELDS.put("boundary", words("边界|边境|国界|勘界|疆界|领水|领空|接壤"));
        FIELDS.put("sovereignty", words("主权|领土|台湾|西藏|内政|统一|独立|一个中国"));
        FIELDS.put("international law and organizations", words("联合国|安理会|国际法|宪章|公约|条约|国际组织|国际秩序|国际关系|上海合作组织|国际"));
        FIELDS.put("economy and trade", words("经济|经贸|贸易|投资|能源|石油|天然气|银行|金融|企业|市场|世贸|科技|技术|运输|交通"));
        FIELDS.put("culture and society", words("文化|教育|体育|旅游|卫生|人文|媒体|青年|环境|环保|生态|人权|社会"));
        FIELDS.put("bilateral relations", words("两国|双边|中俄|伙伴|睦邻|双方|元首|友好|缔约|合作|协作"));
    }

    private Domains() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile(alternatives);
    }

    /** The first field whose words occur in the phrase, or {@code diplomacy}. */
    static String of(String key) {
        for (Map.Entry<String, Pattern> field : FIELDS.entrySet()) {
            if (field.getValue().matcher(key).find()) {
                return field.getKey();
            }
        }
        return "diplomacy";
    }
}
