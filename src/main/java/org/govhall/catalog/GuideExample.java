package org.govhall.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.govhall.files.FileId;
import org.govhall.kernel.ItemCode;
import org.govhall.organization.CenterView;
import org.govhall.organization.DepartmentView;
import org.govhall.organization.OrganizationDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Items whose guides tell everything, with forms to take away and questions about the situation: for a first look only. */
@Component
@Profile("demo")
public class GuideExample {

    private final Catalog catalog;
    private final CatalogMemory memory;
    private final ItemRevisions revisions;
    private final OrganizationDirectory organization;
    private final FormExample forms;
    private final TransactionTemplate transaction;

    GuideExample(
            Catalog catalog,
            CatalogMemory memory,
            ItemRevisions revisions,
            OrganizationDirectory organization,
            FormExample forms,
            TransactionTemplate transaction) {
        this.catalog = catalog;
        this.memory = memory;
        this.revisions = revisions;
        this.organization = organization;
        this.forms = forms;
        this.transaction = transaction;
    }

    /** Publishes the next versions of items that are offered already, each by itself: their forms are drawn before. */
    public void publish(LocalDate from) {
        revise("SC004", from, this::shop);
        revise("MZ006", from, this::seniorCard);
        revise("SC007", from, this::food);
        bundle("ZW001", from, "SC001", "SW002");
        bundle("ZW002", from, "GA005", "YB001", "RS005");
        bundle("ZW004", from, "SC004", "SC007");
    }

    private void bundle(String code, LocalDate from, String... parts) {
        revise(code, from, item -> item.bundle = List.of(parts));
    }

    private void shop(DraftContent item) {
        Map<String, String> filled = fields(
                "经营者姓名", "张建国（示例）",
                "居民身份证号码", "6228011990XXXX0011",
                "字号名称", "西峰区南街建国便利店",
                "经营场所", "庆阳市西峰区南大街 88 号",
                "经营范围", "日用百货销售；预包装食品销售",
                "从业人数", "2 人",
                "联系电话", "199XXXX0001");
        String title = "个体工商户登记（备案）申请书";
        FileId blank = forms.blank(title, filled);
        FileId sample = forms.keep(title, "示范样表", filled);
        item.materials = changed(item.materials, title, "由经营者本人签字", blank, sample);
        add(item, material("授权委托书和代理人身份证", MaterialForm.ORIGINAL, MaterialSource.SELF, "写明委托事项和期限"));
        add(item, material("网络经营场所证明", MaterialForm.ORIGINAL, MaterialSource.OTHER, "由电子商务平台出具"));
        add(item, material("前置许可批准文件", MaterialForm.COPY, MaterialSource.GOVERNMENT, null));
        item.situations = List.of(
                new Particulars.Situation("谁来办理？", "经营者本人", null, null),
                new Particulars.Situation("谁来办理？", "委托他人", "授权委托书和代理人身份证", null),
                new Particulars.Situation("在哪里经营？", "有实体店面", "经营场所相关文件", null),
                new Particulars.Situation("在哪里经营？", "只在网上经营", "网络经营场所证明", null),
                new Particulars.Situation("经营范围要不要前置许可？", "不需要", null, null),
                new Particulars.Situation("经营范围要不要前置许可？", "需要", "前置许可批准文件", null));
        item.resultSample = forms.keep(
                "个体工商户营业执照",
                "结果样本",
                fields("名称", "西峰区南街建国便利店", "类型", "个体工商户", "经营者", "张建国（示例）", "经营场所", "庆阳市西峰区南大街 88 号"));
        item.validity = "长期有效";
        item.renewal = "不用延续；登记的事项变更的，自变更之日起 30 日内申请变更登记";
        item.questions = List.of(
                new Particulars.Question("没有店面，只在网上卖东西，能登记吗？", "能。用平台出具的网络经营场所证明登记，只能从事网络经营活动。"),
                new Particulars.Question("能不能让别人替我来办？", "能。带上授权委托书和代理人的身份证。"),
                new Particulars.Question("多久能拿到执照？", "材料齐全的，当场办结。"));
    }

