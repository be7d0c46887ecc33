package org.govhall.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.List;
import org.govhall.casework.HallFixture;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.testing.MovableClock;
import org.govhall.testing.PostgresTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whoever keeps letters is told of their end thirty days before, and urgently from seven days before. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LetterEndsTest {

    /** The last day of the hall's letter. */
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 12, 31);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MovableClock clock;

    @Autowired
    private LetterEnds ends;

    @Autowired
    private Remits remits;

    @Autowired
    private MockMvcTester browser;

    private HallFixture hall;
    private SignedIn administrator;

    @BeforeAll
    void open() {
        hall = HallFixture.open(context);
        administrator =
                hall.official("管理甲", Rank.SECTION_HEAD, Role.ADMINISTRATOR).signedIn();
    }

    @ParameterizedTest
    @CsvSource({"31, false, false", "30, true, false", "8, true, false", "7, true, true", "0, true, true"})
    void theEndIsToldThirtyDaysBeforeAndUrgentlyFromSeven(int daysBefore, boolean told, boolean urgent) {
        clock.moveTo(LAST_DAY.minusDays(daysBefore) + "T23:59");

        List<LetterEnds.Ending> ending = ends.within(remits.of(administrator));

        assertThat(ending).hasSize(told ? 1 : 0);
        assertThat(ending).allSatisfy(letter -> {
            assertThat(letter.letter().id()).isEqualTo(hall.letter());
            assertThat(letter.daysLeft()).isEqualTo(daysBefore);
            assertThat(letter.isUrgent()).isEqualTo(urgent);
        });
        assertThat(browser.get().uri("/admin").with(user(administrator)))
                .hasStatusOk()
                .bodyText()
                .satisfies(page ->
                        assertThat(page.contains("/letters/" + hall.letter())).isEqualTo(told));
    }

    @Test
    void aLetterThatHasEndedIsNotAboutToEnd() {
        clock.moveTo(LAST_DAY.plusDays(1) + "T00:00:01");
        assertThat(ends.within(remits.of(administrator))).isEmpty();
    }
}
