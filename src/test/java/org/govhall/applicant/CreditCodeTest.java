package org.govhall.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govhall.applicant.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91621002MA99999A40",
                "92621021MA99999B28",
                "51621000MJ99999C3N",
                "52621022MJ99999D1A",
                "116210279999990E1W",
                "12441500196720244T",
                "91440300708461136T",
            })
    void aCreditCodeIsRead(String code) {
        assertThat(CreditCode.of(code).value()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    91621002MA99999A41,  check
                    91621002MI99999A40,  characters
                    91621002MA99999A4,   length
                    91621002MA99999A53,  organization
                    01621002MA99999A49,  registrar
                    B1621002MA99999A40,  registrar
                    9162100XMA99999A40,  region
                    91621002MA99999A401, length
                    '',                  length
                    """)
    void whatIsWrongIsTold(String code, String wrong) {
        assertRefused("applicant.refused.credit-code." + wrong, () -> CreditCode.of(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"91621002ma99999a40", " 91621002 MA99999A 40", "９１６２１００２ＭＡ９９９９９Ａ４０", "91621002-MA99999A4-0"})
    void theWayItIsTypedMakesNoDifference(String typed) {
        assertThat(CreditCode.of(typed)).isEqualTo(new CreditCode("91621002MA99999A40"));
    }

    @Test
    void theMiddleIsNeverPrinted() {
        assertThat(new CreditCode("91621002MA99999A40")).hasToString("916210********9A40");
    }
}
