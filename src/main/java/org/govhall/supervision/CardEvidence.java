package org.govhall.supervision;

import java.util.List;
import java.util.Map;
import org.govhall.kernel.Ratio;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OrganizationDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what was found, in the language of the page: the instants, the figures and who did it. */
@Component
class CardEvidence {

    private final MessageSource messages;
    private final OrganizationDirectory organization;
    private final Times times;

    CardEvidence(MessageSource messages, OrganizationDirectory organization, Times times) {
        this.messages = messages;
        this.organization = organization;
        this.times = times;
    }

    public String text(CardRegister.Found found) {
        Sign.Evidence evidence = found.evidence();
        return messages.getMessage(
                "Irregularity." + found.what() + (evidence.happenedAt() == null ? ".now" : ".evidence"),
                new Object[] {
                    times.minutes(evidence.dueAt()),
                    times.minutes(evidence.happenedAt()),
                    evidence.figure(),
                    detail(found.what(), evidence.detail()),
                    name(found.officer())
                },
                LocaleContextHolder.getLocale());
    }

    /** Some details are names of what has a word of its own. */
    private String detail(Irregularity what, String detail) {
        String key = switch (what) {
            case STEP_LATE -> "Step." + detail;
            case EQUAL_RATINGS -> "Satisfaction." + detail;
            case CLOSED_ITEM -> "ItemStatus." + detail;
            default -> "";
        };
        return key.isEmpty() ? detail : messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    /** The name of an official; — for nobody. */
    public String name(@Nullable OfficerId id) {
        Map<OfficerId, String> names = id == null ? Map.of() : organization.officerNames(List.of(id));
        return names.values().stream().findFirst().orElse(Ratio.NOTHING);
    }
}
