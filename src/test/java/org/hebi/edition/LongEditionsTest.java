package org.hebi.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hebi.model.Difference;
import org.hebi.model.Document;
import org.hebi.model.Language;
import org.junit.jupiter.api.Test;

/** Books, and texts that repeat themselves: time grows with length, not with its square. */
class LongEditionsTest {
    private static final String COMMON =
            "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严";

    private static List<String> paragraphs(Random random, int characters) {
        List<String> paragraphs = new ArrayList<>();
        int length = 0;
        while (length < characters) {
            StringBuilder text = new StringBuilder();
            for (int sentence = 0; sentence < 4; sentence++) {
                int words = 20 + random.nextInt(30);
                for (int i = 0; i < words; i++) {
                    text.append(COMMON.charAt(random.nextInt(COMMON.length())));
                }
                text.append('。');
            }
            paragraphs.add(text.toString());
            length += text.length();
        }
        return paragraphs;
    }

    private static Document document(Language language, List<String> paragraphs) {
        return Editions.document("text", language, paragraphs);
    }

    // One character in a paragraph here and there, a paragraph missing now and then.
    private static List<String> changed(List<String> paragraphs, Random random) {
        List<String> changed = new ArrayList<>();
        for (String paragraph : paragraphs) {
            int dice = random.nextInt(20);
            if (dice == 0) {
                continue;
            }
            changed.add(dice < 4 ? paragraph.substring(0, 7) + "甴" + paragraph.substring(8) : paragraph);
        }
        return changed;
    }

    private static long milliseconds(List<String> one, List<String> other) {
        Document hant = document(Language.TRADITIONAL, one);
        Document hans = document(Language.SIMPLIFIED, other);
        // Time of this thread, so that a busy machine does not count.
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        Editions.COMPARER.compare(hant, hans);
        return (threads.getCurrentThreadCpuTime() - start) / 1_000_000;
    }

    @Test
    void tenThousandCharactersTakeAMoment() {
        List<String> text = paragraphs(new Random(1), 10_000);
        assertThat(milliseconds(text, changed(text, new Random(2)))).isLessThan(2_000);
    }

    @Test
    void aMillionCharactersTakeLinearTime() {
        List<String> warm = paragraphs(new Random(3), 100_000);
        milliseconds(warm, changed(warm, new Random(4)));
        long small = milliseconds(warm, changed(warm, new Random(4)));
        List<String> text = paragraphs(new Random(5), 1_000_000);
        long large = milliseconds(text, changed(text, new Random(6)));
        // Ten times the text: twenty-five times would already be on the way to a square.
        assertThat(large).isLessThan(25 * Math.max(small, 200));
    }

    @Test
    void aTextThatRepeatsItselfIsNoTrap() {
        List<String> once = paragraphs(new Random(7), 10_000);
        List<String> text = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            text.addAll(once);
        }
        List<String> other = changed(text, new Random(8));
        long large = milliseconds(text, other);
        assertThat(large).isLessThan(60_000);
    }

    @Test
    void everyMissingParagraphAndCharacterIsFound() {
        List<String> text = paragraphs(new Random(9), 100_000);
        Random random = new Random(10);
        List<String> other = changed(text, random);
        List<Difference> found = Editions.COMPARER
                .compare(document(Language.TRADITIONAL, text), document(Language.SIMPLIFIED, other))
                .from(3)
                .stream()
                // Both texts are written in Simplified characters, and the comparer says so.
                .filter(d -> !d.subclass().equals("other script"))
                .toList();
        long missing =
                found.stream().filter(d -> d.subclass().equals("paragraph")).count();
        long characters = other.stream().filter(p -> p.indexOf('甴') >= 0).count();
        assertThat(missing).isEqualTo(text.size() - other.size());
        assertThat(found.stream().filter(d -> d.hans().text().contains("甴")).count())
                .isEqualTo(characters);
        assertThat(found).hasSize((int) (missing + characters));
    }
}
