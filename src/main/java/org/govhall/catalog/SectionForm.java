package org.govhall.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One section of a draft as somebody types it. A field that stands once is named as in the draft; a field in a row is
 * named {@code group.field} and comes as often as there are rows. A row in which nothing is written counts as none.
 */
final class SectionForm {

    private static final int MOST = 250;
    private static final Set<String> FROM_ONE =
            Set.of("statutoryLength", "count", "mostDays", "noticeDays", "extensionDays", "most");

    private final Section section;
    private final MultiValueMap<String, String> typed;
    private final Map<String, Refusal> errors = new LinkedHashMap<>();

    SectionForm(Section section, MultiValueMap<String, String> typed) {
        this.section = section;
        this.typed = new LinkedMultiValueMap<>(typed);
    }

    /** What the draft says now, to be changed. */
    static SectionForm of(Section section, DraftContent draft) {
        ObjectNode tree = draft.tree();
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        for (Section.Field field : section.fields()) {
            JsonNode said = tree.path(field.name());
            if (said.isArray()) {
                said.forEach(entry -> typed.add(field.name(), entry.asString("")));
            } else {
                typed.add(field.name(), text(field, said));
            }
        }
        for (Section.Group group : section.groups()) {
            for (JsonNode row : tree.path(group.name())) {
                group.fields()
                        .forEach(field -> typed.add(
                                name(group, field), text(field, row.isObject() ? row.path(field.name()) : row)));
            }
        }
        SectionForm form = new SectionForm(section, typed);
        for (Section.Group group : section.groups()) {
            int wanted = group.fixed() ? Step.values().length : 1;
            while (form.rows(group) < wanted) {
                form.addRow(group);
            }
        }
        return form;
    }

    /** Money has two decimals, whatever else is counted has none. */
    static String number(Section.Field field, JsonNode said) {
        return field.asked() == Section.Asked.PRICE
                ? said.decimalValue().setScale(2, RoundingMode.UNNECESSARY).toPlainString()
                : String.valueOf(said.asInt());
    }

    private static String text(Section.Field field, JsonNode said) {
        if (said.isObject()) {
            return said.path("value").asString("");
        }
        return said.isNull() || said.isMissingNode()
                ? ""
                : said.isBoolean()
                        ? String.valueOf(said.asBoolean())
                        : said.isNumber() ? number(field, said) : said.asString("");
    }

    static String name(Section.Group group, Section.Field field) {
        return group.name() + "." + field.name();
    }

    static String id(Section.Group group, Section.Field field, int row) {
        return group.name() + "-" + field.name() + "-" + row;
    }

    Section section() {
        return section;
    }

    Map<String, Refusal> errors() {
        return errors;
    }

    void refuse(Refusal refusal) {
        String field = refusal.field();
        errors.putIfAbsent(field == null ? "" : field, refusal);
    }

    int rows(Section.Group group) {
        return group.fields().stream()
                .mapToInt(field ->
                        typed.getOrDefault(name(group, field), List.of()).size())
                .max()
                .orElse(0);
    }

    String value(Section.Field field) {
        String value = typed.getFirst(field.name());
        return value == null ? "" : value.strip();
    }

