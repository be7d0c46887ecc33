package org.govhall.supervision;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.ServletRequestPathUtils;

/** In which role somebody looks at cards, by the address. */
enum CardSide {
    DESK("/desk"),
    APPROVAL("/approval"),
    SUPERVISION("/supervision");

    private final String root;

    CardSide(String root) {
        this.root = root;
    }

    public String cards() {
        return root + "/cards";
    }

    /** Where the cases of this side are opened. */
    public String cases() {
        return root + "/cases";
    }

    static CardSide of(HttpServletRequest request) {
        String path = ServletRequestPathUtils.getParsedRequestPath(request)
                .pathWithinApplication()
                .value();
        return Arrays.stream(values())
                .filter(side -> path.startsWith(side.root))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
