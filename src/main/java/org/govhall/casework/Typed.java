package org.govhall.casework;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads what was typed into a field; where it cannot be read, the refusal stands beside the field. */
final class Typed {

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static int number(@Nullable String typed, String field) {
        try {
            return Integer.parseInt(text(typed));
        } catch (NumberFormatException e) {
            throw new Refusal("casework.course.number").on(field);
        }
    }

    static LocalDate date(@Nullable String typed, String field) {
        try {
            return LocalDate.parse(text(typed));
        } catch (DateTimeException e) {
            throw new Refusal("casework.course.date").on(field);
        }
    }

    static LocalTime time(@Nullable String typed, String field) {
        try {
            return LocalTime.parse(text(typed));
        } catch (DateTimeException e) {
            throw new Refusal("casework.course.time").on(field);
        }
    }
}
