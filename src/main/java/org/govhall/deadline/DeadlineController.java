package org.govhall.deadline;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.govhall.organization.OrganizationDirectory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** When is it due, for people: the form, and beside it the answer. The address of an answer can be passed on. */
@Controller
class DeadlineController {

    private static final String EXAMPLE = "/api/v1/deadline?from=2024-02-05T10:00&days=5";

    private final DeadlineReading reading;
    private final OrganizationDirectory organization;
    private final MessageSource messages;
    private final Clock clock;
    private final ZoneId zone;

    DeadlineController(
            DeadlineReading reading,
            OrganizationDirectory organization,
            MessageSource messages,
            Clock clock,
            ZoneId zone) {
        this.reading = reading;
        this.organization = organization;
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    /** A choice of the form. */
    record Option(String value, String label) {}

    @GetMapping("/deadline")
    String deadline(@RequestParam MultiValueMap<String, String> parameters, Locale locale, Model model) {
        boolean asked = parameters.containsKey("from") || parameters.containsKey("days");
        boolean more = parameters.containsKey("more");
        DeadlineForm form = asked
                ? DeadlineForm.of(parameters, more, reading)
                : DeadlineForm.opened(LocalDateTime.ofInstant(clock.instant(), zone));
        BindingResult errors = new BeanPropertyBindingResult(form, "form");
        if (asked && !more) {
            DeadlineReading.Result result = reading.read(form.toQuestion());
            result.faults().forEach(fault -> show(fault, errors));
            if (result.question() != null) {
                model.addAttribute("answer", DeadlineSheet.of(result.question(), zone, messages, locale));
            }
        }
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        model.addAttribute(
                "units",
                List.of(
                        new Option("working", messages.getMessage("deadline.unit.working", null, locale)),
                        new Option("natural", messages.getMessage("deadline.unit.natural", null, locale))));
        model.addAttribute(
                "centers",
                organization.centers().stream()
                        .map(center -> new Option(center.id().toString(), center.name()))
                        .toList());
        model.addAttribute("example", EXAMPLE);
        model.addAttribute("mostDays", DeadlineReading.MOST_DAYS);
        return "deadline/deadline";
    }

    private static void show(Fault fault, BindingResult errors) {
        if (!fault.parameter().equals("exclude")) {
            errors.rejectValue(fault.parameter(), fault.messageKey(), fault.arguments(), null);
        } else if (fault.messageKey().equals("deadline.wrong.excludes")) {
            errors.reject(fault.messageKey(), fault.arguments(), null);
        } else {
            errors.rejectValue(
                    "exclusions[" + fault.index() + "]." + fault.part().name().toLowerCase(Locale.ROOT),
                    fault.messageKey(),
                    fault.arguments(),
                    null);
        }
    }
}
