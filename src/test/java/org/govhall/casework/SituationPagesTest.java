package org.govhall.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govhall.casework.HallFixture.SENIOR_CARD;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.govhall.catalog.SituationAnswer;
import org.govhall.catalog.SituationFixture;
import org.govhall.identity.SignedIn;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An item that asks about the situation: the same answers leave the same materials in the guide, online and at the counter. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SituationPagesTest {

    private static final String AGENT = SituationFixture.ONLY_FOR_AN_AGENT;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvcTester mvc;

    private HallFixture hall;

    @BeforeAll
    void askWhoComes() {
        hall = HallFixture.open(context);
        LocalDate today = LocalDate.ofInstant(context.getBean(Clock.class).instant(), context.getBean(ZoneId.class));
        SituationFixture.askWhoComes(context, SENIOR_CARD, today);
    }

    private String page(String address, SignedIn who) {
        MvcTestResult answer = mvc.get().uri(address).with(user(who)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult post(String address, SignedIn who, String... pairs) {
        var call = mvc.post().uri(address);
        for (int at = 0; at < pairs.length; at += 2) {
            call.param(pairs[at], pairs[at + 1]);
        }
        return call.with(user(who)).with(csrf()).exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private List<String> materials(CaseId id) {
        return hall.view(id).materials().stream().map(MaterialState::name).toList();
    }

    @Test
    void theGuideShowsWhatTheAnswersLeave() {
        SignedIn anybody = hall.citizen("关心事").signedIn();
        assertThat(page("/items/MZ006", anybody)).contains("谁来办理？", AGENT);
        assertThat(page("/items/MZ006?choices=q1.1", anybody)).doesNotContain(AGENT);
        assertThat(page("/items/MZ006?choices=q1.2", anybody)).contains(AGENT);
        assertThat(page("/items/MZ006?choices=q1.2&lang=en", anybody)).doesNotContain("??");
        assertThat(mvc.get().uri("/api/v1/items/MZ006"))
                .bodyJson()
                .extractingPath("$.situations[0].choices[1].needs[0]")
                .isEqualTo(AGENT);
    }

    @Test
    void anApplicantAnswersFirstAndIsAskedOnlyForWhatRemains() {
        HallFixture.Citizen citizen = hall.citizen("任本人");
        CaseId id = hall.draft(citizen, SENIOR_CARD);
        String draft = "/my/drafts/" + id;
        assertThat(mvc.get().uri(draft).with(user(citizen.signedIn()))).hasRedirectedUrl(draft + "/situation");
        assertThat(page(draft + "/situation", citizen.signedIn())).contains("谁来办理？", "代理人");
        assertThat(body(post(draft + "/situation", citizen.signedIn()))).contains("请回答：谁来办理？");

        assertThat(post(draft + "/situation", citizen.signedIn(), "choices", "q1.1"))
                .hasRedirectedUrl(draft);
        assertThat(materials(id)).isNotEmpty().doesNotContain(AGENT);
        assertThat(post(draft + "/situation", citizen.signedIn(), "choices", "q1.2"))
                .hasRedirectedUrl(draft);
        assertThat(materials(id)).contains(AGENT).hasSizeGreaterThan(2);
        assertThat(hall.view(id).situation()).containsExactly(new SituationAnswer("谁来办理？", "代理人"));
        assertThat(mvc.get().uri(draft).with(user(citizen.signedIn()))).hasRedirectedUrl(draft + "/subject");
    }

    @Test
    void whatWasAnsweredInTheGuideIsNotAskedAgain() {
        HallFixture.Citizen citizen = hall.citizen("任先问");
        String chosen = "/apply/" + SENIOR_CARD + "?choices=q1.1";
        assertThat(page("/items/MZ006?choices=q1.1", citizen.signedIn())).contains(chosen);
        assertThat(page(chosen, citizen.signedIn()))
                .contains("name=\"choices\" value=\"q1.1\"")
                .doesNotContain(AGENT);
        assertThat(mvc.get()
                        .uri("/apply/" + SENIOR_CARD + "/start?choices=q1.1")
                        .with(user(citizen.signedIn())))
                .hasRedirectedUrl(chosen);

        String draft = Objects.requireNonNull(post("/apply/" + SENIOR_CARD, citizen.signedIn(), "choices", "q1.1")
                .getResponse()
                .getRedirectedUrl());
        CaseId id = CaseId.of(draft.replace("/my/drafts/", ""));
        assertThat(hall.view(id).situation()).containsExactly(new SituationAnswer("谁来办理？", "本人"));
        assertThat(mvc.get().uri(draft).with(user(citizen.signedIn()))).hasRedirectedUrl(draft + "/subject");

        // what the draft says already is not overwritten by a guide that was opened again
        assertThat(post("/apply/" + SENIOR_CARD, citizen.signedIn(), "choices", "q1.2"))
                .hasRedirectedUrl(draft);
        assertThat(hall.view(id).situation()).containsExactly(new SituationAnswer("谁来办理？", "本人"));
    }

    @Test
    void aClerkAsksTheSameAndTheCaseKeepsTheAnswer() {
        SignedIn clerk = hall.clerk().signedIn();
        String register = "/desk/register/" + SENIOR_CARD + "?window=" + hall.window();
        String[] form = {
            "token",
            "situation-1",
            "kind",
            "NATURAL_PERSON",
            "name",
            "任代办",
            "identityNumber",
            HallFixture.identityNumber().value(),
            "mobile",
            "13909340088"
        };
        assertThat(page(register, clerk)).contains("谁来办理？", AGENT);
        assertThat(body(post(register, clerk, with(form, "choices", "q1.1", "narrow", "true"))))
                .contains("value=\"任代办\"")
                .doesNotContain(AGENT)
                .doesNotContain("error-summary");
        assertThat(body(post(register, clerk, form))).contains("请先选好每个问题的情形");

        String receipt = Objects.requireNonNull(post(register, clerk, with(form, "choices", "q1.1"))
                .getResponse()
                .getRedirectedUrl());
        CaseId id = CaseId.of(receipt.replaceAll("^/desk/cases/|/receipt$", ""));
        assertThat(materials(id)).doesNotContain(AGENT);
        assertThat(page("/desk/cases/" + id, clerk)).contains("谁来办理？", "本人");
    }

    private static String[] with(String[] form, String... more) {
        String[] all = Arrays.copyOf(form, form.length + more.length);
        System.arraycopy(more, 0, all, form.length, more.length);
        return all;
    }
}
