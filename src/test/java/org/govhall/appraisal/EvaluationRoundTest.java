package org.govhall.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.OfficerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is rated excellent in a quarter, and when that may be published. */
class EvaluationRoundTest {

    private static final Quarter THIRD = new Quarter(2026, 3);
    private static final LocalDate OVER = LocalDate.of(2026, 10, 1);
    private static final Instant NOW = Instant.parse("2026-10-01T02:00:00Z");
    private static final OfficerId SUPERVISOR = OfficerId.next();

    private static EvaluationRound round() {
        return new EvaluationRound(CenterId.next(), THIRD, LocalDate.of(2026, 9, 1), NOW);
    }

    private static List<OfficerId> staff(int size) {
        return Stream.generate(OfficerId::next).limit(size).toList();
    }

    private static void refused(String key, Runnable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }

    @Test
    void aQuarterHasItsDays() {
        assertThat(Quarter.of(LocalDate.of(2026, 3, 31))).isEqualTo(new Quarter(2026, 1));
        assertThat(THIRD.firstDay()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(THIRD.lastDay()).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(new Quarter(2026, 1).before()).isEqualTo(Quarter.of("2025-Q4"));
        assertThat(THIRD).hasToString("2026-Q3");
        assertThatIllegalArgumentException().isThrownBy(() -> Quarter.of("2026-Q5"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Quarter(2026, 0));
        refused(
                "appraisal.refused.quarter-to-come",
                () -> new EvaluationRound(CenterId.next(), THIRD, LocalDate.of(2026, 6, 30), NOW));
    }

    /** 40 % is reached from below only by a whole person. */
    @ParameterizedTest
    @CsvSource({"1,1", "2,1", "3,2", "4,2", "5,2", "6,3", "7,3", "10,4", "11,5", "50,20", "51,21"})
    void atLeastFortyPercentAreExcellent(int size, int fewest) {
        assertThat(EvaluationRound.fewest(size)).isEqualTo(fewest);
        List<OfficerId> staff = staff(size);
        EvaluationRound round = round();
        round.mark(staff.stream().limit(fewest - 1).collect(Collectors.toSet()), Set.copyOf(staff));
        refused("appraisal.refused.too-few", () -> round.publish(SUPERVISOR, Set.copyOf(staff), OVER, NOW));
        assertThat(round.toView().isPublished()).as("a refusal changes nothing").isFalse();
        round.mark(staff.stream().limit(fewest).collect(Collectors.toSet()), Set.copyOf(staff));
        round.publish(SUPERVISOR, Set.copyOf(staff), OVER, NOW);
        assertThat(round.toView().excellent()).hasSize(fewest);
    }

    @Test
    void itIsPublishedOnceAndWhenTheQuarterIsOver() {
        Set<OfficerId> staff = Set.copyOf(staff(2));
        EvaluationRound round = round();
        refused("appraisal.refused.not-staff", () -> round.mark(Set.of(OfficerId.next()), staff));
        round.mark(staff, staff);
        refused(
                "appraisal.refused.quarter-running",
                () -> round.publish(SUPERVISOR, staff, LocalDate.of(2026, 9, 30), NOW));
        refused("appraisal.refused.no-staff", () -> round.publish(SUPERVISOR, Set.of(), OVER, NOW));
        round.publish(SUPERVISOR, staff, OVER, NOW);
        refused("appraisal.refused.published", () -> round.publish(SUPERVISOR, staff, OVER, NOW));
        refused("appraisal.refused.published", () -> round.mark(Set.of(), staff));
    }

    @Test
    void whoHasLeftTheWindowsIsNotAmongTheExcellent() {
        List<OfficerId> staff = staff(4);
        EvaluationRound round = round();
        round.mark(Set.copyOf(staff.subList(0, 2)), Set.copyOf(staff));
        Set<OfficerId> stayed = Set.copyOf(staff.subList(1, 4));
        refused("appraisal.refused.too-few", () -> round.publish(SUPERVISOR, stayed, OVER, NOW));
        round.mark(Set.copyOf(staff.subList(0, 3)), Set.copyOf(staff));
        round.publish(SUPERVISOR, stayed, OVER, NOW);
        assertThat(round.toView().excellent()).containsExactlyInAnyOrder(staff.get(1), staff.get(2));
    }
}
