package org.govhall.casework;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.govhall.applicant.ApplicantId;
import org.govhall.applicant.ApplicantView;
import org.govhall.applicant.EntrustedAct;
import org.govhall.applicant.EntrustmentView;
import org.govhall.catalog.Catalog;
import org.govhall.catalog.MaterialId;
import org.govhall.catalog.OfferingView;
import org.govhall.catalog.RevisionView;
import org.govhall.catalog.Situations;
import org.govhall.files.CheckedUpload;
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
import org.springframework.transaction.support.TransactionTemplate;

/** What an applicant does through the portal: apply step by step, supplement, withdraw. */
@Service
public class Applications {

    private final CaseFile files;
    private final ServiceCases cases;
    private final Catalog catalog;
    private final Places places;
    private final Numbering numbering;
    private final OnBehalf behalf;
    private final FileStore store;
    private final ZoneId zone;
    private final TransactionTemplate transaction;

    Applications(
            CaseFile files,
            ServiceCases cases,
            Catalog catalog,
            Places places,
            Numbering numbering,
            OnBehalf behalf,
            FileStore store,
            ZoneId zone,
            TransactionTemplate transaction) {
        this.files = files;
        this.cases = cases;
        this.catalog = catalog;
        this.places = places;
        this.numbering = numbering;
        this.behalf = behalf;
        this.store = store;
        this.zone = zone;
        this.transaction = transaction;
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
        return begin(item, choices, behalf.self(account));
    }

    /**
     * Begins an application for oneself or, under a letter of entrustment, for another.
     *
     * @param principal who applies
     * @throws Refusal also when the letter does not allow it; who has none finds nothing
     */
    @Transactional
    public CaseId start(ItemCode item, Collection<String> choices, ApplicantId principal, AccountId account) {
        behalf.letterFor(principal, item, EntrustedAct.APPLY, account);
        return begin(item, choices, behalf.principal(principal));
    }

    private CaseId begin(ItemCode item, Collection<String> choices, ApplicantView applicant) {
        LocalDate today = today();
        RevisionView revision = catalog.requireOnTheList(item, today);
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
        ServiceCase draft = take(ref, EntrustedAct.APPLY, account);
        draft.handleAt(places.choose(draft.itemCode(), center, today()).place());
        cases.save(draft);
    }

    @Transactional
    public void describe(CaseRef ref, String subject, AccountId account) {
        ServiceCase draft = take(ref, EntrustedAct.APPLY, account);
        draft.describe(subject);
        cases.save(draft);
    }

    /** Answers the situation questions, by the keys of the choices; only the materials that remain are asked for. */
    @Transactional
    public void answer(CaseRef ref, Collection<String> choices, AccountId account) {
        ServiceCase draft = take(ref, EntrustedAct.APPLY, account);
        draft.answer(Situations.of(catalog.revision(draft.revision())), choices);
        cases.save(draft);
    }

    /**
     * Adds a file to a material of a draft, or of a supplement that was asked for. Who may not is told before anything is
     * looked into; while it is, no connection to the database waits.
     */
    public StoredFile attach(
            CaseRef ref, MaterialId material, String fileName, InputStream content, AccountId account) {
        transaction.executeWithoutResult(status -> takeToFill(ref, account));
        try (CheckedUpload upload = store.check(fileName, content)) {
            return Objects.requireNonNull(transaction.execute(status -> attachOnce(ref, material, upload, account)));
        }
    }

    private StoredFile attachOnce(CaseRef ref, MaterialId material, CheckedUpload upload, AccountId account) {
        ServiceCase serviceCase = takeToFill(ref, account);
        StoredFile stored = store.store(upload, account.toString());
        serviceCase.attach(material, stored.id());
        cases.save(serviceCase);
        return stored;
    }

    @Transactional
    public void detach(CaseRef ref, MaterialId material, FileId file, AccountId account) {
        ServiceCase serviceCase = takeToFill(ref, account);
        serviceCase.detach(material, file);
        cases.save(serviceCase);
    }

    /** The applicant will bring this material to the window. */
    @Transactional
    public void willBring(CaseRef ref, MaterialId material, AccountId account) {
        ServiceCase serviceCase = takeToFill(ref, account);
        serviceCase.willBring(material);
        cases.save(serviceCase);
    }

    /** Hands the application in. Handed in already, it stays as it is: the form was sent twice, maybe at once. */
    @Transactional
    public void submit(CaseRef ref, AccountId account) {
        Instant now = files.now();
        ServiceCase serviceCase = cases.findByIdAndLock(ref.id()).orElseThrow(NoSuchCase::new);
        EntrustmentView letter = behalf.letterFor(serviceCase, EntrustedAct.APPLY, account);
        if (serviceCase.status() != CaseStatus.DRAFT) {
            return;
        }
        CaseFile.mustBeAsSeen(serviceCase, ref);
        Refusal.unless(serviceCase.hasPlace(), "casework.refused.no-place");
        var choice = places.choose(serviceCase.itemCode(), serviceCase.requireCenter(), today());
        Timing timing = files.timingOf(serviceCase);
        serviceCase.handInThrough(letter);
        serviceCase.submit(
                numbering.next(choice.applicable().revision(), choice.place(), timing, now), timing, null, null, now);
        cases.save(serviceCase);
    }

    /** Sends the supplement that was asked for. */
    @Transactional
    public void supply(CaseRef ref, AccountId account) {
        ServiceCase serviceCase = take(ref, EntrustedAct.SUPPLEMENT, account);
        serviceCase.supply(files.timingOf(serviceCase), null, files.now());
        cases.save(serviceCase);
    }

    @Transactional
    public void withdraw(CaseRef ref, String reason, AccountId account) {
        ServiceCase serviceCase = take(ref, EntrustedAct.WITHDRAW, account);
        serviceCase.withdraw(reason, files.timingOf(serviceCase), files.now());
        cases.save(serviceCase);
    }

    /** Throws a draft away. */
    @Transactional
    public void discard(CaseRef ref, AccountId account) {
        ServiceCase draft = take(ref, EntrustedAct.APPLY, account);
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

    /** Files go into a draft, or into the supplement that was asked for: each is another act for an agent. */
    private ServiceCase takeToFill(CaseRef ref, AccountId account) {
        ServiceCase serviceCase = cases.findById(ref.id()).orElseThrow(NoSuchCase::new);
        boolean draft = serviceCase.status() == CaseStatus.DRAFT;
        return asSeen(serviceCase, ref, draft ? EntrustedAct.APPLY : EntrustedAct.SUPPLEMENT, account);
    }

    private ServiceCase take(CaseRef ref, EntrustedAct act, AccountId account) {
        return asSeen(cases.findById(ref.id()).orElseThrow(NoSuchCase::new), ref, act, account);
    }

    private ServiceCase asSeen(ServiceCase serviceCase, CaseRef ref, EntrustedAct act, AccountId account) {
        serviceCase.actThrough(behalf.letterFor(serviceCase, act, account));
        CaseFile.mustBeAsSeen(serviceCase, ref);
        return serviceCase;
    }
}
