package org.govhall.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govhall.applicant.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MobileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800001234",
                " 138 0000 1234 ",
                "138-0000-1234",
                "１３８００００１２３４",
                "+8613800001234",
                "+86 138 0000 1234",
                "＋86 13800001234",
                "008613800001234",
                "8613800001234",
            })
    void theWayItIsTypedMakesNoDifference(String typed) {
        assertThat(Mobile.of(typed)).isEqualTo(new Mobile("13800001234"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    1380000123,     length
                    138000012345,   length
                    12800001234,    prefix
                    23800001234,    prefix
                    1380000123a,    characters
                    +85291234567,   characters
                    '',             characters
                    """)
    void whatIsWrongIsTold(String typed, String wrong) {
        assertRefused("applicant.refused.mobile." + wrong, () -> Mobile.of(typed));
    }

    @Test
    void theLastFourDigitsAreCompared() {
        Mobile mobile = new Mobile("13800001234");

        assertThat(mobile.endsWith("1234")).isTrue();
        assertThat(mobile.endsWith("１２３４ ")).isTrue();
        assertThat(mobile.endsWith("1235")).isFalse();
        assertThat(mobile.endsWith("234")).isFalse();
        assertThat(mobile.endsWith("")).isFalse();
        assertThat(mobile.endsWith("00001234")).isFalse();
    }

    @Test
    void theMiddleIsNeverPrinted() {
        assertThat(new Mobile("13800001234")).hasToString("138****1234");
    }
}
