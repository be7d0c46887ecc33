package org.govhall.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.modulith.ApplicationModule;
import org.springframework.stereotype.Component;

/** Who may open which addresses: read from the rules that are enforced, so that it cannot say anything else. */
@Component
class RightsMatrix {

    private final List<UrlAccess> modules;

    RightsMatrix(List<UrlAccess> modules) {
        this.modules = modules;
    }

    /**
     * One row.
     *
     * @param module name of the module that declares the address
     * @param pattern the address
     * @param audience how far it is open
     * @param roles who may, where only some may
     */
    record Line(String module, String pattern, UrlRule.Audience audience, Set<Role> roles) {

        public boolean opensTo(Role role) {
            return audience != UrlRule.Audience.ROLES || roles.contains(role);
        }

        /** Whether this role gets there only after the second step of signing in. */
        public boolean needsSecondFactor(Role role) {
            return audience == UrlRule.Audience.ROLES && roles.contains(role) && role.needsSecondFactor();
        }
    }

    /** By module; within it in the order in which the rules are asked, since the first that fits decides. */
    Map<String, List<Line>> byModule() {
        Map<String, List<Line>> lines = new TreeMap<>();
        for (UrlAccess module : modules) {
            String name = moduleOf(module);
            for (UrlRule rule : module.rules()) {
                lines.computeIfAbsent(name, any -> new ArrayList<>())
                        .add(new Line(name, rule.pattern(), rule.audience(), rule.roles()));
            }
        }
        return lines;
    }

    static List<Role> roles() {
        return Arrays.stream(Role.values()).sorted(Comparator.naturalOrder()).toList();
    }

    /** As the module names itself in its package. */
    private static String moduleOf(UrlAccess module) {
        Package house = module.getClass().getPackage();
        ApplicationModule named = house.getAnnotation(ApplicationModule.class);
        return named == null ? house.getName() : named.displayName();
    }
}
