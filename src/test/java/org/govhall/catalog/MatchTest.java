package org.govhall.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the search says of why it found an item. */
class MatchTest {

    private static Optional<Match> match(String code, String asked) throws IOException {
        return ReferenceItems.rows().stream()
                .filter(row -> row.code().value().equals(code))
                .map(ReferenceItems::view)
                .findFirst()
                .flatMap(item -> Match.of(item, asked));
    }

    private static String marked(Match match) {
        return match.parts().stream()
                .map(part -> part.marked() ? "[" + part.text() + "]" : part.text())
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "SC004, 个体工商户, NAME, WRITING, [个体工商户]设立登记",
        "SC004, 個體工商戶, NAME, WRITING, [个体工商户]设立登记",
        "SC004, 开小店, WORD, WRITING, [开小店]执照",
        "SC004, gtgsh, NAME, PINYIN, [个体工商户]设立登记",
        "SC004, getigongshanghu, NAME, PINYIN, [个体工商户]设立登记",
        "SC004, SC004, CODE, WRITING, [SC004]",
        "MZ006, 老年正, NAME, WRITING, [老年]人优待证办理",
        "MZ006, 优代, NAME, SOUND, 老年人[优待]证办理",
        "MZ006, 民政局, ORGAN, WRITING, [民政局]",
    })
    void theReasonIsMarked(String code, String asked, Match.Of of, Match.How how, String text) throws IOException {
        Match match = match(code, asked).orElseThrow();

        assertThat(match.of()).isEqualTo(of);
        assertThat(match.how()).isEqualTo(how);
        assertThat(marked(match)).isEqualTo(text);
    }

    @Test
    void whatOnlyLooksAlikeHasNoReason() throws IOException {
        assertThat(List.of("qxvw", "外星", ""))
                .allSatisfy(asked -> assertThat(match("MZ006", asked)).isEmpty());
    }
}
