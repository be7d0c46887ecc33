package org.govhall.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.govhall.identity.AccountId;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReformRoundTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final AccountId PREPARER = AccountId.next();
    private static final AccountId APPROVER = AccountId.next();

    private final ReformRound round = new ReformRound(document("2026-11-20", "2026-12-01"), PREPARER, NOW);

    static ReformDocument document(String date, String effective) {
        return ReformDocument.of(
                "第六轮", "关于取消下放一批事项的决定", "庆政发〔2026〕12 号", LocalDate.parse(date), "市人民政府", LocalDate.parse(effective));
    }

    private static void refused(String key, @Nullable String field, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .returns(key, Refusal::messageKey)
                .returns(field, Refusal::field);
    }

    @Test
    void aDocumentIsNotInForceBeforeItsDate() {
        refused("catalog.reform.refused.effective-early", "effectiveOn", () -> document("2026-11-20", "2026-11-19"));
        assertThat(document("2026-11-20", "2026-11-20").words())
                .isEqualTo("第六轮《关于取消下放一批事项的决定》（庆政发〔2026〕12 号，2026-11-20）");
    }

    @Test
    void aRoundWithoutItemsIsNotSubmitted() {
        refused("catalog.reform.refused.empty", null, () -> round.submit(0, PREPARER, NOW));
        assertThat(round.state()).isEqualTo(ReformState.DRAFT);
    }

    @Test
    void whoPreparedOrSubmittedNeitherApprovesNorSendsBack() {
        AccountId submitter = AccountId.next();
        round.submit(3, submitter, NOW);

        refused("catalog.reform.refused.same-person", null, () -> round.publish(PREPARER, NOW));
        refused("catalog.reform.refused.same-person", null, () -> round.publish(submitter, NOW));
        refused("catalog.reform.refused.same-person", null, () -> round.sendBack("再核", PREPARER));

        round.publish(APPROVER, NOW);
        assertThat(round.state()).isEqualTo(ReformState.PUBLISHED);
    }

    @Test
    void whatIsSubmittedOrPublishedIsNotChanged() {
        round.submit(3, PREPARER, NOW);
        refused("catalog.reform.refused.not-a-draft", null, round::mustBeDraft);

        round.sendBack("少列两项", APPROVER);
        round.mustBeDraft();
        assertThat(round.toView().returnedReason()).isEqualTo("少列两项");

        round.submit(3, PREPARER, NOW);
        round.publish(APPROVER, NOW);
        refused("catalog.reform.refused.published-already", null, () -> round.publish(APPROVER, NOW));
        refused("catalog.reform.refused.not-a-draft", null, () -> round.amend(document("2026-11-20", "2026-12-02")));
        refused("catalog.reform.refused.not-submitted", null, () -> round.sendBack("再核", APPROVER));
    }

    @Test
    void eachDecisionNamesWhatItNeeds() {
        refused(
                "catalog.refused.delegate-unnamed",
                "delegatedTo",
                () -> ruling(ReformKind.DELEGATE, null, null, "民政局"));
        refused(
                "catalog.reform.refused.not-delegated",
                "delegatedTo",
                () -> ruling(ReformKind.RETAIN, "县局", null, null));
        refused(
                "catalog.reform.refused.change-unnamed",
                "changeNote",
                () -> ruling(ReformKind.ADJUST, null, " ", null));
        refused(
                "catalog.reform.refused.nobody-watches",
                "watchedBy",
                () -> ruling(ReformKind.CANCEL, null, null, null));
        refused(
                "catalog.reform.refused.stop-what-stays",
                "running",
                () -> new ReformRuling(
                        new ItemCode("MZ006"), ReformKind.RETAIN, null, Set.of(), null, RunningCases.STOP, null));
        assertThat(ruling(ReformKind.CANCEL, null, null, " 民政局 ").watchedBy()).isEqualTo("民政局");
    }

    private static ReformRuling ruling(
            ReformKind kind, @Nullable String to, @Nullable String change, @Nullable String watcher) {
        return new ReformRuling(new ItemCode("MZ006"), kind, to, Set.of(), change, RunningCases.CONTINUE, watcher);
    }
}
