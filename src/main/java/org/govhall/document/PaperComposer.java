package org.govhall.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.govhall.casework.CaseRecord;
import org.govhall.casework.Channel;
import org.govhall.casework.DefectReason;
import org.govhall.casework.Delivery;
import org.govhall.casework.ExtensionView;
import org.govhall.casework.Handover;
import org.govhall.casework.NoticeGround;
import org.govhall.casework.ProcedureView;
import org.govhall.casework.SignerRelation;
import org.govhall.casework.TerminationCause;
import org.govhall.catalog.ItemKind;
import org.govhall.catalog.RevisionView;
import org.govhall.document.PaperText.Block;
import org.govhall.document.PaperText.Row;
import org.govhall.organization.CenterView;
import org.govhall.organization.DepartmentView;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.WindowView;
import org.govhall.payment.FeeNoticeView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says what a paper says. Papers are in Chinese, whoever reads them; each carries what the law wants it to
 * (行政许可法 art. 29, 32, 36, 38, 42, 44–48; 行政复议法 art. 20; 行政诉讼法 art. 46).
 */
@Component
class PaperComposer {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu年M月d日HH:mm");
    private static final String LICENSING_LAW = "《中华人民共和国行政许可法》";

    private final OrganizationDirectory organization;
    private final ZoneId zone;

    PaperComposer(OrganizationDirectory organization, ZoneId zone) {
        this.organization = organization;
        this.zone = zone;
    }

    /**
     * What surrounds a paper.
     *
     * @param seal the words of the seal, or null
     * @param at when it is issued
     */
    record Occasion(
            CaseRecord of, RevisionView item, @Nullable String seal, Instant at) {}

    PaperText receipt(Occasion on, List<CaseRecord.HandedIn> materials) {
        CaseRecord of = on.of();
        List<Block> blocks = new ArrayList<>();
        blocks.add(paragraph("现收到您（单位）提交的“" + on.item().name() + "”申请材料，列明如下："));
        List<String> handedIn = materials.stream()
                .filter(material ->
                        material.handover() == Handover.UPLOADED || material.handover() == Handover.ON_PAPER)
                .map(material -> material.name() + "（" + form(on.item(), material) + "，"
                        + (material.handover() == Handover.ON_PAPER ? "纸质" : "电子") + "）")
                .toList();
        blocks.add(handedIn.isEmpty() ? paragraph("尚未收到材料。") : Block.list(handedIn));
        blocks.add(Block.table(List.of(
                new Row("申请人", of.applicantName()),
                new Row("证件号码", PaperText.IDENTITY),
                new Row("办件编号", of.number()),
                new Row("业务编码", of.officialNumber()),
                new Row("收件时间", minute(of.receivedAt())),
                new Row("收件方式", of.channel() == Channel.COUNTER ? "窗口" : "网上"),
                new Row("补正告知截止日", day(of.noticeDueAt())))));
        blocks.add(paragraph(
                "收件不等于受理。材料不齐全或者不符合法定形式的，我们会在" + day(of.noticeDueAt()) + "以前一次告知需要补正的全部内容；逾期不告知的，自收到申请材料之日起即为受理。"));
        blocks.add(paragraph("凭办件编号和手机号后四位，可以在本大厅网站查询进度。"));
        return text(on, PaperKind.RECEIPT.title(), blocks, List.of("申请人（代理人）签收：", "收件人："));
    }

    PaperText entrustment(Occasion on) {
        CaseRecord of = on.of();
        List<Block> blocks = List.of(
                Block.table(List.of(
                        new Row("委托人", of.applicantName()),
                        new Row("统一社会信用代码", PaperText.IDENTITY),
                        new Row("受托人（经办人）", Objects.requireNonNull(of.handlerName())),
                        new Row("受托人证件号码", PaperText.AGENT_IDENTITY),
                        new Row("受托人联系电话", PaperText.AGENT_MOBILE),
                        new Row("委托事项", on.item().name()),
                        new Row("办件编号", of.number()))),
                paragraph("兹委托上述受托人代为办理上列事项，权限为：提交申请材料，补正材料，签收文书，领取办理结果。"),
                paragraph("委托期限自" + day(of.receivedAt()) + "起至本事项办结、结果送达之日止。"),
                paragraph("法律规定应当由申请人本人到场的，不得委托。"));
        return text(on, PaperKind.ENTRUSTMENT.title(), blocks, List.of("委托人（盖章）：", "法定代表人（签字）：", "受托人（签字）："));
    }

