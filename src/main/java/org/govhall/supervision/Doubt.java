package org.govhall.supervision;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Objects;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.WindowId;
import org.jspecify.annotations.Nullable;

/**
 * 疑点: something shows that a window may be one in name only. The window's chief representative explains it; a supervisor
 * accepts the explanation, upholds the doubt, or sees that there was nothing to explain. What is upheld is followed up by an
 * order or an inspection: a doubt itself blames nobody.
 */
@Entity
@Table(name = "supervision_doubt")
class Doubt implements Handled {

    static final int LONGEST_TEXT = 2000;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private DoubtId id;

    @Version
    private @Nullable Long version;

    @Enumerated(EnumType.STRING)
    private Probe probe;

    private String onceKey;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "center_id"))
    private CenterId center;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "department_id"))
    private DepartmentId department;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "window_id"))
    private WindowId window;

    private @Nullable String itemCode;
    private LocalDate fromOn;
    private LocalDate toOn;
    private int figure;
    private int expected;
    private String detail;
    private Instant foundAt;

    @Enumerated(EnumType.STRING)
    private DoubtState state;

    private @Nullable String explanation;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "explained_by_id"))
    private @Nullable OfficerId explainedBy;

    private @Nullable Integer restFrom;
    private @Nullable Integer restTo;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected Doubt() {}

    Doubt(Finding finding, Instant now) {
        this.id = DoubtId.next();
        this.probe = finding.probe();
        this.onceKey = finding.onceKey();
        this.center = finding.center();
        this.department = finding.department();
        this.window = finding.window();
        this.itemCode = finding.item() == null ? null : finding.item().value();
        this.fromOn = finding.from();
        this.toOn = finding.to();
        this.figure = finding.figure();
        this.expected = finding.expected();
        this.detail = finding.detail();
        this.foundAt = now;
        this.state = DoubtState.RAISED;
    }

    DoubtId id() {
        return id;
    }

    @Override
    public CenterId center() {
        return center;
    }

    @Override
    public WindowId window() {
        return window;
    }

    @Override
    public long version() {
        return Objects.requireNonNullElse(version, 0L);
    }

    /**
     * The window says why it is so.
     *
     * @param rest the months in which nobody asks for the item
     * @throws Refusal {@code supervision.refused.doubt-state}, {@code …no-text}, {@code …rest-of-no-item}
     */
    String explain(OfficerId by, String text, @Nullable RestMonths rest) {
        requireState(state == DoubtState.RAISED);
        String said = Card.told(text, "text", LONGEST_TEXT);
        if (rest != null) {
            if (!probe.isOfSeason()) {
                throw new Refusal("supervision.refused.rest-of-no-item").on("restFrom");
            }
            restFrom = rest.from().getValue();
            restTo = rest.to().getValue();
        }
        explanation = said;
        explainedBy = by;
        state = DoubtState.EXPLAINED;
        return said;
    }

    /**
     * The explanation holds; in the months it named the item is not asked about again.
     *
     * @throws Refusal {@code supervision.refused.doubt-state}, {@code …own-answer}, {@code …no-text}
     */
    String accept(OfficerId by, String finding, Instant now) {
        return ruled(by, finding, DoubtState.ACCEPTED, now);
    }

    /**
     * The explanation does not hold.
     *
     * @throws Refusal as {@link #accept}
     */
    String uphold(OfficerId by, String finding, Instant now) {
        return ruled(by, finding, DoubtState.UPHELD, now);
    }

    /**
     * There was nothing to explain.
     *
     * @throws Refusal {@code supervision.refused.doubt-state}, {@code …no-text}
     */
    String dismiss(String reasons, Instant now) {
        requireState(state == DoubtState.RAISED || state == DoubtState.EXPLAINED);
        return ended(reasons, DoubtState.DISMISSED, now);
    }

    private String ruled(OfficerId by, String text, DoubtState next, Instant now) {
        requireState(state == DoubtState.EXPLAINED);
        Refusal.unless(!by.equals(explainedBy), "supervision.refused.own-answer");
        return ended(text, next, now);
    }

    private String ended(String text, DoubtState next, Instant now) {
        String said = Card.told(text, "text", LONGEST_TEXT);
        state = next;
        endedAt = now;
        return said;
    }

    private static void requireState(boolean fits) {
        Refusal.unless(fits, "supervision.refused.doubt-state");
    }

    DoubtView toView() {
        return new DoubtView(
                id,
                version(),
                probe,
                center,
                department,
                window,
                itemCode == null ? null : new ItemCode(itemCode),
                fromOn,
                toOn,
                figure,
                expected,
                detail,
                foundAt,
                state,
                explanation,
                restFrom == null || restTo == null ? null : new RestMonths(Month.of(restFrom), Month.of(restTo)));
    }
}
