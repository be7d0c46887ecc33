package org.govhall.catalog;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Who changed what in a draft, field by field. It is only ever added to, in the transaction of the change. */
@Component
class ChangeLog {

    /** What was done. */
    enum Act {
        BEGUN,
        SAVED,
        SUBMITTED,
        SENT_BACK,
        CONFIRMED,
        PUBLISHED,
        DISCARDED
    }

    /**
     * One entry.
     *
     * @param field the field changed, or null where the act is about the whole
     * @param said what it said before; the opinion or the document where the act is about the whole
     */
    record Entry(
            Instant at,
            String person,
            Act act,
            @Nullable String field,
            @Nullable String said,
            @Nullable String says) {}

    private static final int MOST_SHOWN = 300;

    private final EntityManager entityManager;
    private final JdbcClient jdbc;
    private final ContentText text;

    ChangeLog(EntityManager entityManager, JdbcClient jdbc, ContentText text) {
        this.entityManager = entityManager;
        this.jdbc = jdbc;
        this.text = text;
    }

    void act(DraftId draft, Keeper who, Instant at, Act act, @Nullable String remark) {
        add(draft, who, at, act, null, null, remark);
    }

    /** One entry for each field that says something else now. The record of an office is kept in Chinese. */
    void saved(DraftId draft, Keeper who, Instant at, DraftContent before, DraftContent after) {
        Map<String, JsonNode> said = before.fields();
        new LinkedHashMap<>(after.fields()).forEach((field, says) -> {
            if (!says.equals(said.get(field))) {
                add(
                        draft,
                        who,
                        at,
                        Act.SAVED,
                        field,
                        text.text(field, said.get(field), Locale.SIMPLIFIED_CHINESE),
                        text.text(field, says, Locale.SIMPLIFIED_CHINESE));
            }
        });
    }

    /** The newest first. */
    List<Entry> of(DraftId draft) {
        return jdbc.sql("select changed_at, person, act, field, said, says from catalog_change"
                        + " where draft_id = :draft order by id desc limit " + MOST_SHOWN)
                .param("draft", draft.value())
                .query((row, number) -> new Entry(
                        row.getTimestamp("changed_at").toInstant(),
                        row.getString("person"),
                        Act.valueOf(row.getString("act")),
                        row.getString("field"),
                        row.getString("said"),
                        row.getString("says")))
                .list();
    }

    private void add(
            DraftId draft,
            Keeper who,
            Instant at,
            Act act,
            @Nullable String field,
            @Nullable String said,
            @Nullable String says) {
        // the draft itself may still wait to be written
        entityManager.flush();
        jdbc.sql("insert into catalog_change (draft_id, changed_at, account, person, act, field, said, says)"
                        + " values (:draft, :at, :account, :person, :act, :field, :said, :says)")
                .param("draft", draft.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("account", who.account().value())
                .param("person", who.name())
                .param("act", act.name())
                .param("field", field)
                .param("said", said)
                .param("says", says)
                .update();
    }
}
