package org.govhall.organization;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.govhall.audit.AuditKind;
import org.govhall.audit.AuditLog;
import org.govhall.files.FileId;
import org.govhall.identity.AccountId;
import org.govhall.identity.Confirmation;
import org.govhall.identity.SecondFactor;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From draft to letter: drafted by the department or the centre, signed by the head of the department. Audited. */
@Service
public class LetterDrafting {

    private final LetterDrafts drafts;
    private final AuthorizationLetters letters;
    private final Departments departments;
    private final Officers officers;
    private final LetterRules rules;
    private final OrganizationMemory memory;
    private final SecondFactor secondFactor;
    private final AuditLog audit;
    private final Clock clock;
    private final ZoneId zone;

    LetterDrafting(
            LetterDrafts drafts,
            AuthorizationLetters letters,
            Departments departments,
            Officers officers,
            LetterRules rules,
            OrganizationMemory memory,
            SecondFactor secondFactor,
            AuditLog audit,
            Clock clock,
            ZoneId zone) {
        this.drafts = drafts;
        this.letters = letters;
        this.departments = departments;
        this.officers = officers;
        this.rules = rules;
        this.memory = memory;
        this.secondFactor = secondFactor;
        this.audit = audit;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Drafts a letter; it permits nothing yet.
     *
     * @param by who drafts it
     * @throws Refusal when the number is taken, or the person named is not on the staff of that department
     */
    @Transactional
    public LetterId draft(LetterText text, AccountId by, String name) {
        memory.beginChange();
        department(text.department());
        rules.requireGrantee(text);
        rules.requireFreeNumber(text.number());
        LetterDraft draft = drafts.saveAndFlush(new LetterDraft(text, name, clock.instant()));
        record(by, draft.id(), "drafted " + text.number());
        return draft.id();
    }

    /** Throws a draft away. */
    @Transactional
    public void discard(LetterId id, AccountId by) {
        LetterDraft draft = required(id);
        drafts.delete(draft);
        drafts.flush();
        record(by, id, "draft discarded " + draft.text().number());
    }

    /**
     * The head of the department signs. From the first day of its term the letter permits what it says.
     *
     * @param title their office, as it is printed
     * @param code what proves at this moment that it is they
     * @throws Refusal for everybody but the head, for the head as the person named, without a second factor, and when
     *     the term has begun already
     */
    @Transactional
    public void sign(LetterId id, String title, SignedIn who, String code) {
        memory.beginChange();
        secondFactor.requireInSession(who);
        LetterDraft draft = required(id);
        Officer signer = officers.findByAccount(who.accountId())
                .orElseThrow(() -> new Refusal("organization.refused.not-head", ""));
        Department department = department(draft.department());
        department.mustBeHead(signer, clock.instant().atZone(zone).toLocalDate());
        Officer named = rules.requireGrantee(draft.text());
        Confirmation proof = secondFactor.confirm(who, code);
        Instant now = clock.instant();
        keep(
                draft,
                draft.sign(
                        department,
                        signer,
                        named,
                        title,
                        proof,
                        now.atZone(zone).toLocalDate()));
        record(who.accountId(), id, "signed by " + proof.means());
    }

    /**
     * Records that the head has signed on paper.
     *
     * @param scan the paper, as it was uploaded
     * @throws Refusal when the day of the signature is to come or after the first day of the term, or the signer is the
     *     person named
     */
    @Transactional
    public void recordScan(LetterId id, String signer, String title, LocalDate on, FileId scan, AccountId by) {
        memory.beginChange();
        LetterDraft draft = required(id);
        Refusal.unless(
                !on.isAfter(clock.instant().atZone(zone).toLocalDate()), "organization.refused.letter-signed-later");
        Officer named = rules.requireGrantee(draft.text());
        keep(draft, draft.signedOnPaper(department(draft.department()), named, signer, title, on, scan));
        record(by, id, "signed on paper, scan " + scan);
    }

    private void keep(LetterDraft draft, AuthorizationLetter letter) {
        drafts.delete(draft);
        drafts.flush();
        letters.saveAndFlush(letter);
    }

    private LetterDraft required(LetterId id) {
        return drafts.findById(id).orElseThrow(() -> new IllegalArgumentException("not known: draft " + id));
    }

    private Department department(DepartmentId id) {
        return departments.findById(id).orElseThrow(() -> new IllegalArgumentException("not known: department " + id));
    }

    private void record(AccountId by, LetterId id, String detail) {
        audit.record(AuditKind.AUTHORITY_CHANGED, by.toString(), "letter/" + id, detail);
    }
}
