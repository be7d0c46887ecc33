package org.govhall.applicant;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.govhall.audit.AuditKind;
import org.govhall.audit.AuditLog;
import org.govhall.identity.AccountId;
import org.govhall.identity.Accounts;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.privacy.LookupHash;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters of entrustment: who lets whom act for them, in what and how long. The agent is found by the hash of their
 * identity number, and bears the name that the letter says. A letter reaches no further than who gave it: one that was
 * given in the portal speaks of what came in at a counter only where it is proved whose account gave it.
 */
@Service
public class Entrustments {

    private final EntrustmentRecords letters;
    private final ApplicantRecords applicants;
    private final Accounts accounts;
    private final LookupHash hashes;
    private final AuditLog audit;
    private final Clock clock;
    private final ZoneId zone;

    Entrustments(
            EntrustmentRecords letters,
            ApplicantRecords applicants,
            Accounts accounts,
            LookupHash hashes,
            AuditLog audit,
            Clock clock,
            ZoneId zone) {
        this.letters = letters;
        this.applicants = applicants;
        this.accounts = accounts;
        this.hashes = hashes;
        this.audit = audit;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Somebody lets an agent act for them. The account is asked for its password before.
     *
     * @throws Refusal for oneself as the agent, a first day that is past, or a wrong password
     */
    @Transactional
    EntrustmentId give(AccountId account, EntrustmentText text, String password) {
        try {
            accounts.requirePassword(account, password);
        } catch (Refusal refusal) {
            throw refusal.on("password");
        }
        if (text.from().isBefore(today())) {
            throw new Refusal("applicant.refused.entrustment.past").on("from");
        }
        return keep(require(account), text, null, account);
    }

    /**
     * Takes a letter back.
     *
     * @throws NoSuchElementException when there is none, or somebody else gave it
     * @throws Refusal when it was revoked before, or is over
     */
    @Transactional
    void revoke(EntrustmentId id, AccountId account) {
        Applicant me = require(account);
        Entrustment letter = letters.findById(id)
                .filter(found ->
                        found.principal().equals(me.id()) && found.origin().meets(me.isProven()))
                .orElseThrow();
        letter.revoke(clock.instant(), zone);
        letters.saveAndFlush(letter);
        record(account, id, "revoked");
    }

    /** The letters that this person has given, the latest first. */
    @Transactional(readOnly = true)
    public List<EntrustmentView> givenBy(AccountId account) {
        return applicants.findByAccountId(account).map(this::givenBy).orElse(List.of());
    }

    private List<EntrustmentView> givenBy(Applicant principal) {
        String name = principal.toView().name();
        return letters.findByPrincipalOrderByGivenAtDesc(principal.id()).stream()
                .filter(letter -> letter.origin().meets(principal.isProven()))
                .map(letter -> letter.toView(name))
                .toList();
    }

    /** The letters that name this person as the agent, the latest first. */
    @Transactional(readOnly = true)
    public List<EntrustmentView> receivedBy(AccountId account) {
        Applicant agent = applicants.findByAccountId(account).orElse(null);
        return agent == null
                ? List.of()
                : views(letters.findByAgentIdentityHashOrderByGivenAtDesc(agent.identifierHash()).stream()
                        .filter(letter -> letter.names(agent.toView().name())
                                && letter.origin().meets(agent.isProven()))
                        .toList());
    }

    /** A letter that names this person as the agent. */
    @Transactional(readOnly = true)
    public Optional<EntrustmentView> received(EntrustmentId id, AccountId account) {
        return receivedBy(account).stream()
                .filter(letter -> letter.id().equals(id))
                .findFirst();
    }

    /** Whether what came in at a counter meets this agent, under this letter. */
    @Transactional(readOnly = true)
    public boolean reachesCounter(EntrustmentView letter, AccountId agent) {
        return applicants.isProven(agent) && speaksOfCounter(letter);
    }

    private boolean speaksOfCounter(EntrustmentView letter) {
        return letter.onPaper() || applicants.isProven(letter.principal());
    }

    /**
     * Whether an agent may act under this letter in what came in there. What is done in the portal under a letter on paper
     * would be shown to whoever has typed the principal's number: it waits until it is proved whose account that is.
     */
    private boolean counts(EntrustmentView letter, Origin origin) {
        return origin == Origin.COUNTER
                ? speaksOfCounter(letter)
                : !letter.onPaper() || !applicants.hasUnprovenAccount(letter.principal());
    }

    /** Whether a letter, in force or not, ever named this person as agent of that applicant, in what came in there. */
    @Transactional(readOnly = true)
    public boolean isAgent(ApplicantId principal, AccountId account, Origin origin) {
        return !between(principal, account, origin).isEmpty();
    }

    /** What the agent may do for the principal in an item at this instant, in what came in there. */
    @Transactional(readOnly = true)
    public Set<EntrustedAct> acts(ApplicantId principal, AccountId account, ItemCode item, Origin origin) {
        Instant now = clock.instant();
        Set<EntrustedAct> acts = EnumSet.noneOf(EntrustedAct.class);
        between(principal, account, origin).stream()
                .filter(letter -> letter.isInForce(now, zone) && letter.speaksOf(item) && counts(letter, origin))
                .forEach(letter -> acts.addAll(letter.acts()));
        return acts;
    }

    /**
     * The letter under which somebody who is signed in acts for the principal at this instant.
     *
     * @throws Refusal that names what is missing: the item, the act, or the time
     */
    @Transactional(readOnly = true)
    public EntrustmentView require(
            ApplicantId principal, AccountId account, ItemCode item, EntrustedAct act, Origin origin) {
        List<EntrustmentView> found = between(principal, account, origin);
        List<EntrustmentView> counting =
                found.stream().filter(letter -> counts(letter, origin)).toList();
        Refusal.unless(found.isEmpty() || !counting.isEmpty(), "applicant.refused.entrustment.online-unproven");
        return granting(counting, item, act);
    }

    /**
     * The letter under which somebody who stands at a counter acts for the principal.
     *
     * @param paperUntil last day of a letter on paper that the clerk sees now, for this item and act; null where it was
     *     given before
     * @throws Refusal that names what is missing
     */
    @Transactional
    public EntrustmentView atCounter(
            ApplicantId principal,
            String agentName,
            IdentityNumber agentNumber,
            @Nullable LocalDate paperUntil,
            ItemCode item,
            EntrustedAct act,
            AccountId clerk) {
        if (paperUntil != null) {
            if (paperUntil.isBefore(today())) {
                throw new Refusal("applicant.refused.entrustment.over", paperUntil.toString()).on("agentUntil");
            }
            keep(
                    applicants.findById(principal).orElseThrow(),
                    new EntrustmentText(agentName, agentNumber, Set.of(item), Set.of(act), today(), paperUntil),
                    clerk,
                    clerk);
        }
        List<EntrustmentView> found =
                views(letters.findByPrincipalAndAgentIdentityHash(principal, hashOf(agentNumber)).stream()
                        .filter(letter -> letter.names(agentName))
                        .toList());
        List<EntrustmentView> counting =
                found.stream().filter(this::speaksOfCounter).toList();
        Refusal.unless(found.isEmpty() || !counting.isEmpty(), "applicant.refused.entrustment.unproven");
        return granting(counting, item, act);
    }

    /** The letters of a case or a page, by their ids; what is unknown is missing. */
    @Transactional(readOnly = true)
    public Optional<EntrustmentView> find(EntrustmentId id) {
        return letters.findById(id).map(letter -> views(List.of(letter)).get(0));
    }

    /** Ends what somebody has given who closes their account, or forgets it with them. */
    @Transactional
    void endOf(Applicant principal, boolean forget) {
        if (forget) {
            letters.deleteByPrincipal(principal.id());
            return;
        }
        Instant now = clock.instant();
        letters.findByPrincipalOrderByGivenAtDesc(principal.id()).stream()
                .filter(letter -> letter.origin().meets(principal.isProven()))
                .filter(letter -> letter.toView("").isRevocable(now, zone))
                .forEach(letter -> {
                    letter.revoke(now, zone);
                    letters.saveAndFlush(letter);
                });
    }

    private EntrustmentId keep(Applicant principal, EntrustmentText text, @Nullable AccountId seenBy, AccountId by) {
        Entrustment letter = letters.saveAndFlush(
                new Entrustment(principal, text, hashOf(text.agentNumber()), seenBy, clock.instant()));
        record(by, letter.id(), "given " + text.acts() + " " + text.items() + " until " + text.until());
        return letter.id();
    }

    private List<EntrustmentView> between(ApplicantId principal, AccountId account, Origin origin) {
        Applicant agent = applicants.findByAccountId(account).orElse(null);
        if (agent == null || !origin.meets(agent.isProven())) {
            return List.of();
        }
        return views(letters.findByPrincipalAndAgentIdentityHash(principal, agent.identifierHash()).stream()
                        .filter(letter -> letter.names(agent.toView().name())
                                && letter.origin().meets(agent.isProven()))
                        .toList())
                .stream()
                .filter(letter -> origin == Origin.PORTAL || speaksOfCounter(letter))
                .toList();
    }

    private EntrustmentView granting(List<EntrustmentView> between, ItemCode item, EntrustedAct act) {
        Instant now = clock.instant();
        return between.stream()
                .filter(letter -> letter.isInForce(now, zone)
                        && letter.speaksOf(item)
                        && letter.acts().contains(act))
                .findFirst()
                .orElseThrow(() -> missing(between, item, act, now));
    }

    /** What comes nearest to what is needed says best what is missing. */
    private Refusal missing(List<EntrustmentView> between, ItemCode item, EntrustedAct act, Instant now) {
        Optional<EntrustmentView> outOfTime = between.stream()
                .filter(letter -> letter.speaksOf(item) && letter.acts().contains(act))
                .min(Comparator.comparing(letter -> letter.standing(now, zone)));
        if (outOfTime.isPresent()) {
            EntrustmentView letter = outOfTime.get();
            return switch (letter.standing(now, zone)) {
                case NOT_YET ->
                    new Refusal(
                            "applicant.refused.entrustment.not-yet",
                            letter.validFrom().toString());
                case IN_FORCE -> throw new IllegalStateException("the letter grants it: " + letter.id());
                case EXPIRED ->
                    new Refusal(
                            "applicant.refused.entrustment.over",
                            letter.validUntil().toString());
                case REVOKED -> new Refusal("applicant.refused.entrustment.revoked");
            };
        }
        if (between.stream().anyMatch(letter -> letter.isInForce(now, zone) && letter.speaksOf(item))) {
            return new Refusal("applicant.refused.entrustment.act", act);
        }
        return between.stream().anyMatch(letter -> letter.isInForce(now, zone))
                ? new Refusal("applicant.refused.entrustment.item", item.value())
                : new Refusal("applicant.refused.entrustment.none", act);
    }

    private List<EntrustmentView> views(List<Entrustment> found) {
        Map<ApplicantId, String> names = new HashMap<>();
        if (!found.isEmpty()) {
            applicants
                    .summaries(found.stream()
                            .map(Entrustment::principal)
                            .distinct()
                            .toList())
                    .forEach(summary -> names.put(summary.id(), summary.name()));
        }
        return found.stream()
                .map(letter -> letter.toView(names.getOrDefault(letter.principal(), "")))
                .toList();
    }

    private Applicant require(AccountId account) {
        return applicants.findByAccountId(account).orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private String hashOf(IdentityNumber number) {
        return hashes.of("identity-number", number.value());
    }

    private void record(AccountId by, EntrustmentId id, String detail) {
        audit.record(AuditKind.AUTHORITY_CHANGED, by.toString(), "entrustment/" + id, detail);
    }
}
