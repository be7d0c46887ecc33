package org.govhall.audit;

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
                Stream.of(act.getArgs())
                        .filter(argument -> argument instanceof Record
                                && argument.getClass().getSimpleName().endsWith("Id"))
                        .map(Object::toString)
                        .findFirst()
                        .orElse("-"),
                act.getSignature().toShortString() + " " + refusal.messageKey());
    }
}
