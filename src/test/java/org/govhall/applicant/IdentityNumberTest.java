package org.govhall.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govhall.applicant.Refusals.assertRefused;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumberTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "621002191103050013",
                "621021191202290126",
                "621022191308151032",
                "621027191411302240",
                "62010219151231335X",
                "11010519491231002X",
            })
    void aResidentIdentityCardIsRead(String number) {
        assertThat(IdentityNumber.of(number, TODAY).value()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "810000191103050015",
                "810000191204100229",
                "820000191305150032",
                "830000191406201048",
                "830000191507252055",
            })
    void aResidencePermitOfHongKongMacaoOrTaiwanIsRead(String number) {
        assertThat(IdentityNumber.of(number, TODAY).value()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "911840191103050014",
                "962826191204100124",
                "931392191305151035",
                "944410191406202247",
                "951276191507253353",
            })
    void aPermanentResidenceCardOfAForeignerIsRead(String number) {
        assertThat(IdentityNumber.of(number, TODAY).value()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    USA110080010112,      FOREIGN_CARD_OLD,     USA1100******12
                    gbr 1100 800229 01,   FOREIGN_CARD_OLD,     GBR1100******01
                    usa 123456789,        PASSPORT,             USA1******89
                    FRA 12AB34567,        PASSPORT,             FRA1******67
                    CHN-EA1234567,        PASSPORT,             CHNE******67
                    SGP E1234,            PASSPORT,             SGPE**34
                    810000191103050015,   RESIDENCE_PERMIT,     810000********0015
                    911840191103050014,   FOREIGN_CARD,         911840********0014
                    621002191103050013,   RESIDENT_CARD,        621002********0013
                    """)
    void eachDocumentIsKnownByItsNumberAndMasked(String typed, IdentityNumber.Document document, String masked) {
        IdentityNumber number = IdentityNumber.of(typed, TODAY);
        assertThat(number.document()).isEqualTo(document);
        assertThat(number).hasToString(masked);
        assertThat(new IdentityNumber(number.value())).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    XYZ123456789,     state
                    HKG123456789,     state
                    TWN110080010112,  state
                    USA110081310112,  short-date
                    USA1234,          length
                    USAABCDEFG,       length
                    USA1234567890,    length
                    123456789,        length
                    """)
    void whatNoStateIssuedIsRefused(String number, String wrong) {
        assertRefused("applicant.refused.identity." + wrong, () -> IdentityNumber.of(number, TODAY));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    621002191103050012,  check
                    621002191102290015,  date
                    991002191103050017,  province
                    62102119120229012,   length
                    621002209912310017,  future
                    810000191103050014,  check
                    840000191103050010,  province
                    810000191113050019,  date
                    H12345678,           length
                    8200001913051500320, length
                    911840191103050013,  check
                    811840191103050010,  province
                    911840191102310013,  date
                    USA110012345678X,    length
                    96282619120410012,   length
                    62100219110305001A,  characters
                    X21002191103050013,  characters
                    '',                  length
                    """)
    void whatIsWrongIsTold(String number, String wrong) {
        assertRefused("applicant.refused.identity." + wrong, () -> IdentityNumber.of(number, TODAY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "62010219151231335x",
                " 620102 19151231 335X ",
                "６２０１０２１９１５１２３１３３５Ｘ",
                "620102-19151231-335x",
                "\u200B62010219151231335X"
            })
    void theWayItIsTypedMakesNoDifference(String typed) {
        assertThat(IdentityNumber.of(typed, TODAY)).isEqualTo(new IdentityNumber("62010219151231335X"));
    }

    @Test
    void somebodyMayBeBornToday() {
        String number = "621002191103050013";

        assertThat(IdentityNumber.of(number, LocalDate.of(1911, 3, 5)).value()).isEqualTo(number);
        assertRefused("applicant.refused.identity.future", () -> IdentityNumber.of(number, LocalDate.of(1911, 3, 4)));
    }

    @Test
    void theDayOfBirthIsNeverPrinted() {
        IdentityNumber number = new IdentityNumber("621002191103050013");

        assertThat(number).hasToString("621002********0013");
        assertThat(number.masked()).isEqualTo("621002********0013");
    }
}
