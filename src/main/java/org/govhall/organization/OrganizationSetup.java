package org.govhall.organization;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.govhall.audit.AuditKind;
import org.govhall.audit.AuditLog;
import org.govhall.kernel.Refusal;
import org.govhall.schedule.Recomputation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets the hall up: opens centres and windows, appoints people, signs and revokes letters. Every change is audited. */
@Service
public class OrganizationSetup {

    private final ServiceCenters centers;
    private final Departments departments;
    private final ServiceWindows windows;
    private final Officers officers;
    private final Posts posts;
    private final AuthorizationLetters letters;
    private final Absences absences;
    private final Regions regions;
    private final LetterRules rules;
    private final OpenWork work;
    private final OrganizationMemory memory;
    private final HoursHistory history;
    private final Recomputation recomputation;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ZoneId zone;

    OrganizationSetup(
            ServiceCenters centers,
            Departments departments,
            ServiceWindows windows,
            Officers officers,
            Posts posts,
            AuthorizationLetters letters,
            Absences absences,
            Regions regions,
            LetterRules rules,
            OpenWork work,
            OrganizationMemory memory,
            HoursHistory history,
            Recomputation recomputation,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock,
            ZoneId zone) {
        this.centers = centers;
        this.departments = departments;
        this.windows = windows;
        this.officers = officers;
        this.posts = posts;
        this.letters = letters;
        this.absences = absences;
        this.regions = regions;
        this.rules = rules;
        this.work = work;
        this.memory = memory;
        this.history = history;
        this.recomputation = recomputation;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Opens a centre, below another one or as the topmost.
     *
     * @throws Refusal when the kinds do not fit, the region is not known or not within that of the centre above (for a sub-centre:
     *     not the same), or the name is taken
     */
    @Transactional
    public CenterId openCenter(NewCenter plan) {
        memory.beginChange();
        requireRegion(plan.regionCode());
        Refusal.unless(!centers.existsByName(plan.name().strip()), "organization.refused.name-taken", plan.name());
        ServiceCenter above = plan.parent() == null ? null : required(centers.findById(plan.parent()), plan.parent());
        boolean inPlace = above == null
                || (plan.kind() == CenterKind.SUB_CENTER
                        ? plan.regionCode().equals(above.regionCode())
                        : regions.isWithin(plan.regionCode(), above.regionCode()));
        if (above != null && !inPlace) {
            throw new Refusal("organization.refused.region-outside", regions.name(above.regionCode())).on("regionCode");
        }
        ServiceCenter center = centers.saveAndFlush(new ServiceCenter(plan, above));
        record("center/" + center.id(), "opened " + center.name());
        return center.id();
    }

    /**
     * Announces another address, other telephones or other hours of a centre.
     *
     * @throws Refusal when windows keep hours of their own that do not lie within the new ones
     */
    @Transactional
    public void announce(CenterId id, String address, String phone, String complaintPhone, ReceptionHours hours) {
        memory.beginChange();
        ServiceCenter center = required(centers.findById(id), id);
        ReceptionHours before = center.hours();
        center.announce(address, phone, complaintPhone, hours, windows.withOwnHours(id));
        centers.saveAndFlush(center);
        record("center/" + id, "announced address, telephones, hours " + hours);
        follow(center, before);
    }

    /**
     * A centre keeps other hours from now on. What ends today still ends as it was promised; from tomorrow on a last day
     * ends when the centre then closes, and the deadlines of open cases are computed anew.
     *
     * @throws Refusal when windows keep hours of their own that do not lie within the new ones
     * @see "民法典 art. 203"
     */
    @Transactional
    public void keepCenterHours(CenterId id, ReceptionHours hours) {
        memory.beginChange();
        ServiceCenter center = required(centers.findById(id), id);
        ReceptionHours before = center.hours();
        center.keepHours(hours, windows.withOwnHours(id));
        centers.saveAndFlush(center);
        record("center/" + id, "hours " + hours + ", before " + before);
        follow(center, before);
    }

    private void follow(ServiceCenter center, ReceptionHours before) {
        if (!before.equals(center.hours())) {
            LocalDate tomorrow = LocalDate.ofInstant(clock.instant(), zone).plusDays(1);
            history.keep(center.id(), tomorrow, before);
            recomputation.demand(tomorrow);
        }
    }

    /**
     * Records a department.
     *
     * @throws Refusal when the region is not known, or has a department for this organ already
     */
    @Transactional
    public DepartmentId recordDepartment(NewDepartment plan) {
        memory.beginChange();
        requireRegion(plan.regionCode());
        Refusal.unless(
                !departments.existsByRegionCodeAndOrgan(
                        plan.regionCode(), plan.organ().strip()),
                "organization.refused.organ-taken",
                plan.organ());
        Department department = departments.saveAndFlush(new Department(plan));
        record("department/" + department.id(), "recorded " + plan.name());
        return department.id();
    }

    /**
     * Opens a window in a centre.
     *
     * @throws Refusal when a department window names no department, the number is taken in the centre, or its own hours do
     *     not lie within those of the centre
     */
    @Transactional
    public WindowId openWindow(NewWindow plan) {
        memory.beginChange();
        ServiceCenter center = required(centers.findById(plan.center()), plan.center());
        plan.departments().forEach(id -> required(departments.findById(id), id));
        ServiceWindow window = new ServiceWindow(plan, center.hours());
        Refusal.unless(
                !windows.existsByCenterAndNumber(plan.center(), window.number()),
                "organization.refused.number-taken",
                window.number());
        windows.saveAndFlush(window);
        record("window/" + window.id(), "opened " + window.number());
        if (plan.hours() != null) {
            record("window/" + window.id(), "hours " + plan.hours());
        }
        return window.id();
    }

    /**
     * A window keeps hours of its own from now on, or again those of its centre.
     *
     * @param hours null for those of the centre
     * @throws Refusal when they do not lie within those of the centre
     */
    @Transactional
    public void keepWindowHours(WindowId id, @Nullable ReceptionHours hours) {
        memory.beginChange();
        ServiceWindow window = required(windows.findById(id), id);
        window.keepHours(
                hours,
                required(centers.findById(window.center()), window.center()).hours());
        windows.saveAndFlush(window);
        record("window/" + id, hours == null ? "hours of the centre" : "hours " + hours);
    }

    /**
     * A window is named otherwise, or serves other departments.
     *
     * @throws Refusal when a department window would name no department
     */
    @Transactional
    public void changeWindow(WindowId id, String name, WindowKind kind, Set<DepartmentId> departments) {
        memory.beginChange();
        departments.forEach(department -> required(this.departments.findById(department), department));
        ServiceWindow window = required(windows.findById(id), id);
        window.change(name, kind, departments);
        windows.saveAndFlush(window);
        record("window/" + id, "changed " + kind + " " + departments);
    }

    /**
     * Another name, rank or term of somebody who works in the hall.
     *
     * @throws Refusal when they have left, or are chief representative where two or more people work and would not be of
     *     section rank any more
     */
    @Transactional
    public void changeOfficer(OfficerId id, String name, Rank rank, Term term) {
        memory.beginChange();
        Officer officer = officer(id);
        officer.change(name, rank, term);
        officers.saveAndFlush(officer);
        posts.windowsOf(id).forEach(this::requireLawfulStaff);
        record("officer/" + id, "rank " + rank + " term " + term.from() + " " + term.until());
    }

    /**
     * Takes somebody into the hall, by an account that they have.
     *
     * @throws Refusal when the account belongs to another officer
     */
    @Transactional
    public OfficerId appoint(NewOfficer plan) {
        memory.beginChange();
        required(centers.findById(plan.center()), plan.center());
        if (plan.department() != null) {
            required(departments.findById(plan.department()), plan.department());
        }
        Refusal.unless(!officers.existsByAccount(plan.account()), "organization.refused.account-taken");
        Officer officer = officers.saveAndFlush(new Officer(plan));
        record("officer/" + officer.id(), "appointed");
        return officer.id();
    }

    /**
     * Somebody leaves the hall.
     *
     * @throws Refusal while they are on a post
     */
    @Transactional
    public void dismiss(OfficerId id) {
        memory.beginChange();
        Officer officer = required(officers.findById(id), id);
        Refusal.unless(!posts.nameOfficer(id), "organization.refused.still-on-post", officer.name());
        officer.leave(clock.instant());
        officers.saveAndFlush(officer);
        record("officer/" + id, "left");
    }

    /**
     * Puts an officer into the approval office of their department.
     *
     * @throws Refusal when it is not their department, or it has no approval office
     */
    @Transactional
    public void joinApprovalOffice(OfficerId id, DepartmentId department) {
        memory.beginChange();
        Officer officer = required(officers.findById(id), id);
        officer.joinApprovalOffice(required(departments.findById(department), department), today());
        officers.saveAndFlush(officer);
        record("officer/" + id, "joined the approval office of " + department);
    }

    @Transactional
    public void leaveApprovalOffice(OfficerId id) {
        memory.beginChange();
        Officer officer = required(officers.findById(id), id);
        officer.leaveApprovalOffice();
        officers.saveAndFlush(officer);
        record("officer/" + id, "left the approval office");
    }

    /**
     * Establishes a post of a clerk at a window.
     *
     * @throws Refusal when A and B are one person, or when two or more people would work there without a chief
     *     representative of section rank
     */
    @Transactional
    public PostId establishPost(WindowId window, OfficerId officerA, @Nullable OfficerId officerB) {
        return establish(window, PostKind.CLERK, officerA, officerB, null);
    }

    /**
     * Names the chief representative of a window.
     *
     * @param naming the document of the department; null is refused
     * @throws Refusal when there is no document, it is of another department or of a day to come, the window has a chief
     *     representative already, A and B are one person, or A is below section rank where two or more people work
     */
    @Transactional
    public PostId nameChief(
            WindowId window, OfficerId officerA, @Nullable OfficerId officerB, @Nullable ChiefNaming naming) {
        return establish(window, PostKind.CHIEF_REPRESENTATIVE, officerA, officerB, naming);
    }

    private PostId establish(
            WindowId window,
            PostKind kind,
            OfficerId officerA,
            @Nullable OfficerId officerB,
            @Nullable ChiefNaming naming) {
        memory.beginChange();
        required(windows.findById(window), window);
        Refusal.unless(
                kind != PostKind.CHIEF_REPRESENTATIVE
                        || posts.findByWindow(window).stream()
                                .noneMatch(post -> post.kind() == PostKind.CHIEF_REPRESENTATIVE),
                "organization.refused.second-chief");
        requireNotToCome(naming);
        Post post =
                posts.saveAndFlush(new Post(window, kind, officer(officerA), officerOrNull(officerB), naming, today()));
        requireLawfulStaff(window);
        record("post/" + post.id(), "established " + kind + " A " + officerA + " B " + officerB + by(naming));
        return post.id();
    }

    /**
     * Puts other people on a post; refused as {@link #establishPost} and {@link #nameChief} refuse.
     *
     * @param naming the document that names another chief representative; null keeps what stands
     * @throws Refusal also while somebody who would leave the window has cases in hand there
     */
    @Transactional
    public void fillPost(PostId id, OfficerId officerA, @Nullable OfficerId officerB, @Nullable ChiefNaming naming) {
        memory.beginChange();
        Post post = required(posts.findById(id), id);
        Set<OfficerId> before = post.staff();
        requireNotToCome(naming);
        post.fill(officer(officerA), officerOrNull(officerB), naming, today());
        posts.saveAndFlush(post);
        requireLawfulStaff(post.window());
        requireHandedOver(post.window(), before);
        record("post/" + id, "filled A " + officerA + " B " + officerB + by(naming));
    }

    /**
     * Ends a post.
     *
     * @throws Refusal when two or more people would be left without a chief representative, or while somebody who would
     *     leave the window has cases in hand there
     */
    @Transactional
    public void endPost(PostId id) {
        memory.beginChange();
        Post post = required(posts.findById(id), id);
        posts.delete(post);
        posts.flush();
        requireLawfulStaff(post.window());
        requireHandedOver(post.window(), post.staff());
        record("post/" + id, "ended");
    }

    /**
     * Names the head of a department, who signs its letters of authorization.
     *
     * @throws Refusal when they are not on the staff of the department, or have left
     */
    @Transactional
    public void nameHead(DepartmentId id, OfficerId head) {
        memory.beginChange();
        Department department = required(departments.findById(id), id);
        department.nameHead(officer(head), today());
        departments.saveAndFlush(department);
        record("department/" + id, "head " + head);
    }

    /**
     * Takes over a letter of authorization that was signed on paper before letters were kept here. Letters of today are
     * drafted and signed by {@link LetterDrafting}.
     *
     * @throws Refusal when it grants no power, its term is not lawful, it takes effect before it is signed, its number is
     *     taken, or the grantee has left or is not of the department
     */
    @Transactional
    public LetterId signLetter(NewLetter text) {
        memory.beginChange();
        required(departments.findById(text.department()), text.department());
        rules.requireGrantee(text.text());
        AuthorizationLetter letter = new AuthorizationLetter(
                LetterId.next(),
                text.text(),
                LetterSignature.onPaper(text.signedByName(), text.signedByTitle(), text.signedOn(), null),
                null);
        rules.requireFreeNumber(letter.number());
        letters.saveAndFlush(letter);
        record("letter/" + letter.id(), "signed " + letter.number() + " " + text.powers());
        return letter.id();
    }

    /**
     * Takes the powers of a letter back, from now on.
     *
     * @throws Refusal when no reason is given, or the letter was revoked before or is over
     */
    @Transactional
    public void revokeLetter(LetterId id, String reason) {
        memory.beginChange();
        AuthorizationLetter letter = required(letters.findById(id), id);
        letter.revoke(reason, clock.instant(), zone);
        letters.saveAndFlush(letter);
        record("letter/" + id, "revoked " + letter.number());
    }

    /**
     * Records that an officer is away from one instant up to, not including, another.
     *
     * @throws Refusal when it ends before it begins, lasts over a year, or has no reason
     */
    @Transactional
    public AbsenceId recordAbsence(OfficerId id, Instant from, Instant to, String reason) {
        Officer officer = officer(id);
        Refusal.unless(officer.works(), "organization.refused.officer-left", officer.name());
        return away(id, from, to, reason);
    }

    /**
     * Records that an officer is away, where B stands in on every post of theirs for exactly that time.
     *
     * @throws Refusal as {@link #recordAbsence}, and when a post has no B, B is away or the officer stands in for another
     *     at some time of it, or when they are away then anyway
     */
    @Transactional
    public AbsenceId recordCoveredAbsence(OfficerId id, Instant from, Instant to, String reason) {
        // two who stand in for each other do not both go: one change of the organization at a time
        memory.beginChange();
        Officer officer = officer(id);
        Refusal.unless(officer.works(), "organization.refused.officer-left", officer.name());
        requireCover(id, from, to);
        return away(id, from, to, reason);
    }

    /** Refuses as {@link #recordCoveredAbsence}, where it is only asked for. */
    @Transactional(readOnly = true)
    public void requireCover(OfficerId id, Instant from, Instant to) {
        Refusal.unless(absences.between(Set.of(id), from, to).isEmpty(), "organization.refused.absence-twice");
        OrganizationSnapshot organization = memory.fresh();
        List<WindowView> own = organization.windowsOf(id);
        for (WindowView window : own) {
            organization.posts(window.id()).stream()
                    .filter(post -> post.officerA().equals(id))
                    .forEach(post -> requireStandIn(organization, window, post, from, to));
        }
        for (WindowView window : own) {
            organization.posts(window.id()).stream()
                    .filter(post -> id.equals(post.officerB()))
                    .forEach(post -> Refusal.unless(
                            absences.between(Set.of(post.officerA()), from, to).isEmpty(),
                            "organization.refused.stands-in",
                            nameOf(organization, post.officerA()),
                            window.number()));
        }
    }

    private void requireStandIn(
            OrganizationSnapshot organization, WindowView window, PostView post, Instant from, Instant to) {
        OfficerId standIn = post.officerB();
        if (standIn == null) {
            throw new Refusal("organization.refused.no-stand-in", window.number());
        }
        Refusal.unless(
                absences.between(Set.of(standIn), from, to).isEmpty(),
                "organization.refused.stand-in-away",
                nameOf(organization, standIn),
                window.number());
    }

    private static String nameOf(OrganizationSnapshot organization, OfficerId id) {
        OfficerView officer = organization.officers.get(id);
        return officer == null ? "" : officer.name();
    }

    private AbsenceId away(OfficerId id, Instant from, Instant to, String reason) {
        Absence absence = absences.saveAndFlush(new Absence(id, from, to, reason));
        record("officer/" + id, "away from " + from + " to " + to);
        events.publishEvent(new AbsenceChanged(id, from, to));
        return absence.id();
    }

    /**
     * An absence to come does not take place.
     *
     * @throws Refusal once it has begun
     */
    @Transactional
    public void cancelAbsence(AbsenceId id) {
        Absence absence = required(absences.findById(id), id);
        Instant until = absence.endsAt();
        absence.cancel(clock.instant());
        absences.saveAndFlush(absence);
        record("absence/" + id, "cancelled");
        events.publishEvent(new AbsenceChanged(absence.officer(), absence.beginsAt(), until));
    }

    /**
     * Somebody is back before the time.
     *
     * @throws Refusal when the absence is not running now
     */
    @Transactional
    public void endAbsence(AbsenceId id) {
        Absence absence = required(absences.findById(id), id);
        Instant until = absence.endsAt();
        absence.endAt(clock.instant());
        absences.saveAndFlush(absence);
        record("absence/" + id, "ended");
        events.publishEvent(new AbsenceChanged(absence.officer(), absence.beginsAt(), until));
    }

    /** Where two or more people work, one of them is chief representative, and of section rank. */
    private void requireLawfulStaff(WindowId window) {
        List<Post> staffed = posts.findByWindow(window);
        Set<OfficerId> people =
                staffed.stream().map(Post::staff).flatMap(Collection::stream).collect(Collectors.toSet());
        if (people.size() < 2) {
            return;
        }
        Officer chief = staffed.stream()
                .filter(post -> post.kind() == PostKind.CHIEF_REPRESENTATIVE)
                .findFirst()
                .map(post -> officer(post.officerA()))
                .orElseThrow(() -> new Refusal("organization.refused.chief-missing"));
        Refusal.unless(chief.rank().isSectionRankOrAbove(), "organization.refused.chief-rank", chief.name());
    }

    /** Who has no post left at the window has handed over what they had in hand there. */
    private void requireHandedOver(WindowId window, Set<OfficerId> before) {
        Set<OfficerId> staying = posts.findByWindow(window).stream()
                .map(Post::staff)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
        for (OfficerId leaving : before) {
            long inHand = staying.contains(leaving) ? 0 : work.casesInHand(leaving, window);
            Refusal.unless(
                    inHand == 0,
                    "organization.refused.cases-in-hand",
                    officer(leaving).name(),
                    inHand);
        }
    }

    private void requireNotToCome(@Nullable ChiefNaming naming) {
        Refusal.unless(naming == null || !naming.on().isAfter(today()), "organization.refused.naming-to-come");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static String by(@Nullable ChiefNaming naming) {
        return naming == null ? "" : " by " + naming.document();
    }

    private void requireRegion(String code) {
        Refusal.unless(regions.find(code).isPresent(), "organization.refused.region", code);
    }

    private Officer officer(OfficerId id) {
        return required(officers.findById(id), id);
    }

    private @Nullable Officer officerOrNull(@Nullable OfficerId id) {
        return id == null ? null : officer(id);
    }

    private void record(String subject, String detail) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        audit.record(AuditKind.AUTHORITY_CHANGED, who == null ? null : who.getName(), subject, detail);
    }

    private static <T> T required(Optional<T> found, Record id) {
        return found.orElseThrow(
                () -> new IllegalArgumentException("not known: " + id.getClass().getSimpleName() + " " + id));
    }
}
