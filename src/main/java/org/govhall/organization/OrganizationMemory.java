package org.govhall.organization;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.govhall.files.FileId;
import org.govhall.identity.AccountId;
import org.govhall.kernel.Ids;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Remembering;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the organization in memory, so that the many questions of a day cost no query.
 *
 * <p>Every change writes a new stamp into the database in its own transaction. {@link #fresh()} compares stamps once
 * in each transaction, so what it answers holds; {@link #recent()} compares at most every {@link #TRUSTED_FOR}, so that it sees the
 * change of another node within that time, and one of this node at once. A transaction that changes the organization
 * sees its own change, and nobody else does before it commits.
 */
@Component
class OrganizationMemory implements Remembering {

    static final Duration TRUSTED_FOR = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final Regions regions;
    private final HoursHistory history;
    private volatile @Nullable Remembered remembered;
    private volatile long forgotten;

    /** Names what a transaction has compared, among its other resources. */
    private final Object compared = new Object();

    OrganizationMemory(JdbcClient jdbc, EntityManager entities, Regions regions, HoursHistory history) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.regions = regions;
        this.history = history;
    }

    private record Remembered(UUID stamp, OrganizationSnapshot snapshot, long checkedAt) {}

    /** What a changing transaction sees; nobody else. */
    private static final class OwnView {
        private @Nullable OrganizationSnapshot snapshot;
    }

    /** The organization as it is committed now, or as this transaction has changed it. */
    OrganizationSnapshot fresh() {
        OwnView own = ownView();
        if (own != null) {
            return of(own);
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return checked(remembered);
        }
        OrganizationSnapshot seen = (OrganizationSnapshot) TransactionSynchronizationManager.getResource(compared);
        if (seen == null) {
            seen = checked(remembered);
            keepForThisTransaction(seen);
        }
        return seen;
    }

    /** The stamp that this transaction has read along with something else. */
    void seen(@Nullable UUID stamp) {
        Remembered known = remembered;
        if (known != null
                && known.stamp.equals(stamp)
                && ownView() == null
                && TransactionSynchronizationManager.isSynchronizationActive()
                && !TransactionSynchronizationManager.hasResource(compared)) {
            keepForThisTransaction(known.snapshot);
        }
    }

    /** One act compares once, however many questions it asks. */
    private void keepForThisTransaction(OrganizationSnapshot seen) {
        TransactionSynchronizationManager.bindResource(compared, seen);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(compared);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(compared, seen);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(compared);
            }
        });
    }

    /** The organization as it was at most {@link #TRUSTED_FOR} ago, or as this transaction has changed it. */
    OrganizationSnapshot recent() {
        OwnView own = ownView();
        if (own != null) {
            return of(own);
        }
        Remembered known = remembered;
        if (known != null && System.nanoTime() - known.checkedAt < TRUSTED_FOR.toNanos()) {
            return known.snapshot;
        }
        return checked(known);
    }

    /** Looks something up; what is not known yet may be known to another node. */
    <T> @Nullable T find(Function<OrganizationSnapshot, @Nullable T> question) {
        T answer = question.apply(recent());
        return answer == null ? question.apply(fresh()) : answer;
    }

    /**
     * Begins a change: until this transaction ends, no other one changes the organization, so that rules over several
     * rows hold.
     */
    void beginChange() {
        jdbc.sql("update organization_stamp set stamp = :stamp where id = 1")
                .param("stamp", Ids.next())
                .update();
        OwnView own = ownView();
        if (own != null) {
            own.snapshot = null;
            return;
        }
        OwnView begun = new OwnView();
        TransactionSynchronizationManager.bindResource(this, begun);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(OrganizationMemory.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(OrganizationMemory.this, begun);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(OrganizationMemory.this);
                forget();
            }
        });
    }

    @Override
    public synchronized void forget() {
        forgotten++;
        remembered = null;
    }

    private @Nullable OwnView ownView() {
        return (OwnView) TransactionSynchronizationManager.getResource(this);
    }

    private OrganizationSnapshot of(OwnView own) {
        if (own.snapshot == null) {
            entities.flush();
            own.snapshot = load();
        }
        return own.snapshot;
    }

    private OrganizationSnapshot checked(@Nullable Remembered known) {
        long before = forgotten;
        UUID stamp = jdbc.sql("select stamp from organization_stamp where id = 1")
                .query(UUID.class)
                .single();
        // read before the rows: what another node commits between the two is seen at the next comparison
        OrganizationSnapshot snapshot = known != null && known.stamp.equals(stamp) ? known.snapshot : load();
        synchronized (this) {
            if (forgotten == before) {
                remembered = new Remembered(stamp, snapshot, System.nanoTime());
            }
        }
        return snapshot;
    }

    private OrganizationSnapshot load() {
        Map<CenterId, List<PastHours>> past = history.all();
        List<CenterView> centers = jdbc.sql("select * from organization_center order by path, name")
                .query((row, number) -> center(row, past))
                .list();
        return new OrganizationSnapshot(
                centers,
                jdbc.sql("select * from organization_department order by region_code, name")
                        .query((row, number) -> department(row))
                        .list(),
                windows(centers.stream().collect(Collectors.toMap(CenterView::id, CenterView::hours))),
                jdbc.sql("select * from organization_officer order by name, id")
                        .query((row, number) -> officer(row))
                        .list(),
                jdbc.sql("select * from organization_post order by id")
                        .query((row, number) -> post(row))
                        .list(),
                letters());
    }

    private CenterView center(ResultSet row, Map<CenterId, List<PastHours>> past) throws SQLException {
        String region = row.getString("region_code");
        return new CenterView(
                required(row, "id", CenterId::new),
                row.getString("name"),
                CenterKind.valueOf(row.getString("kind")),
                region,
                regions.path(region),
                optional(row, "parent_id", CenterId::new),
                row.getString("path"),
                row.getString("address"),
                row.getString("phone"),
                row.getString("complaint_phone"),
                Objects.requireNonNull(hours(row)),
                past.getOrDefault(required(row, "id", CenterId::new), List.of()));
    }

    /** Null where a window has none of its own. */
    private static @Nullable ReceptionHours hours(ResultSet row) throws SQLException {
        LocalTime opens = time(row.getString("morning_opens"));
        LocalTime closes = time(row.getString("morning_closes"));
        return opens == null || closes == null
                ? null
                : new ReceptionHours(
                        opens, closes, time(row.getString("afternoon_opens")), time(row.getString("afternoon_closes")));
    }

    private static DepartmentView department(ResultSet row) throws SQLException {
        return new DepartmentView(
                required(row, "id", DepartmentId::new),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("organ"),
                row.getString("credit_code"),
                row.getString("region_code"),
                row.getString("approval_office"),
                row.getBoolean("entered_hall"),
                optional(row, "head_id", OfficerId::new));
    }

    private List<WindowView> windows(Map<CenterId, ReceptionHours> hours) {
        Map<WindowId, Set<DepartmentId>> departments = new HashMap<>();
        jdbc.sql("select window_id, department_id from organization_window_department")
                .query(row -> {
                    departments
                            .computeIfAbsent(required(row, "window_id", WindowId::new), id -> new HashSet<>())
                            .add(required(row, "department_id", DepartmentId::new));
                });
        return jdbc.sql("select * from organization_window order by center_id, number")
                .query((row, number) -> {
                    WindowId id = required(row, "id", WindowId::new);
                    CenterId center = required(row, "center_id", CenterId::new);
                    return new WindowView(
                            id,
                            center,
                            row.getString("number"),
                            row.getString("name"),
                            WindowKind.valueOf(row.getString("kind")),
                            Set.copyOf(departments.getOrDefault(id, Set.of())),
                            hours(row),
                            Objects.requireNonNull(hours.get(center)));
                })
                .list();
    }

    private static OfficerView officer(ResultSet row) throws SQLException {
        return new OfficerView(
                required(row, "id", OfficerId::new),
                required(row, "account_id", AccountId::new),
                row.getString("name"),
                Rank.valueOf(row.getString("service_rank")),
                optional(row, "department_id", DepartmentId::new),
                required(row, "center_id", CenterId::new),
                optional(row, "approval_department_id", DepartmentId::new),
                row.getObject("left_at", OffsetDateTime.class) == null,
                new Term(row.getObject("term_from", LocalDate.class), row.getObject("term_until", LocalDate.class)));
    }

    private static PostView post(ResultSet row) throws SQLException {
        return new PostView(
                required(row, "id", PostId::new),
                required(row, "window_id", WindowId::new),
                PostKind.valueOf(row.getString("kind")),
                required(row, "officer_a_id", OfficerId::new),
                optional(row, "officer_b_id", OfficerId::new),
                naming(row));
    }

    private static @Nullable ChiefNaming naming(ResultSet row) throws SQLException {
        String document = row.getString("named_by_document");
        return document == null
                ? null
                : new ChiefNaming(
                        document,
                        Objects.requireNonNull(row.getObject("named_on", LocalDate.class)),
                        required(row, "named_by_department_id", DepartmentId::new));
    }

    private List<LetterView> letters() {
        Map<LetterId, Set<Power>> powers = new HashMap<>();
        jdbc.sql("select letter_id, power from organization_letter_power").query(row -> {
            powers.computeIfAbsent(required(row, "letter_id", LetterId::new), id -> EnumSet.noneOf(Power.class))
                    .add(Power.valueOf(row.getString("power")));
        });
        Map<LetterId, Set<ItemCode>> items = new HashMap<>();
        jdbc.sql("select letter_id, item_code from organization_letter_item").query(row -> {
            items.computeIfAbsent(required(row, "letter_id", LetterId::new), id -> new HashSet<>())
                    .add(new ItemCode(row.getString("item_code")));
        });
        return jdbc.sql("select * from organization_letter order by valid_from desc, number")
                .query((row, number) -> {
                    LetterId id = required(row, "id", LetterId::new);
                    OffsetDateTime revokedAt = row.getObject("revoked_at", OffsetDateTime.class);
                    return new LetterView(
                            id,
                            row.getString("number"),
                            required(row, "department_id", DepartmentId::new),
                            required(row, "grantee_id", OfficerId::new),
                            row.getString("signed_by_name"),
                            row.getString("signed_by_title"),
                            Collections.unmodifiableSet(powers.getOrDefault(id, Set.of())),
                            Set.copyOf(items.getOrDefault(id, Set.of())),
                            row.getObject("signed_on", LocalDate.class),
                            row.getObject("valid_from", LocalDate.class),
                            row.getObject("valid_until", LocalDate.class),
                            revokedAt == null ? null : revokedAt.toInstant(),
                            row.getString("revocation_reason"),
                            LetterSigning.valueOf(row.getString("way")),
                            optional(row, "scan_id", FileId::new),
                            row.getString("drafted_by"));
                })
                .list();
    }

    private static <T> T required(ResultSet row, String column, Function<UUID, T> asId) throws SQLException {
        return asId.apply(Objects.requireNonNull(row.getObject(column, UUID.class)));
    }

    private static <T> @Nullable T optional(ResultSet row, String column, Function<UUID, T> asId) throws SQLException {
        UUID value = row.getObject(column, UUID.class);
        return value == null ? null : asId.apply(value);
    }

    private static @Nullable LocalTime time(@Nullable String stored) {
        return stored == null ? null : LocalTime.parse(stored);
    }
}
