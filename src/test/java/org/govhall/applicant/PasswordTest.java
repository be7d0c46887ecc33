package org.govhall.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govhall.applicant.Refusals.assertRefused;

import org.govhall.identity.Password;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery", "西峰区的早晨有雾而且很冷", "tulip-4821-river"})
    void lengthIsEnough(String chosen) {
        assertThat(new Password(chosen).value()).isEqualTo(chosen);
    }

    @Test
    void nineCharactersAreTooFewAndTenAreEnough() {
        assertRefused("identity.refused.password.short", () -> new Password("k7#mQz2vL"));
        assertThat(new Password("k7#mQz2vLw").value()).hasSize(10);
    }

    @Test
    void moreThanTheHashTakesInIsRefused() {
        assertThat(new Password("abcdefg ".repeat(9)).value()).hasSize(72);
        assertRefused("identity.refused.password.long", () -> new Password("abcdefg ".repeat(9) + "h"));
        assertRefused("identity.refused.password.long", () -> new Password("天地玄黄宇宙洪荒日月盈昃".repeat(2) + "辰"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password123",
                "Password123",
                "WOAINI1314",
                "1qaz2wsx3edc",
                "aaaaaaaaaa",
                "1111111111",
                "abababababab",
                "1234567890",
                "3456789012",
                "0987654321",
                "abcdefghijk",
                "zyxwvutsrqp",
                "x7q2mx7q2m",
            })
    void whatEverybodyTriesFirstIsRefused(String chosen) {
        assertRefused("identity.refused.password.common", () -> new Password(chosen));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x-13900000000-x",
                "我是张望远我爱我家啊",
                "zwy19110305",
                "a621002191103050013",
                "晨光面粉今年也很好呀好",
                "x91621002ma99999a40",
            })
    void whatOthersKnowOfWhoChoosesIsRefused(String chosen) {
        Person handler = People.person("张望远", 0);
        Organization mill = People.organization("晨光面粉", "91621002MA99999A40", handler);

        assertRefused("identity.refused.password.personal", () -> new Password(chosen).without(mill.known()));
    }

    @Test
    void anythingElseMayBeChosen() {
        Password chosen = new Password("tulip-4821-river");

        assertThat(chosen.without(People.person("张望远", 0).known())).isEqualTo(chosen);
    }

    @Test
    void aNameOfFewLettersForbidsNothing() {
        Password chosen = new Password("tulip-4821-river");

        assertThat(chosen.without(People.person("Li", 0).known())).isEqualTo(chosen);
    }

    @Test
    void itIsNeverPrinted() {
        assertThat(new Password("tulip-4821-river")).hasToString("Password[…]");
    }
}
