package org.govhall.auditing;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.govhall.audit.AuditEntry;
import org.govhall.audit.AuditKind;
import org.govhall.audit.AuditRecords;
import org.govhall.audit.AuditSearch;
import org.govhall.identity.AccountId;
import org.govhall.identity.AccountNames;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;

/** What the audit administrator reads: entries with names and words instead of ids and keys. */
@Service
class LogDesk {

    /** As many as a spreadsheet is still handy with; who needs more takes one period after another. */
    static final int MOST_EXPORTED = 50_000;

    private static final int AT_ONCE = 1000;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final Object[] NOT_KNOWN = {"…", "…", "…", "…", "…", "…"};

    private final AuditRecords records;
    private final AccountNames names;
    private final AuditWords words;
    private final MessageSource messages;
    private final ZoneId zone;

    LogDesk(AuditRecords records, AccountNames names, AuditWords words, MessageSource messages, ZoneId zone) {
        this.records = records;
        this.names = names;
        this.words = words;
        this.messages = messages;
        this.zone = zone;
    }

    Page<LogRow> page(LogFilter filter, Pageable page, Locale locale) {
        Page<AuditEntry> found = records.find(search(filter), page);
        Map<AccountId, String> called = names(found.getContent());
        return found.map(entry -> row(entry, called, locale));
    }

    /** The rows that the filter finds, the latest first, up to {@value #MOST_EXPORTED}. */
    void each(LogFilter filter, Locale locale, Consumer<LogRow> row) {
        AuditSearch search = search(filter);
        AuditEntry last = null;
        for (int told = 0; told < MOST_EXPORTED; told += AT_ONCE) {
            List<AuditEntry> some = records.following(search, last, AT_ONCE);
            Map<AccountId, String> called = names(some);
            some.forEach(entry -> row.accept(row(entry, called, locale)));
            if (some.size() < AT_ONCE) {
                return;
            }
            last = some.get(AT_ONCE - 1);
        }
    }

    private AuditSearch search(LogFilter filter) {
        return filter.toSearch(zone, names::matching);
    }

    private Map<AccountId, String> names(List<AuditEntry> entries) {
        return names.of(entries.stream()
                .flatMap(entry -> Stream.concat(account(entry.actor()).stream(), subject(entry).stream()))
                .distinct()
                .toList());
    }

    private LogRow row(AuditEntry entry, Map<AccountId, String> called, Locale locale) {
        String who = account(entry.actor()).map(called::get).orElse(null);
        String whom = subject(entry).map(called::get).orElse(null);
        return new LogRow(
                STAMP.format(entry.at().atZone(zone)),
                entry.kind().name(),
                say("AuditKind." + entry.kind().name(), locale),
                who != null ? who : entry.actor() != null ? entry.actor() : say("auditing.log.nobody", locale),
                entry.actor(),
                whom == null ? entry.subject() : whom + " (" + entry.subject() + ")",
                entry.kind() == AuditKind.REFUSAL ? refusal(entry.detail(), locale) : said(entry, locale),
                entry.position() == null ? "" : Long.toString(entry.position()),
                entry.hash() == null ? "" : entry.hash());
    }

    /** A purpose or the filters of an export are what somebody typed, and stay as they are. */
    private String said(AuditEntry entry, Locale locale) {
        return entry.kind() == AuditKind.REVEAL || entry.kind() == AuditKind.EXPORT
                ? entry.detail()
                : words.said(entry.detail(), entry.subject(), locale);
    }

    /** The log keeps the act and the key of the refusal; what stood in its gaps is personal and was not kept. */
    private String refusal(String detail, Locale locale) {
        int space = detail.lastIndexOf(' ');
        String key = detail.substring(space + 1);
        String said = messages.getMessage(key, NOT_KNOWN, "", locale);
        return said == null || said.isEmpty() ? detail : said + " (" + detail.substring(0, Math.max(0, space)) + ")";
    }

    private static Optional<AccountId> subject(AuditEntry entry) {
        return entry.subject().startsWith("account/")
                ? account(entry.subject().substring("account/".length()))
                : Optional.empty();
    }

    private static Optional<AccountId> account(@Nullable String id) {
        try {
            return Optional.ofNullable(id).map(AccountId::of);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
