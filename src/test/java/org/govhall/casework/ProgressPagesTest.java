package org.govhall.casework;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import org.govhall.testing.LifecycleRule;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.govhall.testing.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Progress without signing in. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgressPagesTest {

    private static final String NOT_FOUND = "没有找到这件办件";

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    MovableClock clock;

    private HallFixture hall;
    private HallFixture.Citizen citizen;
    private String number;

    @BeforeAll
    void handSomethingIn() {
        hall = HallFixture.open(context);
        citizen = hall.citizen("欧阳查件");
        number = hall.number(hall.accepted(citizen, HallFixture.OLD_AGE_BENEFIT));
    }

    @BeforeEach
    void letTheCountersRunOut() {
        clock.advance(Duration.ofMinutes(16));
    }

    @Test
    void everybodyMayAsk() throws Exception {
        mvc.perform(get("/progress"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("查询办件进度")));
    }

    @Test
    @Rule(LifecycleRule.TRAIL)
    void numberAndDigitsShowHowItStandsButNotWho() throws Exception {
        ask(number, citizen.lastFour())
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("高龄津贴申领"),
                                containsString("测试市政务服务中心"),
                                containsString("已受理"),
                                containsString("承诺在 2026-12-07 前办结"),
                                containsString("steps4"),
                                containsString("欧＊＊＊"),
                                not(containsString("欧阳查件")),
                                not(containsString("材料.pdf")))));
    }

    @Test
    void theNumberMayBeTypedInManyWays() throws Exception {
        ask(number.replace("-", ""), citizen.lastFour()).andExpect(content().string(containsString("高龄津贴申领")));
        ask(" " + number.replace("-", " ") + " ", fullWidth(citizen.lastFour()))
                .andExpect(content().string(containsString("高龄津贴申领")));
    }

    @Test
    void aWrongNumberAndWrongDigitsGiveTheSameAnswer() throws Exception {
        String wrong = citizen.lastFour().equals("0000") ? "1111" : "0000";

        ask(number, wrong).andExpect(content().string(allOf(containsString(NOT_FOUND), containsString(number))));
        ask("621000-261123-999999-9", citizen.lastFour()).andExpect(content().string(containsString(NOT_FOUND)));
        ask("not a number", citizen.lastFour()).andExpect(content().string(containsString(NOT_FOUND)));
    }

    @Test
    void whatIsMissingIsSaidBesideItsField() throws Exception {
        ask("", "12")
                .andExpect(content()
                        .string(allOf(
                                containsString("请填写办件编号"),
                                containsString("请填写四位数字"),
                                containsString("href=\"#number\""),
                                containsString("href=\"#digits\""))));
    }

    @Test
    void guessingIsSlowedDown() throws Exception {
        for (int guess = 0; guess < 20; guess++) {
            ask(number, "%04d".formatted(guess)).andExpect(status().isOk());
        }
        String typedOtherwise = number.replace("-", "");

        ask(typedOtherwise, citizen.lastFour())
                .andExpect(status().isTooManyRequests())
                .andExpect(content().string(containsString("查询次数过多")));
        clock.advance(Duration.ofMinutes(16));
        ask(number, citizen.lastFour()).andExpect(content().string(containsString("高龄津贴申领")));
    }

    private ResultActions ask(String typedNumber, String digits) throws Exception {
        return mvc.perform(post("/progress")
                .param("number", typedNumber)
                .param("digits", digits)
                .with(csrf()));
    }

    private static String fullWidth(String digits) {
        return digits.chars()
                .map(digit -> digit - '0' + '０')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
