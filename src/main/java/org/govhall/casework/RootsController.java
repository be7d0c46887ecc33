package org.govhall.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.govhall.kernel.AnswersPrograms;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The daily roots, for everybody: who keeps a copy can prove later that nothing was changed, or that something was. */
@Controller
class RootsController implements AnswersPrograms {

    private static final int MOST_DAYS = 400;
    private static final int DAYS_UNLESS_ASKED = 30;

    private final DailyRoots roots;
    private final Clock clock;
    private final ZoneId zone;

    RootsController(DailyRoots roots, Clock clock, ZoneId zone) {
        this.roots = roots;
        this.clock = clock;
        this.zone = zone;
    }

    /** The roots as programs read them. */
    record Roots(String algorithm, List<Root> roots) {}

    record Root(LocalDate date, int entries, String root, String previous, String hash) {}

    @GetMapping("/open/roots")
    String roots(@PageableDefault(size = 20) Pageable page, Model model) {
        model.addAttribute("page", roots.latest(page));
        return "casework/trail/roots";
    }

    /**
     * @param from first day, such as 2026-11-01; without it, thirty days before the last
     * @param to last day; without it, yesterday
     */
    @GetMapping(path = "/api/v1/trail-roots", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Roots api(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
        LocalDate last =
                to.isBlank() ? clock.instant().atZone(zone).toLocalDate().minusDays(1) : day("to", to);
        LocalDate first = from.isBlank() ? last.minusDays(DAYS_UNLESS_ASKED) : day("from", from);
        if (first.isAfter(last)) {
            throw bad("from must not be after to", null);
        }
        if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw bad("at most " + MOST_DAYS + " days at once", null);
        }
        return new Roots(
                "SM3 Merkle tree (RFC 6962) over the hashes of the day's entries in ascending order",
                roots.between(first, last).stream()
                        .map(day -> new Root(day.on(), day.entries(), day.root(), day.previousHash(), day.hash()))
                        .toList());
    }

    private static LocalDate day(String name, String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException notADay) {
            throw bad(name + " must be a day such as 2026-11-01", notADay);
        }
    }

    private static ErrorResponseException bad(String detail, @Nullable Throwable cause) {
        return AnswersPrograms.refused(HttpStatus.BAD_REQUEST, detail, cause);
    }
}
