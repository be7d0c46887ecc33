package org.govhall.notification;

import org.govhall.identity.SignedIn;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** My messages. */
@Controller
@RequestMapping("/my/messages")
class MessagesController {

    private final Messages messages;

    MessagesController(Messages messages) {
        this.messages = messages;
    }

    @GetMapping
    String list(@AuthenticationPrincipal SignedIn who, @PageableDefault(size = 20) Pageable page, Model model) {
        model.addAttribute("page", messages.mine(who.accountId(), page));
        model.addAttribute("unread", messages.unread(who.accountId()));
        return "notification/messages";
    }

    @PostMapping("/read")
    String readAll(@AuthenticationPrincipal SignedIn who, RedirectAttributes flash) {
        messages.readAll(who.accountId());
        flash.addFlashAttribute("notice", "notification.all-read");
        return "redirect:/my/messages";
    }
}
