package org.govhall.organization;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Changes the hours of centres for tests of other modules. */
public final class CenterHours {

    private CenterHours() {}

    /** @param hours such as {@code 09:00–16:30} */
    public static void keep(ApplicationContext context, CenterId center, String hours) {
        context.getBean(OrganizationSetup.class).keepCenterHours(center, ReceptionHours.read(hours));
    }

    /** @param hours null for those of the centre */
    public static void keepWindow(ApplicationContext context, WindowId window, @Nullable String hours) {
        context.getBean(OrganizationSetup.class)
                .keepWindowHours(window, hours == null ? null : ReceptionHours.read(hours));
    }

    public static void keepStandard(ApplicationContext context, CenterId center) {
        context.getBean(OrganizationSetup.class).keepCenterHours(center, ReceptionHours.STANDARD);
    }
}
