package org.govhall.hotline;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.govhall.identity.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.ServletRequestPathUtils;

/** In which role somebody looks at orders, by the address. */
enum HotlineSide {
    /** Who takes, dispatches and calls back. */
    CENTER("/hotline/orders"),
    /** Who answers. */
    DEPARTMENT("/hotline/department");

    private final String root;

    HotlineSide(String root) {
        this.root = root;
    }

    public String root() {
        return root;
    }

    public boolean isCenter() {
        return this == CENTER;
    }

    HotlineReach reach(HotlineReach.HotlineReaches reaches, SignedIn who) {
        return this == CENTER ? reaches.asDispatcher(who) : reaches.asDepartment(who);
    }

    static HotlineSide of(HttpServletRequest request) {
        String path = ServletRequestPathUtils.getParsedRequestPath(request)
                .pathWithinApplication()
                .value();
        return Arrays.stream(values())
                .filter(side -> path.startsWith(side.root))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
