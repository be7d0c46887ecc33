package org.govhall.audit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.ClassFilter;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/**
 * Leaves a trace of every act that a service refused. It stands around the transaction, so that the trace is written
 * after the refused act was rolled back. Which classes it stands around is known when they are made, so that it costs an
 * act nothing to find out.
 */
@Component
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class RefusalTrace extends DefaultPointcutAdvisor {

    private static final long serialVersionUID = 1;

    /** How the names of the small values end by which a service is told what to act upon, the most telling first. */
    private static final List<String> KINDS_OF_SUBJECT = List.of("Ref", "Code", "Id");

    RefusalTrace(ObjectProvider<AuditLog> log) {
        super(ourServices(), (MethodInterceptor) act -> {
            try {
                return act.proceed();
            } catch (Refusal refusal) {
                if (refusal.markTraced()) {
                    trace(act, refusal, log.getObject());
                }
                throw refusal;
            }
        });
        setOrder(Ordered.LOWEST_PRECEDENCE - 100);
    }

    private static ComposablePointcut ourServices() {
        ClassFilter ours = type -> type.getPackageName().startsWith("org.govhall");
        return new ComposablePointcut(new AnnotationMatchingPointcut(Service.class)).intersection(ours);
    }

    private static void trace(MethodInvocation act, Refusal refusal, AuditLog log) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        log.recordApart(
                AuditKind.REFUSAL,
                who == null ? null : who.getName(),
                subjectOf(act.getArguments()),
                act.getMethod().getDeclaringClass().getSimpleName() + "."
                        + act.getMethod().getName() + "(..) " + refusal.messageKey());
    }

    /** What was acted upon: the case or thing referred to, or else the item, or else the first thing with an id. */
    private static String subjectOf(@Nullable Object[] arguments) {
        return KINDS_OF_SUBJECT.stream()
                .flatMap(kind -> Stream.of(arguments)
                        .filter(Record.class::isInstance)
                        .map(Record.class::cast)
                        .filter(argument -> argument.getClass().getSimpleName().endsWith(kind))
                        .map(argument -> {
                            String name = argument.getClass().getSimpleName();
                            return name.substring(0, name.length() - kind.length())
                                            .toLowerCase(Locale.ROOT) + "/" + argument;
                        }))
                .findFirst()
                .orElse("-");
    }
}
