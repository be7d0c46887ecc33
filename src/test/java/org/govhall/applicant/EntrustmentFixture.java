package org.govhall.applicant;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.govhall.identity.AccountId;
import org.springframework.context.ApplicationContext;

/** Letters of entrustment for tests of other modules. */
public final class EntrustmentFixture {

    /** Identity number of the agent. */
    public static final String AGENT = "621027191411302240";

    private final ApplicationContext context;

    public EntrustmentFixture(ApplicationContext context) {
        this.context = context;
    }

    /** A letter for all items and acts that is in force for a year; returns its id. */
    public String given(AccountId principal, String password) {
        LocalDate today = LocalDate.ofInstant(context.getBean(Clock.class).instant(), context.getBean(ZoneId.class));
        return context.getBean(Entrustments.class)
                .give(
                        principal,
                        new EntrustmentText(
                                "王代办",
                                new IdentityNumber(AGENT),
                                Set.of(),
                                Set.of(EntrustedAct.values()),
                                today,
                                today.plusYears(1)),
                        password)
                .toString();
    }
}
