package org.govhall.payment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.govhall.identity.SignedIn;
import org.govhall.organization.Reach;
import org.govhall.organization.Reaches;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.ServletRequestPathUtils;

/** In which role somebody looks at fees, by the address. */
enum FeeSide {
    DESK("/desk"),
    APPROVAL("/approval"),
    SUPERVISION("/supervision");

    private final String root;

    FeeSide(String root) {
        this.root = root;
    }

    /** Where the notices are listed. */
    public String fees() {
        return root + "/fees";
    }

    /** Where the cases of this side are opened. */
    public String cases() {
        return root + "/cases";
    }

    /** Whether anything is done here, and not only looked at. */
    public boolean isActing() {
        return this != SUPERVISION;
    }

    Reach reach(Reaches reaches, SignedIn who) {
        return switch (this) {
            case DESK -> reaches.atMyWindows(who);
            case APPROVAL -> reaches.asChief(who);
            case SUPERVISION -> reaches.asSupervisor(who);
        };
    }

    static FeeSide of(HttpServletRequest request) {
        String path = ServletRequestPathUtils.getParsedRequestPath(request)
                .pathWithinApplication()
                .value();
        return Arrays.stream(values())
                .filter(side -> path.startsWith(side.root + "/"))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
