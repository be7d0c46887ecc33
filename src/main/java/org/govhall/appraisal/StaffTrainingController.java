package org.govhall.appraisal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.govhall.identity.SignedIn;
import org.govhall.organization.OfficerId;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.sheet.CsvFile;
import org.govhall.sheet.XlsxFile;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Window staff and what trainings they had in a period: what stands behind the training coverage. */
@Controller
class StaffTrainingController {

    private static final List<String> COLUMNS =
            List.of("officer", "center", "department", "windows", "trainings", "hours", "last");

    private final TrainingDesk desk;
    private final WindowStaff staff;
    private final AppraisalScope.AppraisalScopes scopes;
    private final OrganizationDirectory organization;
    private final AppraisalWords words;
    private final MessageSource messages;

    StaffTrainingController(
            TrainingDesk desk,
            WindowStaff staff,
            AppraisalScope.AppraisalScopes scopes,
            OrganizationDirectory organization,
            AppraisalWords words,
            MessageSource messages) {
        this.desk = desk;
        this.staff = staff;
        this.scopes = scopes;
        this.organization = organization;
        this.words = words;
        this.messages = messages;
    }

    /** One line. */
    record Row(WindowStaff.Member member, TrainingDesk.Attended attended) {

        /** Public because the page asks it. */
        public boolean isTrained() {
            return attended.trainings() > 0;
        }
    }

    @GetMapping("/appraisal/staff")
    String list(
            @AuthenticationPrincipal SignedIn who,
            AppraisalAsked asked,
            @PageableDefault(size = 20) Pageable page,
            Model model) {
        AppraisalScope scope = scopes.of(who);
        AppraisalAsked.Filter filter = asked.read(scope, organization, desk.today());
        model.addAttribute("asked", asked);
        model.addAttribute("filter", filter);
        model.addAttribute("counted", counted(asked));
        model.addAttribute("counts", TrainingCount.values());
        model.addAttribute("centers", words.centers(scope.centers()));
        model.addAttribute("page", part(rows(asked, filter), page));
        model.addAttribute("words", words);
        return "appraisal/staff";
    }

    @GetMapping("/appraisal/staff.csv")
    void csv(@AuthenticationPrincipal SignedIn who, AppraisalAsked asked, HttpServletResponse response, Locale locale) {
        List<Row> rows = rows(asked, asked.read(scopes.of(who), organization, desk.today()));
        CsvFile file = CsvFile.download(response, "training.csv", header(locale));
        rows.forEach(row -> file.row(cells(row)));
    }

    @GetMapping("/appraisal/staff.xlsx")
    void xlsx(
            @AuthenticationPrincipal SignedIn who, AppraisalAsked asked, HttpServletResponse response, Locale locale) {
        List<Row> rows = rows(asked, asked.read(scopes.of(who), organization, desk.today()));
        try (XlsxFile file = new XlsxFile()) {
            file.sheet(say("appraisal.staff.title", locale), header(locale));
            rows.forEach(row -> file.row(cells(row)));
            file.download(response, "training.xlsx");
        }
    }

    private static TrainingCount counted(AppraisalAsked asked) {
        return AppraisalTyped.constant(TrainingCount.class, asked.counted()).orElse(TrainingCount.STAFF);
    }

    private List<Row> rows(AppraisalAsked asked, AppraisalAsked.Filter filter) {
        Map<OfficerId, TrainingDesk.Attended> attended = desk.attended(filter.from(), filter.to());
        return staff.of(filter.centers()).stream()
                .filter(member -> filter.has(member.department()))
                .map(member -> new Row(member, attended.getOrDefault(member.officer(), TrainingDesk.Attended.NONE)))
                .filter(row -> counted(asked) == TrainingCount.STAFF || row.isTrained())
                .toList();
    }

    private List<String> header(Locale locale) {
        return COLUMNS.stream()
                .map(column -> say("appraisal.staff." + column, locale))
                .toList();
    }

    private List<String> cells(Row row) {
        return List.of(
                row.member().name(),
                words.center(row.member().center()),
                row.member().department() == null
                        ? ""
                        : words.department(row.member().department()),
                words.windows(row.member().officer()),
                String.valueOf(row.attended().trainings()),
                words.hours(row.attended().hours()),
                row.attended().last() == null ? "" : row.attended().last().toString());
    }

    static <T> Page<T> part(List<T> rows, Pageable page) {
        int from = (int) Math.min(page.getOffset(), rows.size());
        int to = Math.min(from + page.getPageSize(), rows.size());
        return new PageImpl<>(rows.subList(from, to), page, rows.size());
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
