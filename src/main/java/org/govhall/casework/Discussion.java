package org.govhall.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A collective discussion of a case in the approval office, with its minutes. Never changed. */
@Entity
@Table(name = "casework_discussion")
class Discussion {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "casework_discussion_seq")
    @SequenceGenerator(name = "casework_discussion_seq", sequenceName = "casework_discussion_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "case_id", updatable = false)
    private ServiceCase serviceCase;

    @Column(updatable = false)
    private int ordinal;

    @Column(updatable = false)
    private LocalDate heldOn;

    @Column(updatable = false)
    private String participants;

    @Column(updatable = false)
    private String conclusion;

    @Column(updatable = false)
    private String recordedBy;

    @Column(updatable = false)
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Discussion() {}

    Discussion(ServiceCase serviceCase, int ordinal, Minutes minutes, Acting by, Instant now) {
        this.serviceCase = serviceCase;
        this.ordinal = ordinal;
        this.heldOn = minutes.heldOn();
        this.participants = String.join("、", minutes.participants());
        this.conclusion = minutes.conclusion().strip();
        this.recordedBy = by.name();
        this.recordedAt = now;
    }

    DiscussionView toView() {
        return new DiscussionView(heldOn, participants, conclusion, recordedBy, recordedAt);
    }
}