    private void seniorCard(DraftContent item) {
        add(item, material("居住证", MaterialForm.ORIGINAL, MaterialSource.GOVERNMENT, "在有效期内"));
        add(item, material("代办人居民身份证", MaterialForm.ORIGINAL, MaterialSource.GOVERNMENT, null));
        item.materials = changed(item.materials, "近期一寸免冠照片", "白底，六个月以内", null, null);
        item.situations = List.of(
                new Particulars.Situation("户籍在本市吗？", "在本市", null, null),
                new Particulars.Situation("户籍在本市吗？", "在外地，常住本市", "居住证", null),
                new Particulars.Situation("谁来办理？", "老人本人", null, null),
                new Particulars.Situation("谁来办理？", "家人代办", "代办人居民身份证", null));
        item.resultSample =
                forms.keep("老年人优待证", "结果样本", fields("姓名", "李秀英（示例）", "性别", "女", "证号", "6228XXXX", "发证机关", "庆阳市民政局"));
        item.validity = "长期有效";
        item.questions = List.of(
                new Particulars.Question("满 60 周岁当天就能办吗？", "能。以身份证上的出生日期为准。"),
                new Particulars.Question("老人行动不便怎么办？", "可以由家人代办，也可以拨打 12345 预约上门服务。"));
    }

    private void food(DraftContent item) {
        Map<String, String> filled = fields(
                "申请人", "西峰区老李牛肉面馆（示例）",
                "经营场所", "庆阳市西峰区长庆大道 16 号",
                "主体业态", "餐饮服务经营者",
                "经营项目", "热食类食品制售",
                "食品安全管理人员", "李明（示例）",
                "联系电话", "138XXXX0002");
        String title = "食品经营许可申请书";
        FileId blank = forms.blank(title, filled);
        FileId sample = forms.keep(title, "示范样表", filled);
        item.materials = changed(item.materials, title, null, blank, sample);
        add(item, material("授权委托书和代理人身份证", MaterialForm.ORIGINAL, MaterialSource.SELF, null));
        item.situations = List.of(
                new Particulars.Situation("做哪一类经营？", "餐饮服务", null, null),
                new Particulars.Situation("做哪一类经营？", "食品销售，不现场制作", null, "与食品经营相适应的主要设备设施布局、操作流程等文件"),
                new Particulars.Situation("谁来办理？", "法定代表人（经营者）本人", null, null),
                new Particulars.Situation("谁来办理？", "委托他人", "授权委托书和代理人身份证", null));
        item.validity = "五年";
        item.renewal = "有效期届满 90 个工作日前至 15 个工作日前申请延续";
    }

    /** Whatever an item does not tell of itself is filled in as an officer would find it when beginning the next version. */
    void revise(String code, LocalDate from, Consumer<DraftContent> change) {
        ItemCode item = new ItemCode(code);
        List<OfferingView> offerings = catalog.offerings(item, from);
        RevisionView now = catalog.guide(item, from).orElseThrow();
        if (offerings.isEmpty()) {
            return;
        }
        CenterView center = organization.center(offerings.get(0).center());
        DepartmentView department = organization.department(offerings.get(0).department());
        DraftContent content = DraftContent.of(now);
        content.level = ItemLevel.ofRegion(department.regionCode());
        content.implementationCode = department.creditCode() + content.level.code() + now.basicCode();
        content.offered = true;
        content.enquiryPhone = center.phone();
        content.complaintPhone = center.complaintPhone();
        change.accept(content);
        transaction.executeWithoutResult(status -> {
            memory.changing();
            ItemRevision last = revisions.findLatestOf(now.itemId()).orElseThrow();
            ItemRevision next = last.supersede(content.toContent(), from, last.sourceHash());
            revisions.save(last);
            revisions.save(next);
        });
    }

    private static void add(DraftContent item, ItemContent.Material material) {
        List<ItemContent.Material> all = new ArrayList<>(item.materials);
        all.add(material);
        item.materials = all;
    }

    private static ItemContent.Material material(
            String name, MaterialForm form, MaterialSource source, @Nullable String requirement) {
        return new ItemContent.Material(name, form, 1, source, false, false, null, requirement, null, null);
    }

    private static List<ItemContent.Material> changed(
            List<ItemContent.Material> list,
            String name,
            @Nullable String requirement,
            @Nullable FileId blank,
            @Nullable FileId sample) {
        return list.stream()
                .map(one -> one.name().equals(name)
                        ? new ItemContent.Material(
                                name,
                                one.form(),
                                one.count(),
                                one.source(),
                                one.mayFollow(),
                                one.freeBySharing(),
                                one.sourceNote(),
                                requirement,
                                blank,
                                sample)
                        : one)
                .toList();
    }

    private static Map<String, String> fields(String... pairs) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            fields.put(pairs[at], pairs[at + 1]);
        }
        return fields;
    }
}
