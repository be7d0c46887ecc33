package org.govhall.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govhall.applicant.Refusals.assertRefused;

import java.time.Instant;
import org.govhall.identity.AccountId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicantTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final AccountId ACCOUNT = AccountId.next();

    private final Person zhang = People.person("张望远", 0);
    private final Organization mill =
            People.organization("庆阳市晨光（面粉）有限公司", "91621002MA99999A40", People.person("李经办", 1));

    @Test
    void aPersonIsShownMasked() {
        ApplicantView view = recorded(zhang).toView();

        assertThat(view.kind()).isEqualTo(ApplicantKind.NATURAL_PERSON);
        assertThat(view.maskedIdentity()).isEqualTo("621002********0013");
        assertThat(view.maskedMobile()).isEqualTo("139****0000");
        assertThat(view.handlerName()).isNull();
        assertThat(view.accountId()).isNull();
    }

    @Test
    void anOrganizationIsReachedThroughItsHandler() {
        ApplicantView view = recorded(mill).toView();

        assertThat(view.isOrganization()).isTrue();
        assertThat(view.maskedIdentity()).isEqualTo("916210********9A40");
        assertThat(view.maskedMobile()).isEqualTo("139****0001");
        assertThat(view.handlerName()).isEqualTo("李经办");
    }

    @Test
    void inFullEverythingIsThere() {
        assertThat(recorded(zhang).toContactData().party()).isEqualTo(zhang);
        assertThat(recorded(mill).toContactData().party()).isEqualTo(mill);
    }

    @Test
    void whoDoesNotKnowTheMobileOfTheCounterDoesNotOpenTheRecord() {
        Applicant applicant = recorded(zhang);
        Person copied = new Person("张望远", zhang.identityNumber(), People.mobile(7));

        assertRefused("applicant.refused.known", () -> applicant.takeOver(copied, ACCOUNT, IdentityProof.MOBILE, NOW));
        assertThat(applicant.toView().accountId()).isNull();

        applicant.meetAtCounter(copied, true, NOW);
        applicant.takeOver(copied, ACCOUNT, IdentityProof.MOBILE, NOW);
        assertThat(applicant.toView().accountId()).isEqualTo(ACCOUNT);
        assertThat(applicant.mobile()).isEqualTo(People.mobile(7));
    }

    @Test
    void whoKnowsTheMobileOfTheCounterButDoesNotHoldItDoesNotOpenTheRecord() {
        Applicant applicant = recorded(zhang);

        assertRefused("applicant.refused.known", () -> applicant.takeOver(zhang, ACCOUNT, IdentityProof.NONE, NOW));
        assertThat(applicant.toView().accountId()).isNull();
    }

    @Test
    void whoseNumberAProvinceHasProvedOpensTheRecordWithAnotherMobile() {
        Applicant applicant = recorded(zhang);
        Person moved = new Person("张望远", zhang.identityNumber(), People.mobile(7));
        Person other = new Person("王别人", zhang.identityNumber(), People.mobile(7));

        assertRefused("applicant.refused.known", () -> applicant.takeOver(other, ACCOUNT, IdentityProof.NUMBER, NOW));
        applicant.takeOver(moved, ACCOUNT, IdentityProof.NUMBER, NOW);
        assertThat(applicant.toView().accountId()).isEqualTo(ACCOUNT);
        assertThat(applicant.mobile()).isEqualTo(People.mobile(7));
    }

    @Test
    void anotherNameDoesNotOpenTheRecord() {
        Applicant applicant = recorded(zhang);
        Person other = new Person("王别人", zhang.identityNumber(), People.mobile(7));

        assertRefused("applicant.refused.known", () -> applicant.takeOver(other, ACCOUNT, IdentityProof.MOBILE, NOW));
        assertThat(applicant.toView().accountId()).isNull();
        assertThat(applicant.mobile()).isEqualTo(zhang.mobile());
    }

    @Test
    void nobodySignsUpTwiceAndTheRefusalIsTheSame() {
        Applicant applicant = recorded(zhang);
        applicant.takeOver(zhang, ACCOUNT, IdentityProof.MOBILE, NOW);

        assertRefused(
                "applicant.refused.known",
                () -> applicant.takeOver(zhang, AccountId.next(), IdentityProof.MOBILE, NOW));
        assertThat(applicant.toView().accountId()).isEqualTo(ACCOUNT);
    }

    @Test
    void atACounterTheNewMobileCountsUntilTheApplicantKeepsTheirOwn() {
        Applicant applicant = recorded(zhang);

        applicant.meetAtCounter(new Person("张望远", zhang.identityNumber(), People.mobile(7)), true, NOW);
        assertThat(applicant.mobile()).isEqualTo(People.mobile(7));

        applicant.takeOver(
                new Person("张望远", zhang.identityNumber(), People.mobile(7)), ACCOUNT, IdentityProof.MOBILE, NOW);
        applicant.meetAtCounter(new Person("张望远", zhang.identityNumber(), People.mobile(8)), true, NOW);
        assertThat(applicant.mobile()).isEqualTo(People.mobile(7));
    }

    @Test
    void whoSignsUpWithAnothersNumberMeetsNothingOfTheCounter() {
        Applicant squatted = new Applicant(ApplicantId.next(), typedByAStranger(), "hash", NOW);
        squatted.signUpNew(typedByAStranger(), ACCOUNT, IdentityProof.MOBILE, NOW);

        squatted.meetAtCounter(zhang, true, NOW);
        assertThat(squatted.isProven()).isFalse();
        squatted.confirmPhone(People.mobile(7), NOW);
        assertThat(squatted.isProven()).as("their own phone proves nothing").isFalse();
        squatted.changeMobile(zhang.mobile());
        squatted.meetAtCounter(zhang, true, NOW);
        assertThat(squatted.isProven()).as("a number that was only typed").isFalse();

        squatted.close();
        assertThat(squatted.mobile()).isEqualTo(zhang.mobile());
        squatted.takeOver(zhang, AccountId.next(), IdentityProof.MOBILE, NOW);
        assertThat(squatted.isProven())
                .as("the owner, once the stranger is gone")
                .isTrue();
    }

    @Test
    void whoGivesAtACounterThePhoneOfTheirAccountHasProvedIt() {
        Applicant own = signedUp(IdentityProof.MOBILE);
        own.meetAtCounter(zhang, false, NOW);
        assertThat(own.isProven()).as("an agent said so").isFalse();
        own.meetAtCounter(zhang, true, NOW);
        assertThat(own.isProven()).isTrue();
    }

    @Test
    void whoseMobileWasOnlyTypedProvesItByACodeAfterTheCounter() {
        Applicant own = signedUp(IdentityProof.NONE);
        own.meetAtCounter(zhang, true, NOW);
        assertThat(own.isProven()).isFalse();

        own.confirmPhone(zhang.mobile(), NOW);
        assertThat(own.isProven()).isTrue();
        assertThat(own.hasConfirmed(zhang.mobile())).isTrue();
        own.changeMobile(People.mobile(8));
        assertThat(own.hasConfirmed(zhang.mobile())).isFalse();
        assertThat(own.isProven()).as("what is proved stays").isTrue();
    }

    @Test
    void aProvinceProvesWhatWasTyped() {
        Applicant own = signedUp(IdentityProof.NONE);
        own.prove(NOW);
        own.prove(NOW.plusSeconds(60));
        assertThat(own.isProven()).isTrue();
        own.close();
        assertThat(own.isProven()).isFalse();
    }

    @Test
    void whatAnAgentSaysOfAPhoneOpensTheRecordButProvesNothing() {
        Applicant applicant = recorded(zhang);
        applicant.meetAtCounter(zhang, false, NOW);
        applicant.takeOver(zhang, ACCOUNT, IdentityProof.MOBILE, NOW);
        assertThat(applicant.isProven()).isFalse();
    }

    private Applicant signedUp(IdentityProof proof) {
        Applicant own = recorded(zhang);
        own.signUpNew(zhang, ACCOUNT, proof, NOW);
        return own;
    }

    private Person typedByAStranger() {
        return new Person("张望远", zhang.identityNumber(), People.mobile(7));
    }

    @Test
    void atACounterAnotherNameIsRefused() {
        Applicant applicant = recorded(zhang);
        Person other = new Person("王别人", zhang.identityNumber(), zhang.mobile());

        assertRefused("applicant.refused.counter.name", () -> applicant.meetAtCounter(other, true, NOW));
    }

    @Test
    void widthSpacesAndMiddleDotsDoNotMakeAnotherName() {
        Applicant miller = recorded(mill);
        miller.meetAtCounter(People.organization("庆阳市晨光(面粉) 有限公司", "91621002MA99999A40", mill.handler()), true, NOW);
        Applicant guest = recorded(People.person("阿依古丽·买买提", 2));
        guest.meetAtCounter(People.person("阿依古丽•买买提", 2), true, NOW);

        assertThat(guest.toView().name()).isEqualTo("阿依古丽·买买提");
    }

    @Test
    void anEmptyAddressIsNone() {
        Applicant applicant = recorded(zhang);
        applicant.changeAddress(" 西峰区南大街 1 号 ");
        assertThat(applicant.toContactData().address()).isEqualTo("西峰区南大街 1 号");

        applicant.changeAddress(" ");
        assertThat(applicant.toContactData().address()).isNull();
        assertRefused("applicant.refused.address.length", () -> applicant.changeAddress("街".repeat(201)));
    }

    @Test
    void nothingPersonalIsPrinted() {
        Applicant applicant = recorded(mill);

        assertThat(applicant.toContactData().toString() + applicant.toView() + mill + zhang)
                .doesNotContain("晨光", "李经办", "张望远", "冯代表", "13900000001", "621021191202290126");
    }

    @ParameterizedTest
    @ValueSource(strings = {"张𠮷", "〇一", "買買提·艾力", "Anna-Maria O'Neil", "司马　相如"})
    void rareNamesAreNames(String name) {
        assertThat(People.person(name, 0).name()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"张3", "<b>张</b>", "张，王", "13900000001", "a@b"})
    void numbersAndSignsAreNoNames(String name) {
        assertRefused("applicant.refused.name.characters", () -> People.person(name, 0));
    }

    @Test
    void aNameIsNeitherEmptyNorEndless() {
        assertRefused("applicant.refused.name.missing", () -> People.person(" \u200B ", 0));
        assertRefused("applicant.refused.name.length", () -> People.person("长".repeat(101), 0));
        assertRefused(
                "applicant.refused.name.missing", () -> People.organization(" ", "91621002MA99999A40", mill.handler()));
        assertRefused(
                "applicant.refused.name.length",
                () -> People.organization("长".repeat(101), "91621002MA99999A40", mill.handler()));
    }

    private static Applicant recorded(Party party) {
        return new Applicant(ApplicantId.next(), party, "hash", NOW);
    }
}
