package org.govhall.organization;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import org.govhall.applicant.Applicants;
import org.govhall.applicant.IdentityNumber;
import org.govhall.identity.AccountId;
import org.govhall.identity.Accounts;
import org.govhall.identity.PasswordHash;
import org.govhall.identity.Role;
import org.govhall.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes somebody into the hall: account, office and approval office in one act. */
@Service
class StaffAdmission {

    /** No letter or digit that is mistaken for another when it is read out. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzACDEFGHJKLMNPQRTUVWXY34679";

    private static final int LENGTH = 14;

    private final Accounts accounts;
    private final OrganizationSetup setup;
    private final Applicants applicants;
    private final Clock clock;
    private final ZoneId zone;
    private final SecureRandom random = new SecureRandom();

    StaffAdmission(Accounts accounts, OrganizationSetup setup, Applicants applicants, Clock clock, ZoneId zone) {
        this.accounts = accounts;
        this.setup = setup;
        this.applicants = applicants;
        this.clock = clock;
        this.zone = zone;
    }

    /** A password to begin with; shown once and kept nowhere. */
    String initialPassword() {
        StringBuilder password = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    /**
     * Takes somebody in.
     *
     * @param by what the administrator keeps who does it
     * @throws Refusal beside its field, also where the person would work, or decide, outside of that
     */
    @Transactional
    public OfficerId admit(OfficerForm form, PasswordHash password, Remit by) {
        String name = Typed.text(form.name());
        // who keeps the hall does not make administrators: that is the security administrator's office
        Refusal.unless(
                Objects.requireNonNull(form.roles()).stream().noneMatch(Role::isAdministrator),
                "organization.refused.administrator");
        boolean ofCenter = form.department() == null || form.department().isBlank();
        by.requireMayTakeIn(
                CenterId.of(Typed.text(form.center())),
                ofCenter ? null : DepartmentId.of(Typed.text(form.department())),
                Boolean.TRUE.equals(form.inApprovalOffice())
                        || Remits.OF_DEPARTMENT.stream().anyMatch(form.roles()::contains));
        AccountId account = open(form, name, password);
        accounts.demandNewPassword(account);
        OfficerId officer = setup.appoint(new NewOfficer(
                account,
                name,
                Objects.requireNonNull(form.rank()),
                ofCenter ? null : DepartmentId.of(Typed.text(form.department())),
                CenterId.of(Typed.text(form.center())),
                form.term()));
        if (form.identityNumber() != null && !form.identityNumber().isBlank()) {
            recordIdentity(account, form.identityNumber());
        }
        if (Boolean.TRUE.equals(form.inApprovalOffice())) {
            if (ofCenter) {
                throw new Refusal("organization.refused.other-department", name).on("department");
            }
            setup.joinApprovalOffice(officer, DepartmentId.of(Typed.text(form.department())));
        }
        return officer;
    }

    /** By it an official is recognized where they apply themselves: nobody handles their own case. */
    private void recordIdentity(AccountId account, String identityNumber) {
        try {
            applicants.recordOfficial(
                    account, IdentityNumber.of(identityNumber, LocalDate.ofInstant(clock.instant(), zone)));
        } catch (Refusal refusal) {
            throw refusal.on("identityNumber");
        }
    }

    private AccountId open(OfficerForm form, String name, PasswordHash password) {
        try {
            return accounts.open(
                    name,
                    password,
                    Set.copyOf(Objects.requireNonNull(form.roles())),
                    Set.of(Typed.text(form.userName())));
        } catch (Refusal refusal) {
            throw refusal.on("userName");
        }
    }
}
