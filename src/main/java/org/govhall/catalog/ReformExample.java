package org.govhall.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.govhall.identity.AccountId;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A reform round that has been carried out, with what it removed, and one that waits for its approval: for a first look only. */
@Component
@Profile("demo")
public class ReformExample {

    private static final String ORGAN = "庆阳市人民政府";
    private static final List<String> RETAINED = List.of("GA001", "MZ006", "SC004", "SC007");

    private final ReformDrafting drafting;
    private final ReformApproval approval;
    private final ReformArchive archive;
    private final RedesignRegister redesigns;

    ReformExample(ReformDrafting drafting, ReformApproval approval, ReformArchive archive, RedesignRegister redesigns) {
        this.drafting = drafting;
        this.approval = approval;
        this.archive = archive;
        this.redesigns = redesigns;
    }

    /**
     * @param prepares who gathers the decisions
     * @param approves somebody else
     * @param on the day of the documents; the round that is carried out takes effect on it
     * @param delegate the centre to which an item is handed down
     */
    public void carryOut(AccountId prepares, AccountId approves, LocalDate on, CenterId delegate) {
        ReformRoundId sixth =
                begin("第六轮", "关于取消下放和保留一批政务服务事项的决定（示例）", "庆政发〔%d〕61 号".formatted(on.getYear()), on, on, prepares);
        drafting.decide(
                sixth,
                Stream.concat(
                                Stream.of(
                                        ruling("GA011", ReformKind.CANCEL, null, Set.of()),
                                        ruling("GA010", ReformKind.DELEGATE, "西峰区公安局", Set.of(delegate))),
                                RETAINED.stream().map(code -> ruling(code, ReformKind.RETAIN, null, Set.of())))
                        .toList());
        drafting.submit(sixth, prepares);
        approval.publish(sixth, archive.find(sixth).orElseThrow().version(), approves);
        Keeper keeper = Keeper.checking(approves, "", Set.of());
        redesigns.register(
                keeper,
                new ItemCode("MZ006"),
                sixth,
                List.of(
                        new PastStep("社区初审", 3),
                        new PastStep("街道复核", 3),
                        new PastStep("收件", 0),
                        new PastStep("审核", 2),
                        new PastStep("审批", 1),
                        new PastStep("制证", 5)),
                List.of("户口簿复印件", "社区证明"));
        redesigns.register(
                keeper,
                new ItemCode("SC007"),
                sixth,
                List.of(
                        new PastStep("预约", 1),
                        new PastStep("收件", 1),
                        new PastStep("资料审查", 5),
                        new PastStep("现场核查", 8),
                        new PastStep("审批", 3),
                        new PastStep("发证", 2)),
                List.of("房屋产权证复印件"));

        ReformRoundId seventh = begin(
                "第七轮", "关于再取消一批政务服务事项的决定（示例）", "庆政发〔%d〕68 号".formatted(on.getYear()), on, on.plusMonths(1), prepares);
        drafting.decide(
                seventh,
                List.of(
                        ruling("FG003", ReformKind.CANCEL, null, Set.of()),
                        ruling("GA004", ReformKind.RETAIN, null, Set.of())));
        drafting.submit(seventh, prepares);
    }

    private ReformRoundId begin(
            String round, String title, String number, LocalDate on, LocalDate effectiveOn, AccountId by) {
        return drafting.begin(ReformDocument.of(round, title, number, on, ORGAN, effectiveOn), by);
    }

    private static ReformRuling ruling(
            String code, ReformKind kind, @Nullable String delegatedTo, Set<CenterId> delegates) {
        return new ReformRuling(
                new ItemCode(code),
                kind,
                delegatedTo,
                delegates,
                null,
                RunningCases.CONTINUE,
                kind.closes() ? "庆阳市政务服务中心" : null);
    }
}
