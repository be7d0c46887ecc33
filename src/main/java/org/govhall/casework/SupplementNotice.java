package org.govhall.casework;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.govhall.organization.OfficerId;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * A notice of what is missing or not in legal form (一次性补正告知书). Sent, it is locked: nothing is added to it and
 * nothing taken away.
 *
 * @see "行政许可法 art. 32 (四)"
 */
@Entity
@Table(name = "casework_supplement_notice")
class SupplementNotice {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "casework_supplement_notice_seq")
    @SequenceGenerator(
            name = "casework_supplement_notice_seq",
            sequenceName = "casework_supplement_notice_seq",
            allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "case_id", updatable = false)
    private ServiceCase serviceCase;

    @Column(updatable = false)
    private int ordinal;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private NoticeGround ground;

    /** The law that changed, or what the window overlooked. */
    @Column(updatable = false)
    private @Nullable String explanation;

    @Column(updatable = false)
    private @Nullable LocalDate lawInForceFrom;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "asked_by_id", updatable = false))
    private OfficerId askedBy;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "confirmed_by_id", updatable = false))
    private @Nullable OfficerId confirmedBy;

    @Column(updatable = false)
    private Instant sentAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "casework_supplement_line", joinColumns = @JoinColumn(name = "notice_id"))
    @OrderColumn(name = "ordinal")
    @BatchSize(size = 20)
    private List<NoticeLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected SupplementNotice() {}

    private SupplementNotice(
            ServiceCase serviceCase,
            int ordinal,
            NoticeGround ground,
            @Nullable String explanation,
            @Nullable LocalDate lawInForceFrom,
            OfficerId askedBy,
            @Nullable OfficerId confirmedBy,
            Instant sentAt,
            List<NoticeLine> lines) {
        this.serviceCase = serviceCase;
        this.ordinal = ordinal;
        this.ground = ground;
        this.explanation = explanation;
        this.lawInForceFrom = lawInForceFrom;
        this.askedBy = askedBy;
        this.confirmedBy = confirmedBy;
        this.sentAt = sentAt;
        this.lines.addAll(lines);
    }

    /** A notice that the clerk sends: the first one, or one for what the supplement brought or for a change of law. */
    static SupplementNotice sent(
            ServiceCase to,
            int ordinal,
            NoticeGround ground,
            @Nullable LawChange change,
            List<NoticeLine> lines,
            Acting by,
            Instant now) {
        return new SupplementNotice(
                to,
                ordinal,
                ground,
                change == null ? null : change.law(),
                change == null ? null : change.inForceFrom(),
                by.officer(),
                null,
                now,
                lines);
    }

    /** A second notice for what the window overlooked, confirmed by the chief representative. */
    static SupplementNotice ownedUp(
            ServiceCase to, int ordinal, Proposal proposal, List<NoticeLine> lines, Acting confirming, Instant now) {
        return new SupplementNotice(
                to,
                ordinal,
                NoticeGround.WINDOW_ERROR,
                proposal.reason(),
                null,
                Objects.requireNonNull(proposal.by()),
                confirming.officer(),
                now,
                lines);
    }

    Instant sentAt() {
        return sentAt;
    }

    /** What it says, for the trail: line by line what to do about which material. */
    String text() {
        String lead = explanation == null ? "" : explanation + "\n";
        return lead
                + lines.stream()
                        .map(line -> line.name() + "：" + line.whatToDo())
                        .collect(Collectors.joining("\n"));
    }

    CaseRecord.Notice toRecord() {
        return new CaseRecord.Notice(
                ordinal,
                ground,
                explanation,
                lines.stream()
                        .map(line -> new CaseRecord.Missing(line.name(), line.reason(), line.whatToDo(), line.basis()))
                        .toList());
    }

    NoticeView toView() {
        return new NoticeView(ordinal, ground, explanation, lawInForceFrom, sentAt, List.copyOf(lines));
    }
}
