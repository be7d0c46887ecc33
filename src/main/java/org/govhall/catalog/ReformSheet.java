package org.govhall.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.CenterKind;
import org.govhall.organization.CenterView;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.sheet.Sheet;
import org.govhall.sheet.SheetFlaw;
import org.govhall.sheet.SheetRow;
import org.springframework.stereotype.Component;

/**
 * Reads the decisions of a round from a sheet, one item a row, and says of each error where it is. The columns are found
 * by their headers, in any order; see {@code docs/catalogue-template.md}.
 */
@Component
class ReformSheet {

    static final String CODE = "事项编码";
    static final String NAME = "事项名称";
    static final String DECISION = "决定";
    static final String DELEGATED_TO = "下放到";
    static final String CENTERS = "承接中心";
    static final String CHANGE = "调整内容";
    static final String RUNNING = "在办件";
    static final String WATCHED_BY = "监管部门";

    static final List<String> HEADER =
            List.of(CODE, NAME, DECISION, DELEGATED_TO, CENTERS, CHANGE, RUNNING, WATCHED_BY);

    static final Map<String, ReformKind> KINDS = Map.of(
            "取消", ReformKind.CANCEL,
            "下放", ReformKind.DELEGATE,
            "调整", ReformKind.ADJUST,
            "保留", ReformKind.RETAIN);

    static final Map<String, RunningCases> RUNNING_CASES =
            Map.of("继续办完", RunningCases.CONTINUE, "停止办理", RunningCases.STOP);

    private static final Map<String, CenterKind> LEVELS = Map.of(
            "县级", CenterKind.COUNTY,
            "乡镇", CenterKind.TOWNSHIP,
            "村级", CenterKind.VILLAGE);

    /** Fields of a ruling and the columns that fill them. */
    private static final Map<String, String> COLUMN_OF = Map.of(
            "code", CODE,
            "kind", DECISION,
            "delegatedTo", DELEGATED_TO,
            "centers", CENTERS,
            "changeNote", CHANGE,
            "running", RUNNING,
            "watchedBy", WATCHED_BY);

    /** What a trial run found: the decisions of the rows that are right, and what is wrong with the others. */
    record Checked(List<ReformRuling> rulings, List<SheetFlaw> flaws) {

        public boolean isRight() {
            return flaws.isEmpty() && !rulings.isEmpty();
        }

        ReformCounts counts() {
            return new ReformCounts(
                    rulings.stream().collect(Collectors.groupingBy(ReformRuling::kind, Collectors.counting())));
        }
    }

    private final CatalogMemory memory;
    private final OrganizationDirectory organization;

    ReformSheet(CatalogMemory memory, OrganizationDirectory organization) {
        this.memory = memory;
        this.organization = organization;
    }

    /** Changes nothing. */
    Checked check(Sheet sheet) {
        List<SheetFlaw> flaws = new ArrayList<>();
        for (String column : List.of(CODE, DECISION)) {
            if (!sheet.header().contains(column)) {
                flaws.add(new SheetFlaw(sheet.name(), 1, column, new Refusal("catalog.sheet.column-missing", column)));
            }
        }
        if (!flaws.isEmpty()) {
            return new Checked(List.of(), flaws);
        }
        CatalogCopy copy = memory.current();
        Map<String, CenterView> centers = new LinkedHashMap<>();
        organization.centers().forEach(center -> centers.put(center.name(), center));
        List<ReformRuling> rulings = new ArrayList<>();
        Set<ItemCode> seen = new HashSet<>();
        for (SheetRow row : sheet.rows()) {
            Row cells = new Row(sheet, row);
            try {
                ReformRuling ruling = ruling(cells, copy, centers);
                if (!seen.add(ruling.code())) {
                    throw new Refusal("catalog.sheet.twice", ruling.code().value()).on("code");
                }
                rulings.add(ruling);
            } catch (Refusal refusal) {
                String field = refusal.field();
                flaws.add(new SheetFlaw(
                        sheet.name(),
                        row.number(),
                        field == null ? "" : COLUMN_OF.getOrDefault(field, field),
                        refusal));
            }
        }
        if (rulings.isEmpty() && flaws.isEmpty()) {
            flaws.add(new SheetFlaw(sheet.name(), 0, "", new Refusal("catalog.sheet.empty")));
        }
        return new Checked(rulings, flaws);
    }

    private static ReformRuling ruling(Row cells, CatalogCopy copy, Map<String, CenterView> centers) {
        ItemCode code = code(cells.of(CODE));
        RevisionView item = ReformDrafting.onTheList(copy, code);
        String name = cells.of(NAME);
        if (!name.isEmpty() && !name.equals(item.name())) {
            throw new Refusal("catalog.sheet.other-name", code.value(), item.name()).on(NAME);
        }
        ReformKind kind = known(KINDS, cells.of(DECISION), "kind");
        String running = cells.of(RUNNING);
        String watchedBy = cells.of(WATCHED_BY);
        return new ReformRuling(
                code,
                kind,
                cells.of(DELEGATED_TO),
                centers(cells.of(CENTERS), centers),
                cells.of(CHANGE),
                running.isEmpty() ? RunningCases.CONTINUE : known(RUNNING_CASES, running, "running"),
                watchedBy.isEmpty() && kind.closes() ? item.organ() : watchedBy);
    }

    private static ItemCode code(String text) {
        try {
            return ItemCode.of(text);
        } catch (IllegalArgumentException e) {
            throw ((Refusal) new Refusal("catalog.sheet.no-code", text).initCause(e)).on("code");
        }
    }

    private static <T> T known(Map<String, T> words, String word, String field) {
        T known = words.get(word);
        if (known == null) {
            throw new Refusal(
                            "catalog.sheet.unknown-word",
                            word,
                            words.keySet().stream().sorted().collect(Collectors.joining("、")))
                    .on(field);
        }
        return known;
    }

    /** Names of centres, or a level for all centres of it, parted by semicolons. */
    static Set<CenterId> centers(String text, Map<String, CenterView> centers) {
        Set<CenterId> result = new LinkedHashSet<>();
        for (String part : text.split("[;；、\n]")) {
            String name = part.strip();
            if (name.isEmpty()) {
                continue;
            }
            CenterKind level = LEVELS.get(name);
            if (level != null) {
                centers.values().stream()
                        .filter(center -> center.kind() == level)
                        .forEach(center -> result.add(center.id()));
            } else if (centers.containsKey(name)) {
                result.add(Objects.requireNonNull(centers.get(name)).id());
            } else {
                throw new Refusal("catalog.sheet.no-center", name).on("centers");
            }
        }
        return result;
    }

    /** A decision as a row of the same sheet, so that what was exported can be imported again. */
    List<String> cells(ReformLine line) {
        return List.of(
                line.code().value(),
                line.name(),
                word(KINDS, line.kind()),
                Objects.requireNonNullElse(line.delegatedTo(), ""),
                line.centers().stream()
                        .map(center -> organization.center(center).name())
                        .sorted()
                        .collect(Collectors.joining("；")),
                Objects.requireNonNullElse(line.changeNote(), ""),
                line.kind().closes() ? word(RUNNING_CASES, line.running()) : "",
                Objects.requireNonNullElse(line.watchedBy(), ""));
    }

    private static <T> String word(Map<String, T> words, T constant) {
        return words.entrySet().stream()
                .filter(entry -> entry.getValue().equals(constant))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private record Row(Sheet sheet, SheetRow row) {

        String of(String column) {
            return row.cell(sheet.header().indexOf(column));
        }
    }
}
