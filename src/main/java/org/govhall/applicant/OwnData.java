package org.govhall.applicant;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govhall.audit.AuditEntry;
import org.govhall.audit.AuditKind;
import org.govhall.audit.AuditRecords;
import org.govhall.identity.AccountId;
import org.govhall.identity.AccountNames;
import org.govhall.identity.Accounts;
import org.govhall.kernel.Refusal;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the law lets people ask of whoever keeps their data: who looked at it, a copy of it, and an end. */
@Service
class OwnData {

    /** As many looks as a file names; nobody has been looked at more often. */
    private static final int MOST_LOOKS = 1000;

    private final ApplicantRecords records;
    private final Accounts accounts;
    private final AccountNames names;
    private final AuditRecords log;
    private final Entrustments entrustments;
    private final List<OwnRecords> others;

    OwnData(
            ApplicantRecords records,
            Accounts accounts,
            AccountNames names,
            AuditRecords log,
            Entrustments entrustments,
            List<OwnRecords> others) {
        this.records = records;
        this.accounts = accounts;
        this.names = names;
        this.log = log;
        this.entrustments = entrustments;
        this.others = others;
    }

    /**
     * One time that somebody saw the data in full.
     *
     * @param by name of the member of staff
     * @param purpose as it was given
     */
    record Look(Instant at, String by, String purpose) {}

    /** Whether it is proved that the account is theirs. */
    @Transactional(readOnly = true)
    public boolean isProven(AccountId account) {
        return records.isProven(account);
    }

    /**
     * Who saw this person's data in full, the latest first. Nothing while it is not proved that the account is theirs: a
     * look for a case of the counter would tell that there is one.
     */
    @Transactional(readOnly = true)
    public Page<Look> looks(AccountId account, Pageable page) {
        Applicant applicant = require(account);
        if (!applicant.isProven()) {
            return Page.empty(page);
        }
        Page<AuditEntry> entries = log.about(AuditKind.REVEAL, "applicant/" + applicant.id(), page);
        Map<AccountId, String> called = names.of(entries.getContent().stream()
                .map(AuditEntry::actor)
                .flatMap(actor -> Optional.ofNullable(actor).stream())
                .map(AccountId::of)
                .distinct()
                .toList());
        return entries.map(entry -> new Look(
                entry.at(),
                entry.actor() == null ? "" : called.getOrDefault(AccountId.of(entry.actor()), ""),
                entry.detail()));
    }

    /** All that is kept of this person, in full, for themselves. */
    @Transactional(readOnly = true)
    public Map<String, Object> copy(AccountId account) {
        Applicant applicant = require(account);
        ContactData contact = applicant.toContactData();
        Map<String, Object> copy = new LinkedHashMap<>();
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("kind", applicant.kind().name());
        person.put("name", contact.party().name());
        person.put("identifier", contact.party().identifier());
        if (contact.party() instanceof Organization organization) {
            person.put("legalRepresentative", organization.legalRepresentative());
            person.put("handlerName", organization.handler().name());
            person.put(
                    "handlerIdentityNumber",
                    organization.handler().identityNumber().value());
        }
        person.put("mobile", contact.party().mobile().value());
        person.put("address", contact.address());
        copy.put("applicant", person);
        copy.put(
                "looks",
                looks(account, PageRequest.of(0, MOST_LOOKS)).stream()
                        .map(look -> Map.of("at", look.at().toString(), "by", look.by(), "purpose", look.purpose()))
                        .toList());
        copy.put(
                "entrustments",
                entrustments.givenBy(account).stream()
                        .map(letter -> Map.of(
                                "agent", letter.agentName(),
                                "items", letter.items().toString(),
                                "acts", letter.acts().toString(),
                                "from", letter.validFrom().toString(),
                                "until", letter.validUntil().toString()))
                        .toList());
        others.forEach(part -> copy.put(part.name(), part.of(applicant.id(), applicant.isProven())));
        return copy;
    }

    /**
     * Closes the account: nobody signs in by it any more, and it names nobody. Who never handed anything in is forgotten
     * altogether; else what a case must keep stays with the case, and the address goes.
     *
     * @throws Refusal {@code applicant.refused.close.unfinished} while something is not brought to an end; {@code
     *     identity.refused.wrong-password}
     * @see "个人信息保护法, Article 47; 档案法, for what the cases keep"
     */
    @Transactional
    public void close(AccountId account, String password) {
        Applicant applicant = require(account);
        try {
            accounts.requirePassword(account, password);
        } catch (Refusal refusal) {
            throw refusal.on("password");
        }
        long unfinished = others.stream()
                .mapToLong(part -> part.unfinished(applicant.id(), applicant.isProven()))
                .sum();
        Refusal.unless(unfinished == 0, "applicant.refused.close.unfinished", unfinished);
        boolean known = others.stream().anyMatch(part -> part.isKnown(applicant.id()));
        entrustments.endOf(applicant, !known);
        if (known) {
            applicant.close();
            records.saveAndFlush(applicant);
        } else {
            records.delete(applicant);
        }
        accounts.close(account);
    }

    private Applicant require(AccountId account) {
        return records.findByAccountId(account).orElseThrow(() -> new IllegalArgumentException("no applicant"));
    }
}
