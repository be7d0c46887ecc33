package org.govhall.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.WindowId;
import org.junit.jupiter.api.Test;

class DoubtTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final OfficerId CHIEF = new OfficerId(UUID.randomUUID());
    private static final OfficerId SUPERVISOR = new OfficerId(UUID.randomUUID());

    private static Doubt doubt(Probe probe) {
        return new Doubt(
                new Finding(
                        probe,
                        "key",
                        new CenterId(UUID.randomUUID()),
                        new DepartmentId(UUID.randomUUID()),
                        new WindowId(UUID.randomUUID()),
                        new ItemCode("MZ006"),
                        LocalDate.of(2026, 9, 29),
                        LocalDate.of(2026, 11, 22),
                        8,
                        12,
                        "",
                        List.of()),
                NOW);
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }

    @Test
    void itIsExplainedAndThenAcceptedBySomebodyElse() {
        Doubt doubt = doubt(Probe.SILENT_ITEM);
        assertThat(doubt.explain(CHIEF, " 冬季停办 ", new RestMonths(Month.NOVEMBER, Month.MARCH)))
                .isEqualTo("冬季停办");
        refused("supervision.refused.own-answer", () -> doubt.accept(CHIEF, "属实", NOW));
        refused("supervision.refused.no-text", () -> doubt.accept(SUPERVISOR, " ", NOW));
        doubt.accept(SUPERVISOR, "属实", NOW);
        assertThat(doubt.toView().state()).isEqualTo(DoubtState.ACCEPTED);
        assertThat(doubt.toView().rest()).isEqualTo(new RestMonths(Month.NOVEMBER, Month.MARCH));
        refused("supervision.refused.doubt-state", () -> doubt.uphold(SUPERVISOR, "不属实", NOW));
        refused("supervision.refused.doubt-state", () -> doubt.dismiss("算了", NOW));
    }

    @Test
    void nothingIsJudgedBeforeTheWindowHasExplained() {
        Doubt doubt = doubt(Probe.SILENT_ITEM);
        refused("supervision.refused.doubt-state", () -> doubt.accept(SUPERVISOR, "属实", NOW));
        refused("supervision.refused.doubt-state", () -> doubt.uphold(SUPERVISOR, "不属实", NOW));
        refused("supervision.refused.no-text", () -> doubt.explain(CHIEF, "", null));
        doubt.dismiss("数据有误", NOW);
        refused("supervision.refused.doubt-state", () -> doubt.explain(CHIEF, "迟了", null));
    }

    @Test
    void onlyASilentItemHasASeason() {
        Doubt doubt = doubt(Probe.BACK_FILLED);
        refused(
                "supervision.refused.rest-of-no-item",
                () -> doubt.explain(CHIEF, "系统故障", new RestMonths(Month.MAY, Month.JUNE)));
        assertThat(doubt.toView().state()).isEqualTo(DoubtState.RAISED);
        doubt.explain(CHIEF, "系统故障", null);
        doubt.uphold(SUPERVISOR, "查无故障", NOW);
        assertThat(doubt.toView().state()).isEqualTo(DoubtState.UPHELD);
    }

    @Test
    void aSeasonMayRunOverTheEndOfTheYear() {
        RestMonths winter = new RestMonths(Month.NOVEMBER, Month.MARCH);
        assertThat(List.of(Month.NOVEMBER, Month.DECEMBER, Month.JANUARY, Month.MARCH))
                .allMatch(winter::covers);
        assertThat(List.of(Month.APRIL, Month.OCTOBER)).noneMatch(winter::covers);
        assertThat(new RestMonths(Month.MAY, Month.MAY).covers(Month.MAY)).isTrue();
        assertThat(RestMonths.read(" ", null)).isNull();
        refused("supervision.refused.rest-half", () -> RestMonths.read("3", ""));
        refused("supervision.refused.rest-half", () -> RestMonths.read("3", "13"));
    }
}
