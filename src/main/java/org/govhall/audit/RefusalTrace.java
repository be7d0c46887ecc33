package org.govhall.audit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.aspectj.lang.JoinPoint;
import org.aspectj.lang.annotation.AfterThrowing;
import org.aspectj.lang.annotation.Aspect;
import org.govhall.kernel.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Leaves a trace of every act that a service refused. It stands around the transaction, so that the trace is written
 * after the refused act was rolled back.
 */
@Aspect
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 100)
class RefusalTrace {

    /** How the names of the small values end by which a service is told what to act upon, the most telling first. */
    private static final List<String> KINDS_OF_SUBJECT = List.of("Ref", "Code", "Id");

    private final AuditLog log;

    RefusalTrace(AuditLog log) {
        this.log = log;
    }

    @AfterThrowing(
            pointcut = "within(org.govhall..*) && @within(org.springframework.stereotype.Service)",
            throwing = "refusal")
    void trace(JoinPoint act, Refusal refusal) {
        if (!refusal.markTraced()) {
            return;
        }
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        log.recordApart(
                AuditKind.REFUSAL,
                who == null ? null : who.getName(),
                subjectOf(act.getArgs()),
                act.getSignature().toShortString() + " " + refusal.messageKey());
    }

    /** What was acted upon: the case or thing referred to, or else the item, or else the first thing with an id. */
    private static String subjectOf(Object[] arguments) {
        return KINDS_OF_SUBJECT.stream()
                .flatMap(kind -> Stream.of(arguments)
                        .filter(argument -> argument instanceof Record
                                && argument.getClass().getSimpleName().endsWith(kind))
                        .map(argument -> {
                            String name = argument.getClass().getSimpleName();
                            return name.substring(0, name.length() - kind.length())
                                            .toLowerCase(Locale.ROOT) + "/" + argument;
                        }))
                .findFirst()
                .orElse("-");
    }
}
