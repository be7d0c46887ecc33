package org.govhall.supervision;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.govhall.audit.AuditKind;
import org.govhall.audit.AuditLog;
import org.govhall.identity.AccountId;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.CenterView;
import org.govhall.organization.OrganizationDirectory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When each centre warns, and how long its windows have to answer. What a centre does not set, it has from above. */
@Service
class CentreLimits {

    private final JdbcClient jdbc;
    private final OrganizationDirectory organization;
    private final AuditLog audit;

    CentreLimits(JdbcClient jdbc, OrganizationDirectory organization, AuditLog audit) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.audit = audit;
    }

    /**
     * What a centre has set itself.
     *
     * @param version 0 where it has not set anything yet
     */
    record Own(Limits limits, long version) {}

    Limits of(CenterId center) {
        return Objects.requireNonNullElse(all(List.of(center)).get(center), Limits.STANDARD);
    }

    /** The limits that hold in each of the centres; one query. */
    @Transactional(readOnly = true)
    public Map<CenterId, Limits> all(Collection<CenterId> centers) {
        Map<UUID, Own> set = own();
        Map<CenterId, Limits> limits = new HashMap<>();
        for (CenterId center : centers) {
            limits.put(center, nearest(organization.findCenter(center), set));
        }
        return limits;
    }

    /** What centres have set themselves. */
    @Transactional(readOnly = true)
    public Map<UUID, Own> own() {
        Map<UUID, Own> set = new HashMap<>();
        jdbc.sql("select center_id, version, share_percent, days_left, answer_days from supervision_limit")
                .query((row, number) -> Map.entry(
                        row.getObject("center_id", UUID.class),
                        new Own(
                                new Limits(
                                        new WarningRule(row.getInt("share_percent"), row.getInt("days_left")),
                                        row.getInt("answer_days")),
                                row.getLong("version"))))
                .list()
                .forEach(entry -> set.put(entry.getKey(), entry.getValue()));
        return set;
    }

    /**
     * Sets the limits of a centre.
     *
     * @param version as it was seen; 0 where there were none
     */
    @Transactional
    public void set(CenterId center, Limits limits, long version, AccountId by) {
        inRange(limits.warning().percent(), 1, 50, "percent");
        inRange(limits.warning().days(), 1, 10, "days");
        inRange(limits.answerDays(), 1, 30, "answerDays");
        String sql = version == 0
                ? "insert into supervision_limit (center_id, version, share_percent, days_left, answer_days)"
                        + " select cast(:center as uuid), 1, cast(:share as int), cast(:days as int), cast(:answer as int)"
                        + " where not exists (select 1 from supervision_limit where center_id = :center)"
                : "update supervision_limit set version = version + 1, share_percent = :share, days_left = :days,"
                        + " answer_days = :answer where center_id = :center and version = :version";
        int changed = jdbc.sql(sql)
                .param("center", center.value())
                .param("share", limits.warning().percent())
                .param("days", limits.warning().days())
                .param("answer", limits.answerDays())
                .param("version", version)
                .update();
        Refusal.unless(changed == 1, Params.CHANGED);
        audit.record(
                AuditKind.SUPERVISION,
                by.toString(),
                "center/" + center,
                "warning " + limits.warning().percent() + "% "
                        + limits.warning().days() + "d, answer " + limits.answerDays() + "d");
    }

    private static void inRange(int number, int least, int most, String field) {
        if (number < least || number > most) {
            throw new Refusal("supervision.refused.range", least, most).on(field);
        }
    }

    /** The centre's own, or those of the nearest above it: the path names them from the top. */
    private static Limits nearest(Optional<CenterView> center, Map<UUID, Own> set) {
        Limits found = Limits.STANDARD;
        if (center.isPresent() && !set.isEmpty()) {
            for (String part : center.get().path().split("/")) {
                Own own = part.isEmpty() ? null : set.get(UUID.fromString(part));
                found = own == null ? found : own.limits();
            }
        }
        return found;
    }
}
