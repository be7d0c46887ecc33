package org.govhall.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govhall.audit.AuditKind;
import org.govhall.audit.AuditLog;
import org.govhall.files.FileId;
import org.govhall.kernel.Ids;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.Reach;
import org.govhall.organization.WindowId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What windows and supervisors see of the cards, and do about them. */
@Service
class CardDesk {

    /** Lists of what is over, the latest first. */
    private static final Set<CardFilter.Standing> PAST =
            EnumSet.of(CardFilter.Standing.ENDED, CardFilter.Standing.AGAINST_WINDOW, CardFilter.Standing.ALL);

    private static final String COUNTS = Stream.concat(
                    Stream.of(Irregularity.LEFT_IN_SILENCE, Irregularity.SECOND_NOTICE)
                            .map(what -> counted(List.of(what.name()), what.name())),
                    Arrays.stream(AbnormalityKind.values()).map(kind -> counted(kind.names(), kind.name())))
            .collect(Collectors.joining(", "));

    private final Cards cards;
    private final CardLog log;
    private final CardRegister register;
    private final OrganizationDirectory organization;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Handling handling;
    private final Clock clock;
    private final ZoneId zone;

    CardDesk(
            Cards cards,
            CardLog log,
            CardRegister register,
            OrganizationDirectory organization,
            AuditLog audit,
            JdbcClient jdbc,
            Handling handling,
            Clock clock,
            ZoneId zone) {
        this.cards = cards;
        this.log = log;
        this.register = register;
        this.organization = organization;
        this.audit = audit;
        this.jdbc = jdbc;
        this.handling = handling;
        this.clock = clock;
        this.zone = zone;
    }

    /** A card with what led to it and what was done about it. */
    record Sheet(CardView card, List<CardRegister.Found> found, List<EventLog.Entry<CardEventKind>> log) {}

