package org.govhall.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.OfficerId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be recorded of a training, and how it is put right. */
class TrainingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final OfficerId FIRST = OfficerId.next();
    private static final OfficerId SECOND = OfficerId.next();
    private static final Set<OfficerId> STAFF = Set.of(FIRST, SECOND);

    private static TrainingDraft draft(String title, LocalDate day, String hours, OfficerId... present) {
        return new TrainingDraft(title, day, new BigDecimal(hours), Set.of(present));
    }

    private static Training recorded(TrainingDraft draft) {
        return new Training(TrainingId.next(), CenterId.next(), draft, STAFF, OfficerId.next(), TODAY, NOW);
    }

    private static void refused(String key, @Nullable String field, Runnable act) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act::run).satisfies(refusal -> {
            assertThat(refusal.messageKey()).isEqualTo(key);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }

    @Test
    void itHasASubjectADayAndThoseWhoTookPart() {
        TrainingView training = recorded(draft(" 服务礼仪 ", TODAY, "1.50", FIRST)).toView();
        assertThat(training.title()).isEqualTo("服务礼仪");
        assertThat(training.hours()).isEqualTo("1.5");
        assertThat(training.present()).containsExactly(FIRST);
        refused("appraisal.refused.no-text", "title", () -> recorded(draft(" ", TODAY, "2", FIRST)));
        refused("appraisal.refused.long", "title", () -> recorded(draft("长".repeat(101), TODAY, "2", FIRST)));
        refused("appraisal.refused.day-to-come", "heldOn", () -> recorded(draft("题", TODAY.plusDays(1), "2", FIRST)));
        refused("appraisal.refused.nobody", "present", () -> recorded(draft("题", TODAY, "2")));
        refused("appraisal.refused.not-staff", "present", () -> recorded(draft("题", TODAY, "2", OfficerId.next())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "24.5", "1.3"})
    void itTakesHalfHoursAndNoMoreThanADay(String hours) {
        refused("appraisal.refused.hours", "hours", () -> recorded(draft("题", TODAY, hours, FIRST)));
    }

    @Test
    void whatWasWrongIsCorrectedWithReasons() {
        Training training = recorded(draft("题", TODAY, "2", FIRST));
        refused(
                "appraisal.refused.no-text",
                "reason",
                () -> training.correct(draft("题", TODAY, "2", SECOND), " ", STAFF, TODAY));
        refused(
                "appraisal.refused.nothing-changed",
                null,
                () -> training.correct(draft("题", TODAY, "2.0", FIRST), "没变", STAFF, TODAY));
        refused(
                "appraisal.refused.not-staff",
                "present",
                () -> training.correct(draft("题", TODAY, "2", SECOND, OfficerId.next()), "多了", STAFF, TODAY));
        assertThat(training.toView().present()).as("a refusal changes nothing").containsExactly(FIRST);
        assertThat(training.correct(draft("题", TODAY, "2", FIRST, SECOND), " 漏登 ", Set.of(SECOND), TODAY))
                .as("who was there stays able to be")
                .isEqualTo("漏登");
        assertThat(training.toView().present()).containsExactlyInAnyOrder(FIRST, SECOND);
        training.correct(draft("另题", TODAY.minusDays(1), "0.5", SECOND), "登错", STAFF, TODAY);
        assertThat(training.toView().present()).containsExactly(SECOND);
        assertThat(training.toView().heldOn()).isEqualTo(TODAY.minusDays(1));
    }
}
