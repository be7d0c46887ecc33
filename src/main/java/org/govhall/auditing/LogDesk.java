package org.govhall.auditing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govhall.audit.AuditEntry;
import org.govhall.audit.AuditKind;
import org.govhall.audit.AuditRecords;
import org.govhall.audit.AuditSearch;
import org.govhall.identity.AccountId;
import org.govhall.identity.AccountNames;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?Z");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final Object[] NOT_KNOWN = {"…", "…", "…", "…", "…", "…"};

    private final AuditRecords records;
    private final AccountNames names;
    private final ObjectProvider<NamesInLog> things;
    private final AuditWords words;
    private final MessageSource messages;
    private final ZoneId zone;

    LogDesk(
            AuditRecords records,
            AccountNames names,
            ObjectProvider<NamesInLog> things,
            AuditWords words,
            MessageSource messages,
            ZoneId zone) {
        this.records = records;
        this.names = names;
        this.things = things;
        this.words = words;
        this.messages = messages;
        this.zone = zone;
    }

    /** What the ids in some entries mean: accounts, and people and things of the modules above. */
    private record Meaning(Map<AccountId, String> accounts, Map<UUID, NamesInLog.Named> things) {}

    Page<LogRow> page(LogFilter filter, Pageable page, Locale locale) {
        Page<AuditEntry> found = records.find(search(filter), page);
        Meaning meaning = meaning(found.getContent());
        return found.map(entry -> row(entry, meaning, locale));
    }

    /** The rows that the filter finds, the latest first, up to {@value #MOST_EXPORTED}. */
    void each(LogFilter filter, Locale locale, Consumer<LogRow> row) {
        AuditSearch search = search(filter);
        AuditEntry last = null;
        for (int told = 0; told < MOST_EXPORTED; told += AT_ONCE) {
            List<AuditEntry> some = records.following(search, last, AT_ONCE);
            Meaning meaning = meaning(some);
            some.forEach(entry -> row.accept(row(entry, meaning, locale)));
            if (some.size() < AT_ONCE) {
                return;
            }
            last = some.get(AT_ONCE - 1);
        }
    }

    private AuditSearch search(LogFilter filter) {
        return filter.toSearch(zone, names::matching);
    }

    private Meaning meaning(List<AuditEntry> entries) {
        Map<AccountId, String> accounts = names.of(entries.stream()
                .flatMap(entry -> Stream.concat(account(entry.actor()).stream(), subject(entry).stream()))
                .distinct()
                .toList());
        Set<UUID> ids = entries.stream()
                .flatMap(entry ->
                        Stream.concat(ids(entry.subject()), isTyped(entry) ? Stream.empty() : ids(entry.detail())))
                .collect(Collectors.toSet());
        Map<UUID, NamesInLog.Named> known = new HashMap<>();
        things.orderedStream().forEach(some -> known.putAll(some.of(ids)));
        return new Meaning(accounts, known);
    }

    private static Stream<UUID> ids(String text) {
        return ID.matcher(text).results().map(found -> UUID.fromString(found.group()));
    }

    private LogRow row(AuditEntry entry, Meaning meaning, Locale locale) {
        String who = account(entry.actor()).map(meaning.accounts()::get).orElse(null);
        String whom = subject(entry)
                .map(meaning.accounts()::get)
                .or(() -> ids(entry.subject())
                        .map(meaning.things()::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(NamesInLog.Named::name))
                .orElse(null);
        return new LogRow(
                STAMP.format(entry.at().atZone(zone)),
                entry.kind().name(),
                say("AuditKind." + entry.kind().name(), locale),
                who != null ? who : entry.actor() != null ? entry.actor() : say("auditing.log.nobody", locale),
                entry.actor(),
                entry.subject(),
                whom,
                said(entry, meaning, locale),
                entry.position() == null ? "" : Long.toString(entry.position()),
                entry.hash() == null ? "" : entry.hash());
    }

    private List<LogPart> said(AuditEntry entry, Meaning meaning, Locale locale) {
        if (isTyped(entry)) {
            return List.of(LogPart.words(entry.detail()));
        }
        return entry.kind() == AuditKind.REFUSAL
                ? List.of(LogPart.words(refusal(entry.detail(), locale)))
                : named(inHallTime(words.said(entry.detail(), entry.subject(), locale)), meaning.things());
    }

    /** The log keeps instants as the world counts them; whoever reads it has the hall's clock on the wall. */
    private String inHallTime(String text) {
        return INSTANT.matcher(text)
                .replaceAll(found -> MINUTE.format(Instant.parse(found.group()).atZone(zone)));
    }

    /** A purpose or the filters of an export are what somebody typed, and stay as they are. */
    private static boolean isTyped(AuditEntry entry) {
        return entry.kind() == AuditKind.REVEAL || entry.kind() == AuditKind.EXPORT;
    }

    /** Names for the ids that are known; the others stay. */
    private static List<LogPart> named(String text, Map<UUID, NamesInLog.Named> known) {
        List<LogPart> parts = new ArrayList<>();
        Matcher id = ID.matcher(text);
        int told = 0;
        while (id.find()) {
            NamesInLog.Named one = known.get(UUID.fromString(id.group()));
            if (one != null) {
                parts.add(LogPart.words(text.substring(told, id.start())));
                parts.add(new LogPart(
                        one.name(), one.account() == null ? null : one.account().toString()));
                told = id.end();
            }
        }
        parts.add(LogPart.words(text.substring(told)));
        return parts;
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
