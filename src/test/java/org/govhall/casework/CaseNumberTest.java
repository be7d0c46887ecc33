package org.govhall.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumberTest {

    private final CaseNumber number = CaseNumber.make("621002001", LocalDate.parse("2026-11-16"), 31);

    @Test
    void itTellsRegionDayAndSequence() {
        assertThat(number.value()).matches("621002-261116-000031-\\d");
        assertThat(CaseNumber.make("621002", LocalDate.parse("2026-11-16"), 1_000_031))
                .isEqualTo(number);
    }

    @Test
    void itIsReadHoweverPeopleTypeIt() {
        String digits = number.value().replace("-", "");

        assertThat(CaseNumber.read(digits)).contains(number);
        assertThat(CaseNumber.read(" " + number.value().replace("-", " - ") + " "))
                .contains(number);
        assertThat(CaseNumber.read(fullWidth(digits))).contains(number);
    }

    @Test
    void everySingleWrongDigitIsFound() {
        String digits = number.value().replace("-", "");
        for (int position = 0; position < digits.length(); position++) {
            for (char wrong = '0'; wrong <= '9'; wrong++) {
                if (wrong != digits.charAt(position)) {
                    String mistyped = digits.substring(0, position) + wrong + digits.substring(position + 1);
                    assertThat(CaseNumber.read(mistyped)).as(mistyped).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "621002", "621002-261116-000031", "abc", "621002-261116-000031-77"})
    void whatIsNoNumberIsNotRead(String typed) {
        assertThat(CaseNumber.read(typed)).isEmpty();
    }

    @Test
    void aNumberThatIsNoneCannotBeMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CaseNumber("621002-261116-000031"));
    }

    private static String fullWidth(String digits) {
        StringBuilder wide = new StringBuilder();
        digits.chars().forEach(digit -> wide.append((char) (digit - '0' + '０')));
        return wide.toString();
    }
}