    List<String> values(Section.Field field) {
        return typed.getOrDefault(field.name(), List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    String value(Section.Group group, Section.Field field, int row) {
        List<String> column = typed.getOrDefault(name(group, field), List.of());
        return row < column.size() ? column.get(row).strip() : "";
    }

    void set(Section.Field field, String value) {
        typed.set(field.name(), value);
    }

    void set(Section.Group group, Section.Field field, int row, String value) {
        List<String> column = new ArrayList<>(typed.getOrDefault(name(group, field), List.of()));
        while (column.size() <= row) {
            column.add("");
        }
        column.set(row, value);
        typed.put(name(group, field), column);
    }

    /** @param groupName a name that is not one of this section adds nothing */
    void addRow(String groupName) {
        group(groupName).forEach(this::addRow);
    }

    private void addRow(Section.Group group) {
        int row = rows(group);
        group.fields().forEach(field -> set(group, field, row, ""));
    }

    /** @param place {@code group-row} */
    void removeRow(String place) {
        int dash = place.lastIndexOf('-');
        if (dash < 0 || !place.substring(dash + 1).matches("\\d{1,3}")) {
            return;
        }
        int row = Integer.parseInt(place.substring(dash + 1));
        group(place.substring(0, dash)).forEach(group -> removeRows(group, at -> at == row));
    }

    private Stream<Section.Group> group(String name) {
        return section.groups().stream().filter(group -> group.name().equals(name) && !group.fixed());
    }

    private void removeRows(Section.Group group, Predicate<Integer> unwanted) {
        int rows = rows(group);
        for (Section.Field field : group.fields()) {
            typed.put(
                    name(group, field),
                    new ArrayList<>(IntStream.range(0, rows)
                            .filter(row -> !unwanted.test(row))
                            .mapToObj(row -> value(group, field, row))
                            .toList()));
        }
    }

    private boolean isBlank(Section.Group group, int row) {
        return group.fields().stream()
                .filter(field -> field.asked() != Section.Asked.CHOICE && field.asked() != Section.Asked.FLAG)
                .allMatch(field -> value(group, field, row).isEmpty());
    }

    /**
     * The draft with this section as typed; everything that cannot be understood is among the errors, and the draft is
     * then as it was.
     */
    DraftContent into(DraftContent before) {
        ObjectNode tree = before.tree();
        for (Section.Field field : section.fields()) {
            if (field.asked() == Section.Asked.CHOICES) {
                ArrayNode chosen = JsonNodeFactory.instance.arrayNode();
                values(field).stream().filter(value -> isKnown(field, value)).forEach(chosen::add);
                tree.set(field.name(), chosen);
            } else {
                tree.set(field.name(), node(field, field.name(), value(field), true));
            }
        }
        for (Section.Group group : section.groups()) {
            if (!group.fixed()) {
                removeRows(group, row -> isBlank(group, row));
            }
            tree.set(group.name(), rowsOf(group));
        }
        if (!errors.isEmpty()) {
            return before;
        }
        try {
            return DraftContent.read(tree);
        } catch (JacksonException e) {
            if (e.getCause() instanceof Refusal refusal) {
                refuse(refusal);
                return before;
            }
            throw e;
        }
    }

    private ArrayNode rowsOf(Section.Group group) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        boolean nothing = IntStream.range(0, rows(group)).allMatch(row -> isBlank(group, row));
        for (int row = 0; row < rows(group) && !nothing; row++) {
            if (group.fields().size() == 1) {
                Section.Field only = group.fields().get(0);
                rows.add(node(only, id(group, only, row), value(group, only, row), false));
                continue;
            }
            ObjectNode entry = rows.addObject();
            if (group.fixed() && row < Step.values().length) {
                entry.put("step", Step.values()[row].name());
            }
            for (Section.Field field : group.fields()) {
                entry.set(field.name(), node(field, id(group, field, row), value(group, field, row), field.optional()));
            }
        }
        return rows;
    }

    /** @param mayBeEmpty in a row what is required must be there; a section may be saved half written */
    private JsonNode node(Section.Field field, String place, String text, boolean mayBeEmpty) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (text.isEmpty()) {
            if (field.asked() == Section.Asked.FLAG) {
                return field.name().equals("free") ? nodes.nullNode() : nodes.booleanNode(false);
            }
            if (!mayBeEmpty) {
                refuse(new Refusal("catalog.form.missing").on(place));
            }
            return nodes.nullNode();
        }
        return switch (field.asked()) {
            case NUMBER -> number(field, place, text);
            case PRICE -> price(place, text);
            case FLAG -> nodes.booleanNode(text.equals("true"));
            case FILE -> nodes.objectNode().put("value", text);
            case CHOICE, CHOICES -> isKnown(field, text) ? nodes.stringNode(text) : nodes.nullNode();
            case TEXT, AREA -> {
                if (text.length() > field.longest()) {
                    refuse(new Refusal("catalog.form.too-long", field.longest()).on(place));
                }
                yield nodes.stringNode(text);
            }
        };
    }

