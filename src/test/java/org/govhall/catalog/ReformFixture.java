package org.govhall.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.govhall.identity.AccountId;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterId;
import org.springframework.context.ApplicationContext;

/** Reform rounds for tests of other modules. */
public final class ReformFixture {

    private final ReformDrafting drafting;
    private final ReformApproval approval;
    private final ReformArchive archive;
    private final CatalogImports imports;
    private final RedesignRegister redesigns;
    private final DraftDesk desk;
    private int numbers;

    public ReformFixture(ApplicationContext context) {
        drafting = context.getBean(ReformDrafting.class);
        approval = context.getBean(ReformApproval.class);
        archive = context.getBean(ReformArchive.class);
        imports = context.getBean(CatalogImports.class);
        redesigns = context.getBean(RedesignRegister.class);
        desk = context.getBean(DraftDesk.class);
    }

    /** A round that cancels items and is still a draft. */
    public String draft(AccountId by, LocalDate from, ItemCode... cancelled) {
        ReformRoundId id = begin(by, from);
        for (ItemCode code : cancelled) {
            decide(id, new ReformRuling(code, ReformKind.CANCEL, null, Set.of(), null, RunningCases.CONTINUE, "民政局"));
        }
        return id.toString();
    }

    /** A published round that delegates an item to a centre. */
    public String delegated(AccountId by, AccountId approver, LocalDate from, ItemCode item, CenterId to) {
        ReformRoundId id = begin(by, from);
        decide(
                id,
                new ReformRuling(
                        item, ReformKind.DELEGATE, "各县（区）民政局", Set.of(to), null, RunningCases.CONTINUE, "民政局"));
        publish(id, by, approver);
        return id.toString();
    }

    /** A published round that cancels items. */
    public String cancelled(AccountId by, AccountId approver, LocalDate from, ItemCode... items) {
        ReformRoundId id = ReformRoundId.of(draft(by, from, items));
        publish(id, by, approver);
        return id.toString();
    }

    /** A file that was handed in as a catalogue, is none, and was found to be none. */
    public String brokenImport(AccountId by) {
        String id =
                imports.handIn("目录.xlsx", new byte[] {1}, "测政发〔2026〕1 号", by).toString();
        while (imports.workOnce()) {
            // until it is checked
            continue;
        }
        return id;
    }

    private ReformRoundId begin(AccountId by, LocalDate from) {
        return drafting.begin(
                ReformDocument.of(
                        "第六轮", "关于取消下放一批事项的决定", "测政发〔2026〕" + (100 + ++numbers) + " 号", from, "测试市人民政府", from),
                by);
    }

    private void decide(ReformRoundId id, ReformRuling ruling) {
        drafting.decide(id, List.of(ruling));
    }

    private void publish(ReformRoundId id, AccountId by, AccountId approver) {
        drafting.submit(id, by);
        approval.publish(id, archive.find(id).orElseThrow().version(), approver);
    }

    /** Enters what a round has removed from the path of an item. */
    public void redesigned(SignedIn keeper, ItemCode item, String round) {
        redesigns.register(
                desk.keeper(keeper).orElseThrow(),
                item,
                ReformRoundId.of(round),
                List.of(
                        new PastStep("接件", 1),
                        new PastStep("初审", 10),
                        new PastStep("复审", 10),
                        new PastStep("审批", 10),
                        new PastStep("发证", 1)),
                List.of("居住证明"));
    }
}
