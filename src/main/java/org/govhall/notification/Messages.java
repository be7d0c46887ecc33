package org.govhall.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.govhall.applicant.ApplicantId;
import org.govhall.applicant.ApplicantView;
import org.govhall.applicant.Applicants;
import org.govhall.casework.CaseId;
import org.govhall.casework.EventKind;
import org.govhall.catalog.Catalog;
import org.govhall.catalog.RevisionId;
import org.govhall.identity.AccountId;
import org.govhall.rating.RatingLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What applicants are told: their own messages, nobody else's. */
@Service
class Messages {

    /** Mine, of cases that meet my account. */
    private static final String MINE = """
             from notification_message m
            where m.applicant_id = :me
              and exists (select 1 from casework_portal_cases p where p.case_id = m.case_id)
            """;

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final JdbcClient jdbc;
    private final Applicants applicants;
    private final Catalog catalog;
    private final RatingLinks ratings;
    private final Clock clock;
    private final ZoneId zone;

    Messages(JdbcClient jdbc, Applicants applicants, Catalog catalog, RatingLinks ratings, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.applicants = applicants;
        this.catalog = catalog;
        this.ratings = ratings;
        this.clock = clock;
        this.zone = zone;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public Page<Message> mine(AccountId account, Pageable page) {
        Optional<UUID> me = me(account);
        if (me.isEmpty()) {
            return Page.empty(page);
        }
        List<Message> rows = jdbc.sql("select m.*" + MINE + """
                         order by m.occurred_at desc, m.case_id, m.ordinal desc
                        offset :offset rows fetch next :size rows only
                        """)
                .param("me", me.get())
                .param("offset", page.getOffset())
                .param("size", page.getPageSize())
                .query((row, number) -> message(row))
                .list();
        long total = jdbc.sql("select count(*)" + MINE)
                .param("me", me.get())
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, page, total);
    }

    @Transactional(readOnly = true)
    public long unread(AccountId account) {
        return me(account)
                .map(me -> jdbc.sql("select count(*)" + MINE + " and m.read_at is null")
                        .param("me", me)
                        .query(Long.class)
                        .single())
                .orElse(0L);
    }

    @Transactional
    public void readAll(AccountId account) {
        me(account)
                .ifPresent(me -> jdbc.sql("update notification_message m set read_at = :now where m.applicant_id = :me"
                                + " and m.read_at is null and exists (select 1 from casework_portal_cases p"
                                + " where p.case_id = m.case_id)")
                        .param("me", me)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update());
    }

    private Optional<UUID> me(AccountId account) {
        return applicants.ofAccount(account).map(ApplicantView::id).map(ApplicantId::value);
    }

    private Message message(ResultSet row) throws SQLException {
        MessageKind kind =
                MessageKind.of(EventKind.valueOf(row.getString("kind")), "GRANTED".equals(row.getString("outcome")));
        CaseId id = new CaseId(row.getObject("case_id", UUID.class));
        OffsetDateTime at = row.getObject("occurred_at", OffsetDateTime.class);
        return new Message(
                id,
                kind,
                row.getString("case_number"),
                catalog.revision(new RevisionId(row.getObject("revision_id", UUID.class)))
                        .name(),
                local(at),
                kind.isOfCompletion() ? ratings.ofCompletion(id, at.toInstant()).orElse(null) : null,
                kind == MessageKind.ACCEPTED ? localOrNull(row.getObject("decide_by", OffsetDateTime.class)) : null,
                row.getObject("read_at") == null);
    }

    private @Nullable String localOrNull(@Nullable OffsetDateTime at) {
        return at == null ? null : local(at);
    }

    private String local(OffsetDateTime at) {
        return MINUTES.format(at.atZoneSameInstant(zone));
    }
}
