package org.govhall.auditing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.govhall.audit.AuditKind;
import org.govhall.audit.AuditSearch;
import org.govhall.identity.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What the auditor looks for, as it stands in the address; what cannot be read is left out.
 *
 * @param kind name of a kind; empty for all
 * @param person part of the name of somebody who works here, what somebody signs in by, or the id of an account
 * @param subject what the subject begins with
 * @param from first day, in the centre's zone
 * @param until last day
 */
record LogFilter(
        @Nullable String kind,
        @Nullable String person,
        @Nullable String subject,
        @Nullable String from,
        @Nullable String until) {

    AuditSearch toSearch(ZoneId zone, Function<String, Collection<AccountId>> accounts) {
        LocalDate first = day(from);
        LocalDate last = day(until);
        String who = text(person);
        return new AuditSearch(
                Arrays.stream(AuditKind.values())
                        .filter(one -> one.name().equals(kind))
                        .findFirst()
                        .orElse(null),
                who.isEmpty() ? null : actors(who, accounts),
                text(subject),
                first == null ? null : start(first, zone),
                last == null ? null : start(last.plusDays(1), zone));
    }

    private static Collection<String> actors(String who, Function<String, Collection<AccountId>> accounts) {
        try {
            return List.of(AccountId.of(who).toString());
        } catch (IllegalArgumentException noId) {
            return accounts.apply(who).stream().map(AccountId::toString).toList();
        }
    }

    private static Instant start(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return text(typed).isEmpty() ? null : LocalDate.parse(text(typed));
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
