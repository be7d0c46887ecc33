package org.govhall.organization;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** A post at a window, held by A; B stands in while A is away (AB 岗). */
@Entity
@Table(name = "organization_post")
class Post {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PostId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "window_id"))
    private WindowId window;

    @Enumerated(EnumType.STRING)
    private PostKind kind;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "officer_a_id"))
    private OfficerId officerA;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "officer_b_id"))
    private @Nullable OfficerId officerB;

    @Embedded
    private @Nullable ChiefNaming naming;

    @SuppressWarnings("NullAway.Init")
    protected Post() {}

    Post(
            WindowId window,
            PostKind kind,
            Officer a,
            @Nullable Officer b,
            @Nullable ChiefNaming naming,
            LocalDate today) {
        this.id = PostId.next();
        this.window = window;
        this.kind = kind;
        place(a, b, today);
        if (kind == PostKind.CHIEF_REPRESENTATIVE) {
            this.naming = lawful(naming, a);
        }
    }

    /**
     * Puts other people on the post.
     *
     * @param document by which the department names another chief representative; what stands is kept where null
     * @throws Refusal when A and B are one person, one of them has left or is not in their term, or another chief
     *     representative comes without a document
     */
    void fill(Officer a, @Nullable Officer b, @Nullable ChiefNaming document, LocalDate today) {
        boolean another = !a.id().equals(officerA);
        ChiefNaming named =
                kind == PostKind.CHIEF_REPRESENTATIVE && (another || document != null) ? lawful(document, a) : naming;
        place(a, b, today);
        naming = named;
    }

    private void place(Officer a, @Nullable Officer b, LocalDate today) {
        Refusal.unless(b == null || !a.id().equals(b.id()), "organization.refused.same-a-and-b", a.name());
        a.requireInOffice(today);
        if (b != null) {
            b.requireInOffice(today);
        }
        officerA = a.id();
        officerB = b == null ? null : b.id();
    }

    private static ChiefNaming lawful(@Nullable ChiefNaming document, Officer chief) {
        if (document == null) {
            throw new Refusal("organization.refused.naming-missing", chief.name());
        }
        Refusal.unless(
                chief.mayBeNamedBy(document.department()), "organization.refused.naming-department", chief.name());
        return document;
    }

    PostId id() {
        return id;
    }

    WindowId window() {
        return window;
    }

    PostKind kind() {
        return kind;
    }

    OfficerId officerA() {
        return officerA;
    }

    Set<OfficerId> staff() {
        return officerB == null ? Set.of(officerA) : Set.of(officerA, Objects.requireNonNull(officerB));
    }
}
