package org.govhall.demo;

import java.time.ZoneId;
import java.util.List;
import org.govhall.identity.UrlAccess;
import org.govhall.identity.UrlRule;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows what the demo would have sent. */
@Controller
@Profile("demo")
class DemoMailboxController implements UrlAccess {

    private final DemoMailbox mailbox;
    private final ZoneId zone;

    DemoMailboxController(DemoMailbox mailbox, ZoneId zone) {
        this.mailbox = mailbox;
        this.zone = zone;
    }

    @Override
    public List<UrlRule> rules() {
        return List.of(UrlRule.everyone("/demo/mailbox"));
    }

    @GetMapping("/demo/mailbox")
    String show(Model model) {
        model.addAttribute("letters", mailbox.letters());
        model.addAttribute("zone", zone);
        return "demo/mailbox";
    }
}
