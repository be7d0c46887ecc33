package org.govhall.supervision;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.organization.Reach;
import org.govhall.organization.Reaches;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.ServletRequestPathUtils;

/** In which role somebody looks at cards, orders and doubts, by the address. */
enum Side {
    DESK("/desk", Role.WINDOW_CLERK, "casework.nav.window"),
    APPROVAL("/approval", Role.CHIEF_REPRESENTATIVE, "casework.nav.chief"),
    SUPERVISION("/supervision", Role.SUPERVISOR, "supervision.nav.group");

    private final String root;
    private final Role role;
    private final String group;

    Side(String root, Role role, String group) {
        this.root = root;
        this.role = role;
        this.group = group;
    }

    /** Whose side it is. */
    Role role() {
        return role;
    }

    /** Key of the group of the navigation. */
    String group() {
        return group;
    }

    public String root() {
        return root;
    }

    public String cards() {
        return root + "/cards";
    }

    public String orders() {
        return root + "/orders";
    }

    public String doubts() {
        return root + "/doubts";
    }

    /** Where the cases of this side are opened. */
    public String cases() {
        return root + "/cases";
    }

    /** How far somebody sees in this role. */
    Reach reach(Reaches reaches, SignedIn who) {
        return switch (this) {
            case DESK -> reaches.atMyWindows(who);
            case APPROVAL -> reaches.asChief(who);
            case SUPERVISION -> reaches.asSupervisor(who);
        };
    }

    static Side of(HttpServletRequest request) {
        String path = ServletRequestPathUtils.getParsedRequestPath(request)
                .pathWithinApplication()
                .value();
        return Arrays.stream(values())
                .filter(side -> path.startsWith(side.root))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
