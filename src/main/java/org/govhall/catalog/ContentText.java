package org.govhall.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Says in words what a field of a draft holds, one line for each entry of a list. */
@Component
class ContentText {

    private final MessageSource messages;

    ContentText(MessageSource messages) {
        this.messages = messages;
    }

    /** @param node null where there is no such field */
    String text(String field, @Nullable JsonNode node, Locale locale) {
        if (node == null || node.isNull()) {
            return "";
        }
        for (Section section : Section.values()) {
            for (Section.Field plain : section.fields()) {
                if (plain.name().equals(field)) {
                    return value(plain, node, locale);
                }
            }
            for (Section.Group group : section.groups()) {
                if (group.name().equals(field)) {
                    List<String> lines = new ArrayList<>();
                    node.forEach(row -> lines.add(row(group, row, locale)));
                    return String.join("\n", lines);
                }
            }
        }
        return node.asString("");
    }

    private String row(Section.Group group, JsonNode row, Locale locale) {
        if (!row.isObject()) {
            return value(group.fields().get(0), row, locale);
        }
        String cells = group.fields().stream()
                .filter(field -> !(field.asked() == Section.Asked.FLAG
                        && !row.path(field.name()).asBoolean(false)))
                .map(field -> field.asked() == Section.Asked.FLAG
                        ? message("catalog.field." + group.name() + "." + field.name(), locale)
                        : value(field, row.get(field.name()), locale))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
        return row.has("step") ? label(Step.class, row.path("step").asString(""), locale) + " · " + cells : cells;
    }

    private String value(Section.Field field, @Nullable JsonNode node, Locale locale) {
        if (node == null || node.isNull()) {
            return "";
        }
        if (node.isArray()) {
            List<String> values = new ArrayList<>();
            node.forEach(entry -> values.add(value(field, entry, locale)));
            return String.join(message("catalog.list.separator", locale), values);
        }
        Class<? extends Enum<?>> options = field.options();
        if (options != null) {
            return label(options, node.asString(""), locale);
        }
        if (field.asked() == Section.Asked.FILE) {
            return message("catalog.field.file", locale);
        }
        if (node.isBoolean()) {
            return message(node.asBoolean() ? "catalog.yes" : "catalog.no", locale);
        }
        return node.isNumber() ? SectionForm.number(field, node) : node.asString("");
    }

    private String label(Class<?> type, String constant, Locale locale) {
        return message(type.getSimpleName() + "." + constant, locale);
    }

    private String message(String key, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, null, key, locale));
    }
}
