package org.govhall;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void everyModuleKnowsOnlyThoseItMay() {
        ApplicationModules.of(GovHallApplication.class).verify();
    }
}
