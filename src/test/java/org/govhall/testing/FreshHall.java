package org.govhall.testing;

import org.govhall.kernel.Remembering;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Before each test class: a fresh database, the clock at its beginning, nothing remembered from the class before. */
class FreshHall extends AbstractTestExecutionListener {

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 1000;
    }

    @Override
    public void beforeTestClass(TestContext test) {
        ApplicationContext hall = test.getApplicationContext();
        hall.getBean(TestDatabase.class).startAfresh();
        hall.getBean(MovableClock.class).reset();
        hall.getBeansOfType(Remembering.class).values().forEach(Remembering::forget);
    }
}
