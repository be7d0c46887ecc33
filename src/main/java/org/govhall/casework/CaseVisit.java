package org.govhall.casework;

import java.util.Locale;
import org.govhall.identity.AccountId;
import org.govhall.identity.SignedIn;
import org.springframework.ui.Model;
import org.springframework.web.servlet.FlashMap;

/**
 * An official at one case: what every page of a case needs to know. Spring MVC hands it to a controller
 * ({@link CaseVisits}).
 *
 * @param role in which role, by the address of the page
 * @param model of the page that will answer
 * @param flash what the page after a redirect will find
 */
record CaseVisit(CaseId id, DeskRole role, SignedIn who, Locale locale, Model model, FlashMap flash) {

    AccountId account() {
        return who.accountId();
    }

    /** Puts a form into the model, unless it was sent and comes back. */
    void offer(String name, Object form) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, form);
        }
    }

    /** After an act: back to the case, with a word about what was done. */
    String done(String notice) {
        flash.put("notice", notice);
        return "redirect:" + href();
    }

    /** Where this case is, in this role. */
    String href() {
        return role.root() + "/cases/" + id;
    }
}