    PaperText acceptance(Occasion on, List<CaseRecord.HandedIn> materials) {
        CaseRecord of = on.of();
        boolean silence = of.acceptedBySilence();
        List<Block> blocks = new ArrayList<>();
        blocks.add(paragraph("您（单位）提出的“" + on.item().name() + "”申请，"
                + (silence
                        ? "本机关未在收到申请材料之日起五日内告知需要补正的内容，" + law("第三十二条第一款第（四）项", on) + "，自收到申请材料之日起即为受理。"
                        : "" + law("第三十二条第一款第（五）项", on) + "，予以受理。")));
        List<Row> rows = new ArrayList<>(List.of(
                new Row("申请人", of.applicantName()),
                new Row("证件号码", PaperText.IDENTITY),
                new Row("申请事项", on.item().name()),
                new Row("办件编号", of.number()),
                new Row("受理日期", day(Objects.requireNonNull(of.acceptedAt()))),
                new Row(
                        "承诺办结期限",
                        on.item().promised().days() == 0
                                ? "当场办结"
                                : on.item().promised().days() + "个工作日，至"
                                        + day(Objects.requireNonNull(of.promisedDueAt())))));
        if (of.statutoryDueAt() != null) {
            rows.add(new Row("法定期限届满日", day(of.statutoryDueAt())));
        }
        if (!on.item().specialProcedures().isEmpty()) {
            rows.add(new Row(
                    "可能进行的特别程序",
                    on.item().specialProcedures().stream()
                            .map(kind -> kind.term() + (kind.stopsTheClock() ? "（不计入期限）" : "（计入期限）"))
                            .sorted()
                            .collect(Collectors.joining("、"))));
        }
        blocks.add(Block.table(rows));
        if (of.awaitsMaterials()) {
            blocks.add(paragraph("下列材料允许容缺，请在作出决定以前补交："
                    + materials.stream()
                            .filter(material -> material.mayFollow() && material.handover() == Handover.NONE)
                            .map(CaseRecord.HandedIn::name)
                            .collect(Collectors.joining("、"))
                    + "。"));
        }
        blocks.add(contact(on));
        return text(on, PaperKind.ACCEPTANCE.title(), blocks, List.of());
    }

    PaperText notNeeded(Occasion on) {
        List<Block> blocks = List.of(
                paragraph(
                        "您（单位）于" + day(on.of().receivedAt()) + "提出“" + on.item().name() + "”申请（办件编号"
                                + on.of().number() + "）。经审查，该事项依法不需要取得许可，" + law("第三十二条第一款第（一）项", on) + "，本机关不受理。"),
                paragraph("理由：" + Objects.requireNonNull(on.of().endReason())),
                remedies(on));
        return text(on, PaperKind.NOT_NEEDED.title(), blocks, List.of());
    }

    PaperText notCompetent(Occasion on) {
        List<Block> blocks = List.of(
                paragraph(
                        "您（单位）于" + day(on.of().receivedAt()) + "提出“" + on.item().name() + "”申请（办件编号"
                                + on.of().number() + "）。经审查，该事项不属于本机关职权范围，" + law("第三十二条第一款第（二）项", on) + "，本机关不予受理。"),
                paragraph("理由：" + Objects.requireNonNull(on.of().endReason())),
                paragraph("请向" + Objects.requireNonNull(on.of().competentOrgan()) + "申请。"),
                remedies(on));
        return text(on, PaperKind.NOT_COMPETENT.title(), blocks, List.of());
    }