    /** The gravest first, then those that must be answered soonest; what has ended, the latest first. */
    @Transactional(readOnly = true)
    public Page<CardRow> list(Reach reach, CardFilter filter, Pageable page) {
        Instant now = clock.instant();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("ids", reach.values());
        parameters.put("now", Signs.utc(now));
        String from = " from supervision_card c where c." + reach.column() + " in (:ids) and "
                + filter.condition(parameters, zone);
        boolean past = PAST.contains(filter.standing());
        List<CardRow> rows = jdbc.sql("select c.*" + from + " order by "
                        + (past
                                ? "c.opened_at desc"
                                : "case c.level when 'RED' then 0 when 'YELLOW' then 1 else 2 end, c.due_at,"
                                        + " c.opened_at")
                        + ", c.id offset :offset rows fetch next :size rows only")
                .params(parameters)
                .param("offset", page.getOffset())
                .param("size", page.getPageSize())
                .query((row, number) -> read(row, now))
                .list();
        long total = jdbc.sql("select count(*)" + from)
                .params(parameters)
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, page, total);
    }

    /**
     * What a window has to answer for.
     *
     * @param silences cases accepted because nobody told the applicant anything within five days
     * @param secondNotices materials that the first notice had overlooked
     * @param byKind all, those two included
     */
    record Tally(
            CenterId center,
            WindowId window,
            long silences,
            long secondNotices,
            Map<AbnormalityKind, Long> byKind,
            long total) {}

    /** Window by window, the one with the most first; a window without any is left out. */
    @Transactional(readOnly = true)
    public List<Tally> tallies(Reach reach, CardFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("ids", reach.values());
        return jdbc.sql("select c.center_id, c.window_id, count(*) as total, " + COUNTS
                        + " from supervision_card c where c."
                        + reach.column() + " in (:ids) and " + filter.condition(parameters, zone)
                        + " group by c.center_id, c.window_id order by total desc, c.center_id, c.window_id")
                .params(parameters)
                .query((row, number) -> {
                    Map<AbnormalityKind, Long> byKind = new EnumMap<>(AbnormalityKind.class);
                    for (AbnormalityKind kind : AbnormalityKind.values()) {
                        byKind.put(kind, row.getLong(kind.name()));
                    }
                    return new Tally(
                            new CenterId(row.getObject("center_id", UUID.class)),
                            new WindowId(row.getObject("window_id", UUID.class)),
                            row.getLong(Irregularity.LEFT_IN_SILENCE.name()),
                            row.getLong(Irregularity.SECOND_NOTICE.name()),
                            byKind,
                            row.getLong("total"));
                })
                .list();
    }

    /** How many cards wait for the windows, or for the supervisors. */
    @Transactional(readOnly = true)
    public long waiting(Reach reach, CardState... states) {
        return jdbc.sql("select count(*) from supervision_card c where c." + reach.column()
                        + " in (:ids) and c.state in (:states)")
                .param("ids", reach.values())
                .param("states", List.of(states).stream().map(Enum::name).toList())
                .query(Long.class)
                .single();
    }

    /** Empty where there is no such card, or where it is not the viewer's to see. */
    @Transactional(readOnly = true)
    public Optional<Sheet> sheet(Reach reach, CardId id) {
        return cards.findById(id)
                .filter(card -> reach.covers(card.center(), card.window()))
                .map(card -> new Sheet(card.toView(), register.foundOf(id), log.of(id.value())));
    }

    /** Who may be responsible: who has acted in the case, and who has a post at the window; by name. */
    @Transactional(readOnly = true)
    public Map<OfficerId, String> concerned(CardView card) {
        Set<OfficerId> ids = new LinkedHashSet<>();
        organization.posts(card.window()).forEach(post -> ids.addAll(post.officers()));
        if (card.caseId() != null) {
            jdbc.sql("select distinct officer_id from casework_acts where case_id = :case and officer_id is not null")
                    .param("case", card.caseId().value())
                    .query((row, number) -> new OfficerId(row.getObject("officer_id", UUID.class)))
                    .list()
                    .forEach(ids::add);
        }
        if (card.responsible() != null) {
            ids.add(card.responsible());
        }
        return new LinkedHashMap<>(organization.officerNames(ids));
    }

    void answer(Reach reach, CardId id, long version, String text) {
        act(reach, id, version, (card, now) -> {
            card.answer(reach.official().id(), text, now);
            note(reach, card, CardEventKind.ANSWERED, text, now);
        });
    }

    void appeal(Reach reach, CardId id, long version, String reasons, FileId evidence) {
        act(reach, id, version, (card, now) -> {
            card.appeal(reach.official().id(), reasons, evidence, now);
            note(reach, card, CardEventKind.APPEALED, reasons, now);
        });
    }

    /** The card stands, and is entered in the register of responsibility. */
    void confirm(Reach reach, CardId id, long version, OfficerId responsible, String reasons) {
        act(reach, id, version, (card, now) -> {
            boolean appealed = card.state() == CardState.APPEALED;
            if (!concerned(card.toView()).containsKey(responsible)) {
                throw new Refusal("supervision.refused.not-concerned").on("responsible");
            }
            card.confirm(reach.official().id(), responsible, reasons, now);
            note(reach, card, appealed ? CardEventKind.APPEAL_DISMISSED : CardEventKind.CONFIRMED, reasons, now);
            record(reach, card.toView(), responsible, reasons.strip(), now);
        });
    }

    void withdraw(Reach reach, CardId id, long version, String reasons) {
        act(reach, id, version, (card, now) -> {
            card.withdraw(reach.official().id(), reasons, now);
            note(reach, card, CardEventKind.WITHDRAWN, reasons, now);
        });
    }

    private void record(Reach reach, CardView card, OfficerId responsible, String reasons, Instant now) {
        jdbc.sql("insert into supervision_responsibility (id, card_id, officer_id, officer_name, center_id,"
                        + " department_id, window_id, case_number, item_code, irregularity, level, unanswered, reasons,"
                        + " recorded_by, recorded_at, recorded_on) values (:id, :card, :officer, :name, :center,"
                        + " :department, :window, :case, :item, :what, :level, :unanswered, :reasons, :by, :at, :on)")
                .param("id", Ids.next())
                .param("card", card.id().value())
                .param("officer", responsible.value())
                .param("name", organization.officer(responsible).name())
                .param("center", card.center().value())
                .param("department", card.department().value())
                .param("window", card.window().value())
                .param("case", card.caseNumber())
                .param("item", card.item() == null ? null : card.item().value())
                .param("what", card.irregularity().name())
                .param("level", card.level().name())
                .param("unanswered", card.unanswered())
                .param("reasons", reasons)
                .param("by", reach.official().name())
                .param("at", Signs.utc(now))
                .param("on", now.atZone(zone).toLocalDate())
                .update();
    }

    private void note(Reach reach, Card card, CardEventKind kind, String text, Instant now) {
        log.add(card.id().value(), kind, now, reach.official(), text.strip());
        audit.record(AuditKind.SUPERVISION, reach.official().account().toString(), "card/" + card.id(), kind.name());
    }

    private void act(Reach reach, CardId id, long version, BiConsumer<Card, Instant> deed) {
        handling.act(reach, version, () -> cards.findById(id), (card, now) -> {
            deed.accept(card, now);
            cards.saveAndFlush(card);
        });
    }

    /** What a column of an item holds; null where the card is about a window as a whole. */
    static @Nullable ItemCode item(@Nullable String code) {
        return code == null ? null : new ItemCode(code);
    }

    private static String counted(List<String> irregularities, String name) {
        return "count(case when c.irregularity in ('" + String.join("', '", irregularities) + "') then 1 end) as "
                + name;
    }

    private static CardRow read(ResultSet row, Instant now) throws SQLException {
        CardState state = CardState.valueOf(row.getString("state"));
        Instant due = Signs.instant(row, "due_at");
        return new CardRow(
                new CardId(row.getObject("id", UUID.class)),
                AlertLevel.valueOf(row.getString("level")),
                Irregularity.valueOf(row.getString("irregularity")),
                state,
                Objects.requireNonNullElse(row.getString("case_number"), ""),
                CardDesk.item(row.getString("item_code")),
                new CenterId(row.getObject("center_id", UUID.class)),
                new DepartmentId(row.getObject("department_id", UUID.class)),
                new WindowId(row.getObject("window_id", UUID.class)),
                Objects.requireNonNull(Signs.instant(row, "opened_at")),
                due,
                state == CardState.OPEN && due != null && now.isAfter(due));
    }
}
