package org.govhall.casework;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import org.govhall.applicant.ApplicantId;
import org.govhall.applicant.ApplicantView;
import org.govhall.applicant.Applicants;
import org.govhall.catalog.Catalog;
import org.govhall.catalog.MaterialId;
import org.govhall.catalog.OfferingView;
import org.govhall.catalog.RevisionView;
import org.govhall.catalog.Situations;
import org.govhall.files.FileId;
import org.govhall.files.FileStore;
import org.govhall.files.StoredFile;
import org.govhall.identity.AccountId;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an applicant does through the portal: apply step by step, supplement, withdraw. */
@Service
public class Applications {

    private final CaseFile files;
    private final ServiceCases cases;
    private final Catalog catalog;
    private final Places places;
    private final Numbering numbering;
    private final Applicants applicants;
    private final FileStore store;
    private final ZoneId zone;

    Applications(
            CaseFile files,
            ServiceCases cases,
            Catalog catalog,
            Places places,
            Numbering numbering,
            Applicants applicants,
            FileStore store,
            ZoneId zone) {
        this.files = files;
        this.cases = cases;
        this.catalog = catalog;
        this.places = places;
        this.numbering = numbering;
        this.applicants = applicants;
        this.store = store;
        this.zone = zone;
    }

    /**
     * Begins an application, or goes on with the draft that this applicant has already begun.
     *
     * @param choices the situation that was chosen in the guide; it counts where it answers every question, and where the
     *     draft has no answer of its own
     * @throws Refusal when the item is not on the list today, or not for this kind of applicant
     */
    @Transactional
    public CaseId start(ItemCode item, Collection<String> choices, AccountId account) {
        LocalDate today = today();
        RevisionView revision = catalog.requireOnTheList(item, today);
        ApplicantView applicant = requireApplicant(account);
        Optional<ServiceCase> draft = cases.findDrafts(applicant.id(), revision.id(), Limit.of(1)).stream()
                .findFirst();
        Situations asked = Situations.of(revision);
        if (draft.isPresent()) {
            ServiceCase found = draft.get();
            if (asked.isAnswered(choices)
                    && !asked.isAnswered(asked.keys(found.toView().situation()))) {
                found.answer(asked, choices);
                cases.save(found);
            }
            return found.id();
        }
        ServiceCase begun = ServiceCase.draft(revision, applicant, Channel.ONLINE, files.now());
        var offerings = catalog.offerings(item, today);
        if (offerings.size() == 1) {
            begun.handleAt(places.choose(item, offerings.get(0).center(), today).place());
        }
        if (asked.isAnswered(choices)) {
            begun.answer(asked, choices);
        }
        cases.save(begun);
        return begun.id();
    }

    /** Chooses the centre. */
    @Transactional
    public void handleAt(CaseRef ref, CenterId center, AccountId account) {
        ServiceCase draft = take(ref, account);
        draft.handleAt(places.choose(draft.itemCode(), center, today()).place());
        cases.save(draft);
    }

    @Transactional
    public void describe(CaseRef ref, String subject, AccountId account) {
        ServiceCase draft = take(ref, account);
        draft.describe(subject);
        cases.save(draft);
    }

    /** Answers the situation questions, by the keys of the choices; only the materials that remain are asked for. */
    @Transactional
    public void answer(CaseRef ref, Collection<String> choices, AccountId account) {
        ServiceCase draft = take(ref, account);
        draft.answer(Situations.of(catalog.revision(draft.revision())), choices);
        cases.save(draft);
    }

    /** Adds a file to a material of a draft, or of a supplement that was asked for. */
    @Transactional
    public StoredFile attach(
            CaseRef ref, MaterialId material, String fileName, InputStream content, AccountId account) {
        ServiceCase serviceCase = take(ref, account);
        StoredFile stored = store.store(fileName, content, account.toString());
        serviceCase.attach(material, stored.id());
        cases.save(serviceCase);
        return stored;
    }

    @Transactional
    public void detach(CaseRef ref, MaterialId material, FileId file, AccountId account) {
        ServiceCase serviceCase = take(ref, account);
        serviceCase.detach(material, file);
        cases.save(serviceCase);
    }

    /** The applicant will bring this material to the window. */
    @Transactional
    public void willBring(CaseRef ref, MaterialId material, AccountId account) {
        ServiceCase serviceCase = take(ref, account);
        serviceCase.willBring(material);
        cases.save(serviceCase);
    }

    /** Hands the application in. Handed in already, it stays as it is: the form was sent twice, maybe at once. */
    @Transactional
    public void submit(CaseRef ref, AccountId account) {
        Instant now = files.now();
        ApplicantId me = requireApplicant(account).id();
        ServiceCase serviceCase = cases.findByIdAndLock(ref.id())
                .filter(found -> found.applicant().equals(me))
                .orElseThrow(NoSuchCase::new);
        if (serviceCase.status() != CaseStatus.DRAFT) {
            return;
        }
        CaseFile.mustBeAsSeen(serviceCase, ref);
        Refusal.unless(serviceCase.hasPlace(), "casework.refused.no-place");
        var choice = places.choose(serviceCase.itemCode(), serviceCase.requireCenter(), today());
        Timing timing = files.timingOf(serviceCase);
        serviceCase.submit(
                numbering.next(choice.applicable().revision(), choice.place(), timing, now), timing, null, null, now);
        cases.save(serviceCase);
    }

    /** Sends the supplement that was asked for. */
    @Transactional
    public void supply(CaseRef ref, AccountId account) {
        ServiceCase serviceCase = take(ref, account);
        serviceCase.supply(files.timingOf(serviceCase), null, files.now());
        cases.save(serviceCase);
    }

    @Transactional
    public void withdraw(CaseRef ref, String reason, AccountId account) {
        ServiceCase serviceCase = take(ref, account);
        serviceCase.withdraw(reason, files.timingOf(serviceCase), files.now());
        cases.save(serviceCase);
    }

    /** Throws a draft away. */
    @Transactional
    public void discard(CaseRef ref, AccountId account) {
        ServiceCase draft = take(ref, account);
        Refusal.unless(draft.status() == CaseStatus.DRAFT, "casework.refused.step", draft.status());
        cases.delete(draft);
    }

    /** The centres at which the item of a draft can be handled today. */
    @Transactional(readOnly = true)
    public java.util.List<OfferingView> choicesOf(ItemCode item) {
        return catalog.offerings(item, today());
    }

    private LocalDate today() {
        return files.now().atZone(zone).toLocalDate();
    }

    private ServiceCase take(CaseRef ref, AccountId account) {
        ServiceCase serviceCase = own(ref.id(), account);
        CaseFile.mustBeAsSeen(serviceCase, ref);
        return serviceCase;
    }

    private ServiceCase own(CaseId id, AccountId account) {
        ApplicantId me = requireApplicant(account).id();
        return cases.findById(id).filter(found -> found.applicant().equals(me)).orElseThrow(NoSuchCase::new);
    }

    private ApplicantView requireApplicant(AccountId account) {
        return applicants.ofAccount(account).orElseThrow(NoSuchCase::new);
    }
}
