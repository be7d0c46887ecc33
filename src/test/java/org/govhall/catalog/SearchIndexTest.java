package org.govhall.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.govhall.kernel.ItemCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class SearchIndexTest {

    private static List<ItemsFile.Row> rows = List.of();
    private static SearchIndex index = new SearchIndex(List.of());

    @BeforeAll
    static void readTheCatalogue() throws IOException {
        rows = ReferenceItems.rows();
        index = new SearchIndex(rows.stream().map(ReferenceItems::view).toList());
    }

    private static List<ItemCode> find(String query) {
        return index.find(query).codes();
    }

    @Test
    void everydayWordsLeadToTheirItem() {
        int asked = 0;
        int first = 0;
        int amongThree = 0;
        List<String> missed = new ArrayList<>();
        for (ItemsFile.Row row : rows) {
            for (String phrase : row.content().everydayWords()) {
                List<ItemCode> found = find(phrase);
                int place = found.indexOf(row.code());
                asked++;
                first += place == 0 ? 1 : 0;
                amongThree += place >= 0 && place < 3 ? 1 : 0;
                if (place != 0) {
                    missed.add(phrase + " " + row.code() + " at " + place);
                }
            }
        }

        System.out.printf("everyday words: %d asked, %d first, %d among three%n", asked, first, amongThree);
        assertThat(first / (double) asked).as(missed.toString()).isGreaterThanOrEqualTo(0.95);
        assertThat(amongThree / (double) asked).as(missed.toString()).isGreaterThanOrEqualTo(0.99);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/catalog/everyday-queries.csv", numLinesToSkip = 1)
    void howPeopleAskLeadsToTheItem(String query, String code) {
        assertThat(find(query)).first().isEqualTo(new ItemCode(code));
    }

    /** Phrasings that are not in the items' own words; every second one was never looked at while weights were set. */
    @Test
    void howPeopleSpeakTypeAndMistypeLeadsToTheItem() throws IOException {
        List<String> lines = new ClassPathResource("catalog/spoken-queries.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .toList();
        Set<String> own = new HashSet<>();
        rows.forEach(row -> own.addAll(row.content().everydayWords()));
        int[] asked = new int[2];
        int[] first = new int[2];
        int[] amongThree = new int[2];
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String[] line = lines.get(i).split(",");
            assertThat(own).as("not literally an item's own words").doesNotContain(line[0]);
            int place = find(line[0]).indexOf(new ItemCode(line[1]));
            int half = i % 2;
            asked[half]++;
            first[half] += place == 0 ? 1 : 0;
            amongThree[half] += place >= 0 && place < 3 ? 1 : 0;
            if (place < 0 || place >= 3) {
                missed.add((half == 0 ? "" : "held out: ") + line[0] + " " + line[1] + " at " + place + " behind "
                        + find(line[0]).stream().limit(2).toList());
            }
        }
        for (int half = 0; half < 2; half++) {
            System.out.printf(
                    "spoken queries, %s half: %d asked, first %.1f %%, among three %.1f %%%n",
                    half == 0 ? "tuned" : "held-out",
                    asked[half],
                    first[half] * 100.0 / asked[half],
                    amongThree[half] * 100.0 / asked[half]);
            assertThat(first[half] / (double) asked[half]).as(missed.toString()).isGreaterThanOrEqualTo(0.75);
            assertThat(amongThree[half] / (double) asked[half])
                    .as(missed.toString())
                    .isGreaterThanOrEqualTo(0.90);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"开小店", "gtgsh", "getigongshanghu", "個體工商戶", "ＧＴＧＳＨ", "geti工商户"})
    void oneItemIsFoundInEveryWriting(String query) {
        assertThat(find(query)).first().isEqualTo(new ItemCode("SC004"));
    }

    @Test
    void theOfficialNameLeadsToTheItem() {
        for (ItemsFile.Row row : rows) {
            assertThat(find(row.content().name())).first().isEqualTo(row.code());
        }
    }

    @Test
    void aCodeLeadsToTheItemInAnyWriting() {
        assertThat(find("mz006")).containsExactly(new ItemCode("MZ006"));
        assertThat(find(" ＭＺ００６ ")).containsExactly(new ItemCode("MZ006"));
    }

    @Test
    void aPartOfAWordIsEnough() {
        assertThat(find("优待")).contains(new ItemCode("MZ006"), new ItemCode("TY001"));
        assertThat(find("kt")).contains(new ItemCode("WL001"));
        assertThat(find("烟")).contains(new ItemCode("YC001"));
    }

    @Test
    void whatFitsNothingIsAnsweredWithTheNearestAndSaysSo() {
        SearchIndex.Found found = index.find("外星人登陆证");

        assertThat(found.certain()).isFalse();
        assertThat(found.codes()).isNotEmpty().hasSizeLessThanOrEqualTo(5);
        assertThat(index.find("qxvw").codes()).isEmpty();
        assertThat(index.find("???").codes()).isEmpty();
    }

    @Test
    void onlyWhatFitsIsListed() {
        assertThat(find("老年证")).hasSizeLessThan(20);
        assertThat(find("公积金")).hasSizeBetween(5, 12);
    }
}
