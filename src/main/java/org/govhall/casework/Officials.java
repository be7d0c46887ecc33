package org.govhall.casework;

import java.time.Instant;
import java.util.Optional;
import org.govhall.applicant.Applicants;
import org.govhall.identity.AccountId;
import org.govhall.identity.SecondFactor;
import org.govhall.kernel.Refusal;
import org.govhall.organization.Authorizations;
import org.govhall.organization.LeadersOnDuty;
import org.govhall.organization.Mandate;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OfficerView;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.PostKind;
import org.govhall.organization.Power;
import org.govhall.organization.WindowId;
import org.springframework.stereotype.Component;

/** Finds out, at the instant of an act, who acts and what entitles them to it. */
@Component
class Officials {

    private final OrganizationDirectory organization;
    private final Authorizations authorizations;
    private final LeadersOnDuty leaders;
    private final Applicants applicants;
    private final SecondFactor secondFactor;

    Officials(
            OrganizationDirectory organization,
            Authorizations authorizations,
            LeadersOnDuty leaders,
            Applicants applicants,
            SecondFactor secondFactor) {
        this.organization = organization;
        this.authorizations = authorizations;
        this.leaders = leaders;
        this.applicants = applicants;
        this.secondFactor = secondFactor;
    }

    OfficerView require(AccountId account) {
        return organization.officerOf(account).orElseThrow(() -> new Refusal("casework.refused.not-an-official"));
    }

    /** A clerk on their post at the window of the case. */
    Acting atWindow(AccountId account, ServiceCase serviceCase, Instant now) {
        OfficerView officer = require(account);
        authorizations.requirePost(officer.id(), serviceCase.requireWindow(), PostKind.CLERK, now);
        return acting(officer, serviceCase);
    }

    /** Somebody who may propose something in this case: on a post at its window, or of the department's office. */
    Acting inTheHall(AccountId account, ServiceCase serviceCase, Instant now) {
        OfficerView officer = require(account);
        Acting acting = acting(officer, serviceCase);
        if (isOfOffice(officer, serviceCase)) {
            authorizations.requireInOffice(officer, now);
            return acting.inOffice(serviceCase.requireDepartment());
        }
        WindowId window = serviceCase.requireWindow();
        if (!authorizations.isOnPost(officer.id(), window, PostKind.CHIEF_REPRESENTATIVE, now)) {
            authorizations.requirePost(officer.id(), window, PostKind.CLERK, now);
        }
        return acting;
    }

    /** Who confirms or sends back what was proposed: under the power that it needs, or in the approval office. */
    Acting confirming(AccountId account, ServiceCase serviceCase, Instant now) {
        return inOfficeOrUnder(serviceCase.powerToConfirm(), account, serviceCase, now);
    }

    Acting acting(OfficerView officer, ServiceCase serviceCase) {
        boolean own = serviceCase
                .isOwnMatterOf(officer.account())
                .orElseGet(() -> applicants.isSame(serviceCase.applicant(), officer.account()));
        return Acting.onPost(officer.id(), officer.name(), own);
    }

    /**
     * The chief representative, under the letter in force that grants this power for the item of the case; or else, where
     * no letter grants it, a leader of the department who is on duty.
     */
    Acting under(Power power, AccountId account, ServiceCase serviceCase, Instant now) {
        secondFactor.requireInSession();
        OfficerView officer = require(account);
        if (isLeader(officer, serviceCase)) {
            return acting(officer, serviceCase)
                    .onDuty(leaders.require(
                            officer,
                            serviceCase.requireWindow(),
                            serviceCase.requireDepartment(),
                            power,
                            serviceCase.itemCode(),
                            now));
        }
        return acting(officer, serviceCase)
                .under(authorizations.requirePower(
                        officer.id(),
                        serviceCase.requireWindow(),
                        serviceCase.requireDepartment(),
                        power,
                        serviceCase.itemCode(),
                        now));
    }

    /** Whether the officer acts in this case as a leader on duty, or not at all. */
    boolean isLeader(OfficerView officer, ServiceCase serviceCase) {
        return !isOfOffice(officer, serviceCase) && leaders.isLeaderAt(officer, serviceCase.requireWindow());
    }

    /** Why a leader may not use a power in this case now; empty when they may. */
    Optional<Refusal> hindersLeader(Power power, OfficerView leader, ServiceCase serviceCase, Instant now) {
        return leaders.hindrance(
                leader,
                serviceCase.requireWindow(),
                serviceCase.requireDepartment(),
                power,
                serviceCase.itemCode(),
                now);
    }

    /** As {@link #under}, or empty where the letter does not grant the power. */
    Optional<Acting> underIfGranted(Power power, AccountId account, ServiceCase serviceCase, Instant now) {
        OfficerView officer = require(account);
        return granted(power, officer.id(), serviceCase, now)
                .map(mandate -> acting(officer, serviceCase).under(mandate));
    }

    /** Somebody who acts already, under another power too, or empty where the letter does not grant it. */
    Optional<Acting> alsoUnder(Power power, Acting acting, ServiceCase serviceCase, Instant now) {
        return granted(power, acting.officer(), serviceCase, now).map(acting::under);
    }

    private Optional<Mandate> granted(Power power, OfficerId officer, ServiceCase serviceCase, Instant now) {
        return authorizations.findPower(
                officer,
                serviceCase.requireWindow(),
                serviceCase.requireDepartment(),
                power,
                serviceCase.itemCode(),
                now);
    }

    /** Who decides: somebody of the department's approval office, or else the window under this power. */
    Acting inOfficeOrUnder(Power power, AccountId account, ServiceCase serviceCase, Instant now) {
        secondFactor.requireInSession();
        OfficerView officer = require(account);
        if (isOfOffice(officer, serviceCase)) {
            authorizations.requireInOffice(officer, now);
            return acting(officer, serviceCase).inOffice(serviceCase.requireDepartment());
        }
        return under(power, account, serviceCase, now);
    }

    private boolean isOfOffice(OfficerView officer, ServiceCase serviceCase) {
        return organization
                .approvalOfficeOf(officer.id())
                .filter(serviceCase.requireDepartment()::equals)
                .isPresent();
    }
}