    PaperText supplement(Occasion on, CaseRecord.Notice notice) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(paragraph(
                "您（单位）于" + day(on.of().receivedAt()) + "提出“" + on.item().name() + "”申请（办件编号"
                        + on.of().number() + "）。经审查，申请材料不齐全或者不符合法定形式，" + law("第三十二条第一款第（四）项", on)
                        + "，现将需要补正的全部内容一次告知如下："));
        if (notice.ground() != NoticeGround.FIRST) {
            blocks.add(paragraph(ground(notice)));
        }
        blocks.add(Block.list(notice.missing().stream()
                .map(missing -> missing.name() + "：" + defect(missing.reason()) + "。" + missing.whatToDo()
                        + (missing.basis().isEmpty() ? "" : "（依据：" + missing.basis() + "）"))
                .toList()));
        blocks.add(paragraph("补正材料可以到窗口提交，也可以在本大厅网站上传。补正材料齐全、符合法定形式的，本机关即予受理；补正时间不计入办理期限。"));
        blocks.add(contact(on));
        return text(on, PaperKind.SUPPLEMENT.title(), blocks, List.of("收件人（签收）：", "签收日期："));
    }

    /**
     * @param dueAsTold the promised deadline if it takes as long as is told here; null where no promised period runs
     */
    PaperText procedure(Occasion on, ProcedureView procedure, @Nullable Instant dueAsTold) {
        boolean stops = procedure.kind().stopsTheClock();
        ProcedureView.Told told = procedure.notices().get(procedure.notices().size() - 1);
        List<Block> blocks = new ArrayList<>();
        blocks.add(paragraph("您（单位）申请的“" + on.item().name() + "”（办件编号" + on.of().number() + "），依据" + procedure.basis()
                + "需要进行" + procedure.kind().term() + "。"));
        if (!told.reason().isEmpty()) {
            blocks.add(paragraph("原告知的时间不够，需要延长" + told.workingDays() + "个工作日。理由：" + told.reason()));
        }
        blocks.add(Block.table(List.of(
                new Row("程序", procedure.kind().term()),
                new Row("承办单位", procedure.carriedOutBy()),
                new Row("所需时间", procedure.workingDays() + "个工作日"),
                new Row("是否计入期限", stops ? "不计入（" + LICENSING_LAW + "第四十五条）" : "计入（" + LICENSING_LAW + "第三十四条）"),
                new Row("收费", "不收费，法律、行政法规另有规定的除外"))));
        if (on.of().promisedDueAt() != null && dueAsTold != null) {
            blocks.add(paragraph(
                    stops
                            ? "承诺办结日原为" + day(on.of().promisedDueAt()) + "；"
                                    + (procedure.begunAt() == null ? "即日开始并用满上述时间的" : "用满上述时间的")
                                    + "，顺延至" + day(dueAsTold) + "。实际用时不同的，按实际进行的工作日计算，结果在办件页面随时可以查看。"
                            : "承诺办结日仍是" + day(on.of().promisedDueAt()) + "。"));
        }
        return text(on, PaperKind.PROCEDURE.title(), blocks, List.of());
    }

    PaperText hearingRights(Occasion on, ProcedureView procedure) {
        List<Block> blocks = List.of(
                paragraph("您（单位）申请的“" + on.item().name() + "”（办件编号" + on.of().number() + "），直接涉及申请人与他人之间的重大利益关系。依据"
                        + procedure.basis() + "，现告知您（单位）和利害关系人享有要求听证的权利。"),
                paragraph("要求听证的，应当在被告知听证权利之日起五日内提出；逾期不提出的，视为放弃。本机关将在二十日内组织听证。"),
                paragraph("申请人、利害关系人有权进行陈述和申辩，不承担组织听证的费用。听证所需时间（" + procedure.workingDays() + "个工作日）不计入办理期限。"),
                contact(on));
        return text(on, PaperKind.HEARING_RIGHTS.title(), blocks, List.of());
    }

    PaperText hearingNotice(Occasion on, ProcedureView procedure) {
        List<Block> blocks = List.of(
                paragraph("“" + on.item().name() + "”（办件编号" + on.of().number() + "）听证会定于下列时间、地点举行，请准时参加："),
                Block.table(List.of(
                        new Row("时间", minute(Objects.requireNonNull(procedure.hearingAt()))),
                        new Row("地点", Objects.requireNonNull(procedure.hearingPlace())),
                        new Row("主持人", Objects.requireNonNull(procedure.hearingChair())))),
                paragraph(
                        "听证公开举行。认为主持人与本案有直接利害关系的，有权申请回避。可以委托一至二名代理人参加，并可以提出证据、进行申辩和质证。听证笔录由参加人确认无误后签字或者盖章，本机关根据笔录作出决定。"),
                contact(on));
        return text(on, PaperKind.HEARING_NOTICE.title(), blocks, List.of());
    }

    PaperText extension(Occasion on, ExtensionView extension, Instant dueBefore) {
        List<Block> blocks = List.of(
                paragraph("您（单位）申请的“" + on.item().name() + "”（办件编号" + on.of().number() + "），不能在规定期限内作出决定。"
                        + law("第四十二条", on) + "，经本机关负责人批准，延长办理期限。"),
                Block.table(List.of(
                        new Row("原承诺办结日", day(dueBefore)),
                        new Row("延长时间", extension.days() + "日"),
                        new Row("延长后的承诺办结日", day(Objects.requireNonNull(on.of().promisedDueAt()))),
                        new Row(
                                "批准人",
                                Objects.requireNonNullElse(extension.head(), "") + "（"
                                        + Objects.requireNonNullElse(extension.headTitle(), "") + "）"),
                        new Row("批准文号", Objects.requireNonNullElse(extension.documentNumber(), "—")))),
                paragraph("延长的理由：" + extension.reasons()),
                contact(on));
        return text(on, PaperKind.EXTENSION.title(), blocks, List.of());
    }

    PaperText fee(Occasion on, FeeNoticeView fee) {
        List<Row> rows = new ArrayList<>();
        fee.lines()
                .forEach(line -> rows.add(new Row(
                        line.name(),
                        line.price().toPlainString() + "元/" + line.unit() + " × " + line.quantity() + line.unit() + "＝"
                                + line.amount().toPlainString() + "元")));
        rows.add(new Row("应缴金额", fee.amount().toPlainString() + "元"));
        rows.add(new Row("收费依据", fee.basis()));
        rows.add(new Row("收费标准", fee.standard()));
        rows.add(new Row("缴款码", fee.code()));
        rows.add(new Row("缴款期限", DAY.format(fee.dueOn()) + "以前"));
        List<Block> blocks = List.of(
                paragraph("您（单位）申请的“" + on.item().name() + "”（办件编号" + on.of().number() + "）已经受理。"
                        + law("第五十八条、第五十九条", on) + "，按照公布的项目和标准，应当缴纳下列费用："),
                Block.table(rows),
                paragraph("请凭缴款码到办理窗口一次缴清，并领取财政票据。所收费用全部上缴国库，任何单位和个人不得以任何形式截留、挪用、私分或者变相私分。"),
                paragraph("除上列费用外，办理本事项不收取其他费用。符合减免条件的，请在缴款以前向窗口提出。"),
                contact(on));
        return text(on, PaperKind.FEE.title(), blocks, List.of());
    }

    PaperText grant(Occasion on) {
        CaseRecord of = on.of();
        List<Block> blocks = new ArrayList<>();
        blocks.add(paragraph("您（单位）于" + day(of.receivedAt()) + "提出“" + on.item().name() + "”申请，本机关于"
                + day(Objects.requireNonNull(of.acceptedAt())) + "受理。经审查，申请符合法定条件、标准，依据"
                + bases(on) + "，决定准予。"));
        blocks.add(Block.table(decisionRows(on, "颁发的证件或者文书", on.item().resultDocument())));
        String words = Objects.requireNonNullElse(of.decisionText(), "");
        if (!words.isBlank()) {
            blocks.add(paragraph("决定内容：" + words));
        }
        blocks.add(paragraph("本机关将自作出决定之日起十日内送达。"));
        return text(on, decisionTitle(on.item().kind(), true), blocks, List.of());
    }

    PaperText denial(Occasion on) {
        CaseRecord of = on.of();
        List<Block> blocks = new ArrayList<>();
        blocks.add(paragraph("您（单位）于" + day(of.receivedAt()) + "提出“" + on.item().name() + "”申请，本机关于"
                + day(Objects.requireNonNull(of.acceptedAt())) + "受理。经审查，依据" + bases(on) + "，并"
                + law("第三十八条第二款", on) + "，决定不予准许。"));
        blocks.add(Block.table(decisionRows(
                on, "申请内容", Objects.requireNonNullElse(of.subject(), on.item().name()))));
        blocks.add(paragraph("理由：" + Objects.requireNonNullElse(of.decisionText(), "")));
        blocks.add(remedies(on));
        return text(on, decisionTitle(on.item().kind(), false), blocks, List.of());
    }

    PaperText termination(Occasion on) {
        List<Block> blocks = List.of(
                paragraph("“" + on.item().name() + "”申请（办件编号" + on.of().number() + "）因"
                        + cause(Objects.requireNonNull(on.of().terminationCause())) + "，依法终止办理。"),
                paragraph("理由：" + Objects.requireNonNull(on.of().endReason())),
                remedies(on));
        return text(on, PaperKind.TERMINATION.title(), blocks, List.of());
    }

    PaperText withdrawal(Occasion on) {
        List<Block> blocks = new ArrayList<>(List.of(
                paragraph(
                        "您（单位）已撤回“" + on.item().name() + "”申请（办件编号" + on.of().number() + "），本机关终止办理。撤回不影响您（单位）以后再次申请。"),
                paragraph("撤回的原因：" + Objects.requireNonNull(on.of().endReason()))));
        if (on.of().withdrawnBy() != null) {
            blocks.add(paragraph("撤回人：" + on.of().withdrawnBy()));
        }
        return text(on, PaperKind.WITHDRAWAL.title(), blocks, List.of());
    }

    /** @param delivered the decision, with its number */
    PaperText delivery(Occasion on, List<PaperView> delivered) {
        CaseRecord of = on.of();
        Delivery delivery = Objects.requireNonNull(of.delivery());
        List<Row> rows = new ArrayList<>(List.of(
                new Row("送达的文书", decisionTitle(on.item().kind(), "GRANTED".equals(String.valueOf(of.outcome())))),
                new Row(
                        "文书编号",
                        delivered.isEmpty()
                                ? "—"
                                : delivered.stream().map(PaperView::number).collect(Collectors.joining("、"))),
                new Row("办件编号", of.number()),
                new Row("受送达人", of.applicantName()),
                new Row("送达时间", minute(Objects.requireNonNull(of.deliveredAt()))),
                new Row("送达方式", way(delivery))));
        add(
                rows,
                "送达地点或者地址",
                delivery.address() == null ? organization.center(of.center()).address() : delivery.address());
        add(rows, "签收人", delivery.signer());
        add(rows, "与受送达人的关系", delivery.relation() == null ? null : relation(delivery.relation()));
        add(rows, "邮件号码", delivery.trackingNumber());
        add(rows, "拒收事由", delivery.refusal());
        add(rows, "见证人", delivery.witnesses());
        String by = of.deliveredBy() == null
                ? null
                : organization.officerNames(List.of(of.deliveredBy())).get(of.deliveredBy());
        add(rows, "送达人", by);
        return text(
                on,
                PaperKind.DELIVERY.title(),
                List.of(Block.table(rows)),
                delivery.signer() == null ? List.of() : List.of("受送达人（签收人）签字：", "日期："));
    }

    // ---- what papers have in common

    private PaperText text(Occasion on, String title, List<Block> blocks, List<String> signatures) {
        PaperKind kind = kindOf(title);
        boolean ofTheOrgan = kind == null || kind.isOfTheOrgan();
        DepartmentView department = organization.department(on.of().department());
        boolean speaksToSomebody = kind != PaperKind.DELIVERY && kind != PaperKind.ENTRUSTMENT;
        return new PaperText(
                title,
                speaksToSomebody ? on.of().applicantName() + "：" : null,
                blocks,
                ofTheOrgan
                        ? department.name()
                        : organization.center(on.of().center()).name() + " "
                                + window(on).name(),
                day(on.at()),
                ofTheOrgan ? on.seal() : null,
                ofTheOrgan && on.seal() == null ? "窗口的授权书没有授予行政审批专用章使用权，盖章的文本由审批机关另行送达。" : null,
                signatures);
    }

    private static @Nullable PaperKind kindOf(String title) {
        for (PaperKind kind : PaperKind.values()) {
            if (kind.title().equals(title)) {
                return kind;
            }
        }
        return null;
    }

    /** For what is no licence, the word that fits. */
    private static String decisionTitle(ItemKind kind, boolean granted) {
        if (kind == ItemKind.LICENSE) {
            return granted ? PaperKind.GRANT.title() : PaperKind.DENIAL.title();
        }
        if (kind == ItemKind.PUBLIC_SERVICE) {
            return granted ? "公共服务事项办结通知书" : "公共服务事项不予办理决定书";
        }
        String term = switch (kind) {
            case CONFIRMATION -> "行政确认";
            case BENEFIT -> "行政给付";
            case LEVY -> "行政征收";
            case INSPECTION -> "行政检查";
            case REWARD -> "行政奖励";
            case ADJUDICATION -> "行政裁决";
            case PENALTY -> "行政处罚";
            case COERCION -> "行政强制";
            case OTHER_POWER, LICENSE, PUBLIC_SERVICE -> "办理";
        };
        return (granted ? "准予" : "不予") + term + "决定书";
    }

    private List<Row> decisionRows(Occasion on, String name, String value) {
        CaseRecord of = on.of();
        List<Row> rows = new ArrayList<>(List.of(
                new Row("申请人", of.applicantName()),
                new Row("证件号码", PaperText.IDENTITY),
                new Row("事项", on.item().name()),
                new Row("办件编号", of.number()),
                new Row(name, value),
                new Row("决定日期", day(Objects.requireNonNull(of.decidedAt())))));
        if (of.higherDecisionNumber() != null) {
            rows.add(new Row(
                    "上级机关决定",
                    Objects.requireNonNullElse(of.higherOrgan(), "") + " " + of.higherDecisionNumber() + "，"
                            + DAY.format(Objects.requireNonNull(of.higherDecisionOn()))));
        }
        return rows;
    }

    /** The remedies with the organs to go to. */
    private Block remedies(Occasion on) {
        String government = organization.regionName(
                        organization.department(on.of().department()).regionCode())
                + "人民政府";
        return paragraph("对本决定不服的，可以自知道之日起 60日内向" + government + "申请行政复议，也可以自知道之日起 6个月内向有管辖权的人民法院提起行政诉讼。");
    }

    private Block contact(Occasion on) {
        CenterView center = organization.center(on.of().center());
        return paragraph(
                "办理窗口：" + center.name() + window(on).number() + "号" + window(on).name() + "；地址：" + center.address()
                        + "；咨询电话：" + center.phone() + "；投诉监督电话：" + center.complaintPhone()
                        + "；查询方式：凭办件编号和手机号后四位在本大厅网站查询。");
    }

    private WindowView window(Occasion on) {
        return organization.window(on.of().window());
    }

    /** The licensing law holds for licences; for what is none, it is followed. */
    private static String law(String article, Occasion on) {
        return (on.item().kind() == ItemKind.LICENSE ? "依据" : "参照") + LICENSING_LAW + article;
    }

    private static String bases(Occasion on) {
        String laws = on.item().legalBases().stream()
                .map(basis -> "《" + basis.law() + "》" + Objects.requireNonNullElse(basis.articles(), ""))
                .collect(Collectors.joining("、"));
        return laws.isEmpty() ? "本事项的办事指南" : laws;
    }

    private static String form(RevisionView item, CaseRecord.HandedIn material) {
        return item.materials().stream()
                .filter(required -> required.id().equals(material.material()))
                .findFirst()
                .map(required -> switch (required.form()) {
                            case ORIGINAL -> "原件";
                            case COPY -> "复印件";
                        }
                        + required.count() + "份")
                .orElse("");
    }

    private static String ground(CaseRecord.Notice notice) {
        String explanation = Objects.requireNonNullElse(notice.explanation(), "");
        return switch (notice.ground()) {
            case FIRST -> "";
            case DEFECT_IN_SUPPLEMENT -> "本次告知只针对补正材料本身存在的问题。";
            case LAW_CHANGED -> "第一次告知以后法律、法规有变化：" + explanation;
            case WINDOW_ERROR -> "第一次告知有遗漏，是窗口的失误，谨此致歉：" + explanation;
        };
    }

    private static String defect(DefectReason reason) {
        return switch (reason) {
            case ABSENT -> "缺少";
            case ILLEGIBLE -> "不清晰";
            case WRONG_FORM -> "形式不符";
            case EXPIRED -> "已过期";
        };
    }

    private static String cause(TerminationCause cause) {
        return switch (cause) {
            case APPLICANT_DIED -> "申请人死亡";
            case APPLICANT_INCAPABLE -> "申请人丧失行为能力";
            case ORGANIZATION_ENDED -> "申请单位终止";
            case SUBJECT_GONE -> "申请事由消失";
            case ITEM_ABOLISHED -> "事项的依据废止或者事项取消";
        };
    }

    private static String way(Delivery delivery) {
        return switch (delivery.way()) {
            case AT_COUNTER -> "直接送达";
            case BY_POST -> "邮寄送达";
            case ELECTRONIC -> "电子送达";
            case LEFT_BEHIND -> "留置送达";
        };
    }

    private static String relation(SignerRelation relation) {
        return switch (relation) {
            case SELF -> "本人";
            case AGENT -> "代理人、经办人";
            case ADULT_FAMILY -> "同住的成年家属";
            case LEGAL_REPRESENTATIVE -> "法定代表人或者主要负责人";
            case MAIL_RECEIVER -> "单位负责收件的人";
        };
    }

    private static void add(List<Row> rows, String name, @Nullable String value) {
        if (value != null) {
            rows.add(new Row(name, value));
        }
    }

    private static Block paragraph(String text) {
        return Block.paragraph(text);
    }

    String day(Instant instant) {
        LocalDate day = instant.atZone(zone).toLocalDate();
        return DAY.format(day);
    }

    private String minute(Instant instant) {
        return MINUTE.format(instant.atZone(zone));
    }
}
