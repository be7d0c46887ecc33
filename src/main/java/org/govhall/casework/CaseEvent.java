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
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.govhall.organization.DutyId;
import org.govhall.organization.LetterId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.Power;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a case's trail: who, in which post, under which letter or on which duty day, when, what. Never changed, never removed; each
 * carries the hash of the one before it.
 */
@Entity
@Table(name = "casework_event")
class CaseEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "casework_event_seq")
    @SequenceGenerator(name = "casework_event_seq", sequenceName = "casework_event_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "case_id", updatable = false)
    private ServiceCase serviceCase;

    @Column(updatable = false)
    private int ordinal;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private EventKind kind;

    @Column(updatable = false)
    private Instant at;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "officer_id", updatable = false))
    private @Nullable OfficerId officer;

    @Column(updatable = false)
    private String actorName;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "letter_id", updatable = false))
    private @Nullable LetterId letter;

    @Column(updatable = false)
    private @Nullable String letterNumber;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "duty_id", updatable = false))
    private @Nullable DutyId duty;

    @Column(updatable = false)
    private @Nullable LocalDate dutyOn;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable Power power;

    @Column(updatable = false)
    private String note;

    /** Which fields the hash covers; see {@link TrailLink}. */
    @Column(updatable = false)
    private int contentForm;

    @Column(updatable = false)
    private String previousHash;

    @Column(updatable = false)
    private String hash;

    @SuppressWarnings("NullAway.Init")
    protected CaseEvent() {}

    CaseEvent(
            ServiceCase serviceCase,
            int ordinal,
            EventKind kind,
            Instant at,
            @Nullable Acting by,
            String actorName,
            String note,
            String previousHash) {
        this.serviceCase = serviceCase;
        this.ordinal = ordinal;
        this.kind = kind;
        this.at = at.truncatedTo(ChronoUnit.MICROS);
        this.officer = by == null ? null : by.officer();
        this.actorName = actorName;
        if (by != null && by.mandate() != null) {
            this.letter = by.mandate().letter();
            this.letterNumber = by.mandate().letterNumber();
        }
        if (by != null && by.duty() != null) {
            this.duty = by.duty().duty();
            this.dutyOn = by.duty().day();
        }
        this.power = by == null ? null : by.power();
        this.note = note;
        this.contentForm = TrailLink.FORM;
        this.previousHash = previousHash;
        this.hash = link().hash(previousHash, contentForm);
    }

    String hash() {
        return hash;
    }

    /** Whether this entry still says what it said when it was written, and follows on {@code previous}. */
    boolean follows(String previous) {
        return previousHash.equals(previous) && hash.equals(link().hash(previousHash, contentForm));
    }

    EventKind kind() {
        return kind;
    }

    /** Who did it in the portal, or signed for it at the counter: the last line of what the clerk noted. */
    String applicantOrSigner() {
        return officer == null ? actorName : note.substring(note.lastIndexOf('\n') + 1);
    }

    TrailEntry toView() {
        return new TrailEntry(ordinal, kind, at, actorName, letter, letterNumber, dutyOn, power, note);
    }

    private TrailLink link() {
        return new TrailLink(
                serviceCase.id().value(),
                ordinal,
                kind.name(),
                at,
                officer == null ? null : officer.value(),
                actorName,
                letter == null ? null : letter.value(),
                letterNumber,
                duty == null ? null : duty.value(),
                dutyOn,
                power == null ? null : power.name(),
                note);
    }
}
