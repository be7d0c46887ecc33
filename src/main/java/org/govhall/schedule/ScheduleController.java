package org.govhall.schedule;

import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.govhall.calendar.DayKind;
import org.govhall.calendar.HolidaySchedule;
import org.govhall.calendar.ScheduleFile;
import org.govhall.identity.SignedIn;
import org.govhall.identity.WholeHall;
import org.govhall.kernel.FormRefusals;
import org.govhall.kernel.Refusal;
import org.govhall.schedule.ScheduleFollower.Foreseen;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the administrator keeps the State Council's schedule: prepare, see what would move, publish. */
@Controller
@WholeHall
@RequestMapping("/admin/schedule")
class ScheduleController {

    private static final int MOST_MOVES = 100;
    private static final int PUBLICATIONS = 10;

    private final SchedulePreparation preparation;
    private final SchedulePublishing publishing;
    private final ScheduleRows rows;
    private final ObjectProvider<ScheduleFollower> followers;
    private final MessageSource messages;
    private final Clock clock;
    private final ZoneId zone;

    ScheduleController(
            SchedulePreparation preparation,
            SchedulePublishing publishing,
            ScheduleRows rows,
            ObjectProvider<ScheduleFollower> followers,
            MessageSource messages,
            Clock clock,
            ZoneId zone) {
        this.preparation = preparation;
        this.publishing = publishing;
        this.rows = rows;
        this.followers = followers;
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    /** A choice of a form. */
    record Option(String value, String label) {}

    @GetMapping
    String overview(Model model) {
        model.addAttribute("form", new UploadForm(null));
        return overviewPage(model);
    }

    @PostMapping("/upload")
    String upload(@ModelAttribute("form") UploadForm form, BindingResult errors, Model model, RedirectAttributes flash)
            throws IOException {
        try {
            ScheduleFile file = form.read();
            if (file.faults().isEmpty()) {
                int changes = preparation.takeOver(file.days());
                flash.addFlashAttribute("notice", changes == 0 ? "schedule.upload.same" : "schedule.upload.done");
                flash.addFlashAttribute("noticeArgs", List.of(changes));
                return "redirect:/admin/schedule" + (changes == 0 ? "" : "/draft");
            }
            model.addAttribute("faults", file.faults());
            errors.rejectValue(
                    "file",
                    "schedule.upload.faults",
                    new Object[] {file.faults().size()},
                    null);
        } catch (Refusal refusal) {
            errors.rejectValue("file", refusal.messageKey(), refusal.getArguments(), null);
        }
        return overviewPage(model);
    }

    @GetMapping("/draft")
    String draft(Locale locale, Model model) {
        ScheduleDraft draft = preparation.draft();
        model.addAttribute("draft", draft);
        model.addAttribute("words", new DayWords(messages, locale));
        if (!draft.isEmpty()) {
            model.addAttribute("foreseen", foresee(draft));
            model.addAttribute("hindrance", hindrance(draft));
        }
        return "schedule/draft";
    }

    @PostMapping("/draft/publish")
    String publish(@RequestParam long version, @AuthenticationPrincipal SignedIn who, RedirectAttributes flash) {
        try {
            publishing.publish(version, who);
        } catch (Refusal refusal) {
            return problem(refusal, "/admin/schedule/draft", flash);
        }
        flash.addFlashAttribute("notice", "schedule.published");
        return "redirect:/admin/schedule";
    }

    @PostMapping("/draft/discard")
    String discard(RedirectAttributes flash) {
        preparation.discard();
        flash.addFlashAttribute("notice", "schedule.discarded");
        return "redirect:/admin/schedule";
    }

    @GetMapping("/{year}")
    String year(@PathVariable int year, Locale locale, Model model) {
        model.addAttribute("form", DayForm.empty());
        return yearPage(year, locale, model);
    }

    @PostMapping("/{year}/days")
    String name(
            @PathVariable int year,
            @Valid @ModelAttribute("form") DayForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            try {
                preparation.name(form.firstDay(), form.lastDay(), form.kindOfDay(), form.festival());
                flash.addFlashAttribute("notice", "schedule.day.named");
                return "redirect:/admin/schedule/" + year;
            } catch (Refusal refusal) {
                FormRefusals.tell(refusal, errors);
            }
        }
        return yearPage(year, locale, model);
    }

    @PostMapping("/{year}/days/{date}/strike")
    String strike(@PathVariable int year, @PathVariable String date, RedirectAttributes flash) {
        try {
            preparation.strike(day(date));
            flash.addFlashAttribute("notice", "schedule.day.struck");
        } catch (Refusal refusal) {
            return problem(refusal, "/admin/schedule/" + year, flash);
        }
        return "redirect:/admin/schedule/" + year;
    }

    @PostMapping("/{year}/days/{date}/leave")
    String leave(@PathVariable int year, @PathVariable String date, RedirectAttributes flash) {
        preparation.leave(day(date));
        flash.addFlashAttribute("notice", "schedule.day.left");
        return "redirect:/admin/schedule/" + year;
    }

    private String overviewPage(Model model) {
        ScheduleDraft draft = preparation.draft();
        model.addAttribute("draft", draft);
        model.addAttribute("years", YearLine.all(draft, today()));
        model.addAttribute("publications", rows.publications(PUBLICATIONS));
        model.addAttribute("zone", zone);
        return "schedule/overview";
    }

    private String yearPage(int year, Locale locale, Model model) {
        if (!HolidaySchedule.mayBeScheduled(LocalDate.of(Math.max(1, Math.min(year, 9999)), 1, 1))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("year", YearPage.of(year, preparation.draft(), today(), messages, locale));
        model.addAttribute(
                "kinds",
                List.of(
                        new Option(DayKind.HOLIDAY.name(), label(DayKind.HOLIDAY, locale)),
                        new Option(DayKind.WORKDAY.name(), label(DayKind.WORKDAY, locale))));
        return "schedule/year";
    }

    private @Nullable Foreseen foresee(ScheduleDraft draft) {
        HolidaySchedule next = draft.next();
        LocalDate firstDay = draft.inForce().firstDifference(next).orElseThrow();
        return followers
                .orderedStream()
                .map(follower -> follower.foresee(next, firstDay, MOST_MOVES))
                .reduce((one, other) -> one.and(other, MOST_MOVES))
                .orElse(null);
    }

    /** Why this cannot be published as it is; null if it can. */
    private @Nullable Refusal hindrance(ScheduleDraft draft) {
        try {
            draft.mustBeWhole();
            draft.mustLeaveThePast(today());
            return null;
        } catch (Refusal refusal) {
            return refusal;
        }
    }

    private String label(DayKind kind, Locale locale) {
        return messages.getMessage("DayKind." + kind.name(), null, locale);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, notADay);
        }
    }

    private static String problem(Refusal refusal, String back, RedirectAttributes flash) {
        flash.addFlashAttribute("problem", refusal.messageKey());
        flash.addFlashAttribute("problemArgs", refusal.getArguments());
        return "redirect:" + back;
    }
}
