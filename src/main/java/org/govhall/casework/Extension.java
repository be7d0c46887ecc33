package org.govhall.casework;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.stream.Stream;
import org.govhall.kernel.Refusal;
import org.govhall.organization.OfficerId;
import org.jspecify.annotations.Nullable;

/**
 * A request for more time, and what the head of the organ said to it. Who proposes it never records the answer.
 *
 * @see "行政许可法 (2019) art. 42"
 */
@Entity
@Table(name = "casework_extension")
class Extension {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "casework_extension_seq")
    @SequenceGenerator(name = "casework_extension_seq", sequenceName = "casework_extension_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "case_id", updatable = false)
    private ServiceCase serviceCase;

    @Column(updatable = false)
    private int ordinal;

    @Enumerated(EnumType.STRING)
    private ExtensionState state;

    @Column(updatable = false)
    private int days;

    @Column(updatable = false)
    private String reasons;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "proposed_by_id", updatable = false))
    private OfficerId proposedBy;

    @Column(updatable = false)
    private String proposerName;

    @Column(updatable = false)
    private Instant proposedAt;

    private @Nullable Instant answeredAt;
    private @Nullable String answererName;
    private @Nullable String head;
    private @Nullable String headTitle;
    private @Nullable String documentNumber;
    private @Nullable String refusalReason;

    @SuppressWarnings("NullAway.Init")
    protected Extension() {}

    Extension(ServiceCase serviceCase, int ordinal, int days, String reasons, Acting by, Timing timing, Instant now) {
        int most = ExtensionLimit.of(timing.revision());
        Refusal.unless(days >= 1 && days <= most, "casework.refused.extension-days", most);
        Refusal.unless(!reasons.isBlank(), "casework.refused.no-reason");
        this.serviceCase = serviceCase;
        this.ordinal = ordinal;
        this.state = ExtensionState.PROPOSED;
        this.days = days;
        this.reasons = reasons.strip();
        this.proposedBy = by.officer();
        this.proposerName = by.name();
        this.proposedAt = now;
    }

    void grant(HeadsApproval approval, Acting by, Instant now) {
        mustBeAnsweredBy(by);
        state = ExtensionState.GRANTED;
        answeredAt = now;
        answererName = by.name();
        head = approval.head().strip();
        headTitle = approval.title().strip();
        documentNumber = approval.documentNumber().strip();
    }

    void refuse(String reason, Acting by, Instant now) {
        mustBeAnsweredBy(by);
        Refusal.unless(!reason.isBlank(), "casework.refused.no-reason");
        state = ExtensionState.REFUSED;
        answeredAt = now;
        answererName = by.name();
        refusalReason = reason.strip();
    }

    boolean isOpen() {
        return state == ExtensionState.PROPOSED;
    }

    boolean isGranted() {
        return state == ExtensionState.GRANTED;
    }

    int days() {
        return days;
    }

    String reasons() {
        return reasons;
    }

    /** What the ledger of the case's time says of it: nothing before it is granted. */
    Stream<ClockEntry> clockEntries() {
        return state == ExtensionState.GRANTED && answeredAt != null && documentNumber != null
                ? Stream.of(ClockEntry.extended(days, documentNumber, answeredAt))
                : Stream.empty();
    }

    ExtensionView toView() {
        return new ExtensionView(
                ordinal,
                state,
                days,
                reasons,
                proposerName,
                proposedAt,
                answeredAt,
                answererName,
                head,
                headTitle,
                documentNumber,
                refusalReason);
    }

    private void mustBeAnsweredBy(Acting by) {
        Refusal.unless(isOpen(), "casework.refused.no-extension-proposed");
        Refusal.unless(!by.officer().equals(proposedBy), "casework.refused.extension-by-proposer");
    }
}
