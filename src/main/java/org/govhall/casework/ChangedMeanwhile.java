package org.govhall.casework;

import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.govhall.kernel.Refusal;
import org.springframework.aop.ClassFilter;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/**
 * Tells what is refused from what only came too late. An act reads its case first and what the case holds when it asks for
 * it; where somebody else has acted in between, the case refuses for a reason that the one who acts cannot have seen. They
 * are told that it has changed, and no refused act is held against them: this stands within what traces refusals, and
 * around the transaction.
 */
@Component
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class ChangedMeanwhile extends DefaultPointcutAdvisor {

    private static final long serialVersionUID = 1;

    ChangedMeanwhile(ObjectProvider<ServiceCases> cases) {
        super(ourServices(), (MethodInterceptor) act -> {
            try {
                return act.proceed();
            } catch (Refusal refusal) {
                CaseRef stale = Stream.of(act.getArguments())
                        .filter(CaseRef.class::isInstance)
                        .map(CaseRef.class::cast)
                        .filter(ref -> ref.version() != null && hasChanged(ref, cases.getObject()))
                        .findFirst()
                        .orElse(null);
                throw stale == null ? refusal : new CaseChanged(stale.id());
            }
        });
        setOrder(Ordered.LOWEST_PRECEDENCE - 50);
    }

    private static ComposablePointcut ourServices() {
        ClassFilter ours = type -> type.getPackageName().startsWith("org.govhall");
        return new ComposablePointcut(new AnnotationMatchingPointcut(Service.class)).intersection(ours);
    }

    private static boolean hasChanged(CaseRef ref, ServiceCases cases) {
        return cases.versionOf(ref.id())
                .filter(version -> !version.equals(ref.version()))
                .isPresent();
    }
}
