package org.govhall.attendance;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.organization.CenterId;
import org.govhall.organization.CenterView;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.organization.Reaches;
import org.govhall.sheet.CsvFile;
import org.govhall.sheet.XlsxFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 考勤通报: the week's count, the month's sum and the quarter's bulletin, on the screen, on paper and as a table. */
@Controller
class AttendanceFigureController {

    private final AttendanceFigures figures;
    private final OrganizationDirectory organization;
    private final Reaches reaches;
    private final MessageSource messages;
    private final Clock clock;
    private final ZoneId zone;

    AttendanceFigureController(
            AttendanceFigures figures,
            OrganizationDirectory organization,
            Reaches reaches,
            MessageSource messages,
            Clock clock,
            ZoneId zone) {
        this.figures = figures;
        this.organization = organization;
        this.reaches = reaches;
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * What an address asks for.
     *
     * @param span week, month or quarter
     * @param day any day of it
     * @param center only this one, out of those within reach; all of them without it
     * @param print all lines on one page, as they are put on paper
     */
    record Asked(
            @Nullable String span,
            @Nullable String day,
            @Nullable String by,
            @Nullable String center,
            @Nullable Boolean print) {

        boolean isForPaper() {
            return Boolean.TRUE.equals(print);
        }
    }

    /** The same, understood. */
    record Question(FigureSpan span, FigureBy by, @Nullable CenterView center, Set<CenterId> centers) {

        /** The address that asks the same. */
        public String query() {
            return query(span, by);
        }

        public String over(FigureSpan other) {
            return query(other, by);
        }

        public String by(FigureBy other) {
            return query(span, other);
        }

        private String query(FigureSpan over, FigureBy told) {
            return "?span=" + over.kind() + "&day=" + over.from() + "&by=" + told
                    + (center == null ? "" : "&center=" + center.id());
        }
    }

    @GetMapping("/attendance/figures")
    String figures(
            Asked asked,
            @AuthenticationPrincipal SignedIn who,
            @PageableDefault(size = 20) Pageable page,
            Model model) {
        Question question = read(asked, who);
        AttendanceFigures.Sheet sheet = figures.of(question.centers(), question.span(), question.by());
        boolean paper = asked.isForPaper();
        model.addAttribute("question", question);
        model.addAttribute("kinds", FigureSpan.Kind.values());
        model.addAttribute("groupings", FigureBy.values());
        model.addAttribute("centers", choices(who));
        model.addAttribute("sheet", sheet);
        model.addAttribute(
                "page",
                part(
                        sheet.lines(),
                        paper ? PageRequest.of(0, Math.max(1, sheet.lines().size())) : page));
        model.addAttribute("paper", paper);
        model.addAttribute("made", LocalDate.ofInstant(clock.instant(), zone));
        return "attendance/figures";
    }

    @GetMapping("/attendance/figures.csv")
    void asCsv(Asked asked, @AuthenticationPrincipal SignedIn who, HttpServletResponse response, Locale locale) {
        Question question = read(asked, who);
        CsvFile file = CsvFile.download(response, fileName(question, "csv"), header(question, locale));
        lines(question, locale).forEach(file::row);
    }

    @GetMapping("/attendance/figures.xlsx")
    void asXlsx(Asked asked, @AuthenticationPrincipal SignedIn who, HttpServletResponse response, Locale locale) {
        Question question = read(asked, who);
        try (XlsxFile file = new XlsxFile()) {
            file.sheet(say("attendance.figures." + question.span().kind(), locale), header(question, locale));
            lines(question, locale).forEach(file::row);
            file.download(response, fileName(question, "xlsx"));
        }
    }

    private Question read(Asked asked, SignedIn who) {
        Set<CenterId> reach = reach(who);
        CenterView center = null;
        if (Typed.given(asked.center()).isPresent()) {
            center = Typed.found(Typed.id(asked.center(), CenterId::of)
                    .filter(reach::contains)
                    .flatMap(organization::findCenter)
                    .orElse(null));
        }
        return new Question(
                FigureSpan.of(asked.span(), asked.day(), LocalDate.ofInstant(clock.instant(), zone)),
                Typed.constant(FigureBy.class, asked.by()).orElse(FigureBy.WINDOW),
                center,
                center == null ? reach : Set.of(center.id()));
    }

    /** The centres that somebody supervises, or keeps. */
    private Set<CenterId> reach(SignedIn who) {
        Set<CenterId> reach = new HashSet<>();
        if (who.is(Role.SUPERVISOR)) {
            reach.addAll(reaches.supervised(who));
        }
        reach.addAll(reaches.administered(who));
        return reach;
    }

    private List<Choice> choices(SignedIn who) {
        Set<CenterId> reach = reach(who);
        return organization.centers().stream()
                .filter(center -> reach.contains(center.id()))
                .map(center -> new Choice(center.id().toString(), center.name()))
                .toList();
    }

    private static Page<AttendanceFigures.Line> part(List<AttendanceFigures.Line> lines, Pageable page) {
        int from = (int) Math.min(page.getOffset(), lines.size());
        int to = Math.min(from + page.getPageSize(), lines.size());
        return new PageImpl<>(lines.subList(from, to), page, lines.size());
    }

    private List<String> header(Question question, Locale locale) {
        return Stream.of(
                        "FigureBy." + question.by(),
                        "attendance.center",
                        "attendance.due",
                        "attendance.present",
                        "attendance.late",
                        "attendance.early",
                        "attendance.absent",
                        "attendance.on-leave",
                        "attendance.figures.rate",
                        "attendance.findings")
                .map(key -> say(key, locale))
                .toList();
    }

    private Stream<List<String>> lines(Question question, Locale locale) {
        AttendanceFigures.Sheet sheet = figures.of(question.centers(), question.span(), question.by());
        String own = say("attendance.figures.own-staff", locale);
        return Stream.concat(
                sheet.lines().stream()
                        .map(line -> cells(
                                line.name().isEmpty() ? own : line.name(),
                                line.place(),
                                line.tally(),
                                line.rate(),
                                line.findings())),
                Stream.of(cells(
                        say("attendance.figures.total", locale), "", sheet.total(), sheet.rate(), sheet.findings())));
    }

    private static List<String> cells(String name, String place, Tally tally, String rate, long findings) {
        return List.of(
                name,
                place,
                String.valueOf(tally.due()),
                String.valueOf(tally.present()),
                String.valueOf(tally.late()),
                String.valueOf(tally.early()),
                String.valueOf(tally.absent()),
                String.valueOf(tally.leave()),
                rate,
                String.valueOf(findings));
    }

    private static String fileName(Question question, String ending) {
        return "attendance-" + question.span().from() + "-" + question.span().to() + "." + ending;
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
