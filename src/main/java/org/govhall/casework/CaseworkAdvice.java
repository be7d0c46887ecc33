package org.govhall.casework;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What all pages of the module have in common: the words, and what happens when somebody else was faster. */
@ControllerAdvice(basePackageClasses = ServiceCase.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class CaseworkAdvice {

    private final MessageSource messages;
    private final ZoneId zone;

    CaseworkAdvice(MessageSource messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    @ModelAttribute("words")
    CaseWords words(Locale locale) {
        return new CaseWords(messages, zone, locale);
    }

    /** As what somebody decides: a chief representative, the approval office, or a leader on duty. */
    @ModelAttribute("approvalCrumb")
    String approvalCrumb(@AuthenticationPrincipal @Nullable SignedIn who, Locale locale) {
        boolean leader = who != null
                && who.is(Role.DEPARTMENT_LEADER)
                && !who.is(Role.CHIEF_REPRESENTATIVE)
                && !who.is(Role.APPROVAL_OFFICER);
        boolean office = who != null && who.is(Role.APPROVAL_OFFICER) && !who.is(Role.CHIEF_REPRESENTATIVE);
        String key = leader ? ".leader" : office ? ".office" : "";
        return messages.getMessage("casework.approval.crumb" + key, null, locale);
    }

    /** Nothing was done; the page that answers shows the case as it is now, and what was typed. */
    @ExceptionHandler({CaseChanged.class, ConcurrencyFailureException.class})
    @Nullable String changedMeanwhile(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get("id") instanceof String id) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return "forward:/changed/" + id;
        }
        response.sendError(HttpStatus.CONFLICT.value());
        return null;
    }

    /** Nothing is shown; the page of the letters says what is missing. */
    @ExceptionHandler(NotEntrusted.class)
    String notEntrusted(NotEntrusted missing, RedirectAttributes flash) {
        return Attempt.refused(missing.refusal(), "/my/entrustments", flash);
    }

    /** An address with something else than an id in it leads nowhere. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    void noSuchAddress(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
