package org.govhall.organization;

import java.time.LocalDate;

/** Documents by which departments of tests name their chief representatives. */
final class Namings {

    private Namings() {}

    static ChiefNaming naming(DepartmentId by) {
        return new ChiefNaming("庆民发〔2026〕8 号", LocalDate.of(2026, 1, 5), by);
    }
}