    private JsonNode number(Section.Field field, String place, String text) {
        int least = FROM_ONE.contains(field.name()) ? 1 : 0;
        int most = switch (field.name()) {
            case "count" -> 99;
            case "most" -> 9999;
            default -> MOST;
        };
        if (text.matches("\\d{1,4}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return JsonNodeFactory.instance.numberNode(number);
            }
        }
        refuse(new Refusal("catalog.form.number", least, most).on(place));
        return JsonNodeFactory.instance.nullNode();
    }

    private JsonNode price(String place, String text) {
        if (FeeLine.isPrice(text)) {
            return JsonNodeFactory.instance.numberNode(new BigDecimal(text));
        }
        refuse(new Refusal("catalog.form.price").on(place));
        return JsonNodeFactory.instance.nullNode();
    }

    private static boolean isKnown(Section.Field field, String value) {
        Class<? extends Enum<?>> options = field.options();
        return options == null
                ? value.matches("[0-9a-f-]{36}")
                : Stream.of(options.getEnumConstants())
                        .anyMatch(constant -> constant.name().equals(value));
    }

    /** What one reads and types in of one field. */
    record Cell(
            Section.Asked asked,
            String id,
            String param,
            String labelKey,
            boolean optional,
            int longest,
            String value,
            List<Choice> choices,
            @Nullable Refusal error) {}

    /** @param label what people read; {@code key} of a message where it is null */
    record Choice(
            String value, @Nullable String key, @Nullable String label, boolean chosen) {}

    /** @param step which of the four it is; null elsewhere */
    record Row(int index, @Nullable Step step, List<Cell> cells) {}

    record Rows(String name, boolean fixed, List<Row> rows) {}

    /** @param centers the centres to choose from, by id */
    List<Cell> cells(Map<String, String> centers) {
        return section.fields().stream()
                .map(field -> new Cell(
                        field.asked(),
                        field.name(),
                        field.name(),
                        "catalog.field." + field.name(),
                        field.optional(),
                        field.longest(),
                        value(field),
                        choices(field, values(field), centers),
                        errors.get(field.name())))
                .toList();
    }

    List<Rows> groups() {
        return section.groups().stream()
                .map(group -> new Rows(
                        group.name(),
                        group.fixed(),
                        IntStream.range(0, rows(group))
                                .mapToObj(row -> row(group, row))
                                .toList()))
                .toList();
    }

    private Row row(Section.Group group, int row) {
        return new Row(
                row,
                group.fixed() && row < Step.values().length ? Step.values()[row] : null,
                group.fields().stream()
                        .map(field -> new Cell(
                                field.asked(),
                                id(group, field, row),
                                name(group, field),
                                "catalog.field." + group.name() + "." + field.name(),
                                field.optional(),
                                field.longest(),
                                value(group, field, row),
                                choices(field, List.of(value(group, field, row)), Map.of()),
                                errors.get(id(group, field, row))))
                        .toList());
    }

    private static List<Choice> choices(Section.Field field, List<String> chosen, Map<String, String> centers) {
        Class<? extends Enum<?>> options = field.options();
        if (options != null) {
            return Stream.of(options.getEnumConstants())
                    .map(constant -> new Choice(
                            constant.name(),
                            options.getSimpleName() + "." + constant.name(),
                            null,
                            chosen.contains(constant.name())))
                    .toList();
        }
        if (field.asked() == Section.Asked.FLAG) {
            return List.of(
                    new Choice("false", "catalog.no", null, chosen.contains("false")),
                    new Choice("true", "catalog.yes", null, chosen.contains("true")));
        }
        return centers.entrySet().stream()
                .map(center -> new Choice(center.getKey(), null, center.getValue(), chosen.contains(center.getKey())))
                .toList();
    }
}
