package org.govhall.casework;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import org.govhall.applicant.Applicants;
import org.govhall.identity.AttemptLimit;
import org.govhall.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Progress without signing in: by the number of the case and the last four digits of the phone. Both wrong number and
 * wrong digits give the same answer, and guessing is slowed down.
 */
@Service
class ProgressLookup {

    private static final int MOST_PER_NUMBER = 20;
    private static final int MOST_PER_ADDRESS = 30;
    private static final Duration SPAN = Duration.ofMinutes(15);

    private final ServiceCases cases;
    private final Applicants applicants;
    private final Dossiers dossiers;
    private final AttemptLimit limit;

    ProgressLookup(ServiceCases cases, Applicants applicants, Dossiers dossiers, AttemptLimit limit) {
        this.cases = cases;
        this.applicants = applicants;
        this.dossiers = dossiers;
        this.limit = limit;
    }

    /**
     * @param address where the question comes from, for slowing down guessing
     * @throws Refusal {@code casework.refused.look-up-too-often}
     */
    @Transactional(readOnly = true)
    Optional<Dossier> find(String typedNumber, String lastFour, String address) {
        Refusal.unless(
                limit.take("progress-address", address, MOST_PER_ADDRESS, SPAN)
                        && limit.take("progress-number", counted(typedNumber), MOST_PER_NUMBER, SPAN),
                "casework.refused.look-up-too-often");
        return CaseNumber.read(typedNumber)
                .flatMap(number -> cases.findByNumber(number.value()))
                .filter(found -> applicants.phoneEndsWith(found.applicant(), lastFour))
                .map(found -> dossiers.of(found, EnumSet.noneOf(Act.class), null));
    }

    /** However it is typed, one number is counted as one. */
    private static String counted(String typedNumber) {
        return CaseNumber.read(typedNumber).map(CaseNumber::value).orElseGet(typedNumber::strip);
    }
}
