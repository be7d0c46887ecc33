package org.govhall.casework;

import org.govhall.kernel.Refusal;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An act behind a mere button: what became of it is said on the page that the browser is sent to. */
final class Attempt {

    private Attempt() {}

    /** Goes to {@code done} with a word about what was done, or to {@code refused} with the reason. */
    static String at(Runnable act, String notice, String done, String refused, RedirectAttributes flash) {
        try {
            act.run();
        } catch (Refusal refusal) {
            return refused(refusal, refused, flash);
        }
        flash.addFlashAttribute("notice", notice);
        return "redirect:" + done;
    }

    static String refused(Refusal refusal, String to, RedirectAttributes flash) {
        flash.addFlashAttribute("problem", refusal.messageKey());
        flash.addFlashAttribute("problemArgs", refusal.getArguments());
        return "redirect:" + to;
    }
}
