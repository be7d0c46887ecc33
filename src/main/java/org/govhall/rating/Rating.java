package org.govhall.rating;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.govhall.applicant.ApplicantId;
import org.govhall.casework.CaseId;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
import org.govhall.organization.WindowId;
import org.govhall.privacy.EncryptedText;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * What somebody said of one visit or one case. It is never changed and never removed; an excluded one is marked, with
 * the reason, and counts no more.
 */
@Entity
@Table(name = "rating_rating")
class Rating extends AbstractAggregateRoot<Rating> {

    static final int LONGEST_COMMENT = 500;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private RatingId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "case_id"))
    private CaseId caseId;

    private String caseNumber;

    @Enumerated(EnumType.STRING)
    private RatingStage stage;

    @Enumerated(EnumType.STRING)
    private Satisfaction satisfaction;

    private String tags;

    @Convert(converter = EncryptedText.class)
    private @Nullable String remark;

    private boolean anonymous;

    @Enumerated(EnumType.STRING)
    private RatingChannel channel;

    private @Nullable String device;
    private Instant ratedAt;
    private LocalDate ratedOn;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "center_id"))
    private CenterId center;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "department_id"))
    private DepartmentId department;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "window_id"))
    private WindowId window;

    private String regionCode;
    private String itemCode;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "officer_id"))
    private @Nullable OfficerId officer;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "applicant_id"))
    private ApplicantId applicant;

    private @Nullable Instant excludedAt;
    private @Nullable String exclusionReason;
    private @Nullable Instant releasedAt;
    private @Nullable String releasedText;

    @SuppressWarnings("NullAway.Init")
    protected Rating() {}

    /**
     * @param device keyed hash of the device, or null where the applicant is signed in
     * @throws Refusal {@code rating.refused.too-late}, {@code rating.refused.tags}, {@code rating.refused.long}
     */
    Rating(
            Occasion occasion,
            Opinion opinion,
            RatingChannel channel,
            @Nullable String device,
            Duration within,
            Instant now,
            ZoneId zone) {
        Refusal.unless(occasion.isOpen(now, within), "rating.refused.too-late", within.toDays());
        Refusal.unless(
                opinion.tags().stream()
                        .allMatch(tag ->
                                tag.isComplaint() == opinion.satisfaction().isBad()
                                        || opinion.satisfaction() == Satisfaction.FAIRLY_SATISFIED),
                "rating.refused.tags");
        String said = opinion.remark();
        if (said != null && said.length() > LONGEST_COMMENT) {
            throw new Refusal("rating.refused.long", LONGEST_COMMENT).on("remark");
        }
        this.id = RatingId.next();
        this.caseId = occasion.caseId();
        this.caseNumber = occasion.caseNumber();
        this.stage = occasion.stage();
        this.satisfaction = opinion.satisfaction();
        this.tags = opinion.tags().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        this.remark = said;
        this.anonymous = opinion.anonymous();
        this.channel = channel;
        this.device = device;
        this.ratedAt = now;
        this.ratedOn = now.atZone(zone).toLocalDate();
        this.center = occasion.center();
        this.department = occasion.department();
        this.window = occasion.window();
        this.regionCode = occasion.regionCode();
        this.itemCode = occasion.item().value();
        this.officer = occasion.officer();
        this.applicant = occasion.applicant();
        registerEvent(new RatingCounted(caseId));
    }

    RatingId id() {
        return id;
    }

    CaseId caseId() {
        return caseId;
    }

    Satisfaction satisfaction() {
        return satisfaction;
    }

    boolean isAnonymous() {
        return anonymous;
    }

    CenterId center() {
        return center;
    }

    DepartmentId department() {
        return department;
    }

    WindowId window() {
        return window;
    }

    @Nullable OfficerId officer() {
        return officer;
    }

    ApplicantId applicant() {
        return applicant;
    }

    /** Marks it as one that does not count; what was said stays. */
    void exclude(String reason, Instant now) {
        Refusal.unless(excludedAt == null, "rating.refused.excluded-already");
        Refusal.unless(!reason.isBlank(), "rating.refused.no-reason");
        excludedAt = now;
        exclusionReason = reason.strip();
        registerEvent(new RatingCounted(caseId));
    }

    /**
     * Shows a text to the public: what was said, with whatever names a person left out.
     *
     * @throws Refusal where nothing was said, or the rating does not count
     */
    void release(String text, Instant now) {
        Refusal.unless(remark != null, "rating.refused.nothing-said");
        Refusal.unless(excludedAt == null, "rating.refused.excluded-already");
        Refusal.unless(!text.isBlank(), "rating.refused.no-text");
        Refusal.unless(text.strip().length() <= LONGEST_COMMENT, "rating.refused.long", LONGEST_COMMENT);
        releasedAt = now;
        releasedText = text.strip();
    }

    /** Takes a released text back. */
    void withhold() {
        releasedAt = null;
        releasedText = null;
    }

    RatingView toView() {
        return new RatingView(
                id,
                caseId,
                caseNumber,
                stage,
                satisfaction,
                tagsOf(tags),
                remark,
                anonymous,
                ratedAt,
                center,
                department,
                window,
                new ItemCode(itemCode),
                officer,
                excludedAt != null,
                exclusionReason,
                releasedText);
    }

    static List<RatingTag> tagsOf(String stored) {
        return stored.isEmpty()
                ? List.of()
                : Arrays.stream(stored.split(",")).map(RatingTag::valueOf).toList();
    }

    /**
     * What somebody says.
     *
     * @param remark in their own words, or null
     * @param anonymous whether the window is not to know who said it
     */
    record Opinion(
            Satisfaction satisfaction,
            Set<RatingTag> tags,
            @Nullable String remark,
            boolean anonymous) {

        Opinion {
            tags = Set.copyOf(tags);
            remark = remark == null || remark.isBlank() ? null : remark.strip();
        }
    }
}
