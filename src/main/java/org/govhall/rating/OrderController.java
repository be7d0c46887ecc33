package org.govhall.rating;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.govhall.applicant.ApplicantView;
import org.govhall.applicant.Applicants;
import org.govhall.files.FileDownload;
import org.govhall.files.FileId;
import org.govhall.files.FileStore;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.FormRefusals;
import org.govhall.kernel.Refusal;
import org.govhall.organization.Reach;
import org.govhall.organization.Reaches;
import org.govhall.sheet.CsvFile;
import org.govhall.sheet.Lots;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * What officials see of the ratings: clerks those of their windows, without acting; chief representatives and
 * supervisors act. Nobody at a window learns who rated; supervisors do, to call back.
 */
@Controller
class OrderController {

    private final RatingDesk desk;
    private final Reaches reaches;
    private final Ratings ratings;
    private final Applicants applicants;
    private final FileStore files;
    private final FileDownload download;
    private final RatingWords words;
    private final MessageSource messages;

    OrderController(
            RatingDesk desk,
            Reaches reaches,
            Ratings ratings,
            Applicants applicants,
            FileStore files,
            FileDownload download,
            RatingWords words,
            MessageSource messages) {
        this.desk = desk;
        this.reaches = reaches;
        this.ratings = ratings;
        this.applicants = applicants;
        this.files = files;
        this.download = download;
        this.words = words;
        this.messages = messages;
    }

    /** In which role somebody looks, by the address. */
    enum Side {
        DESK("/desk/ratings"),
        APPROVAL("/approval/ratings"),
        SUPERVISION("/supervision/ratings");

        private final String root;

        Side(String root) {
            this.root = root;
        }

        public String root() {
            return root;
        }

        public boolean isActing() {
            return this != DESK;
        }

        static Side of(HttpServletRequest request) {
            String path = ServletRequestPathUtils.getParsedRequestPath(request)
                    .pathWithinApplication()
                    .value();
            return Arrays.stream(values())
                    .filter(side -> path.startsWith(side.root))
                    .findFirst()
                    .orElseThrow(OrderController::notFound);
        }
    }

    @GetMapping({"/desk/ratings", "/approval/ratings", "/supervision/ratings"})
    String list(
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable OrderTab tab,
            @RequestParam(required = false) @Nullable Satisfaction level,
            @PageableDefault(size = 20) Pageable page,
            Model model) {
        Side side = Side.of(request);
        OrderTab chosen = tab(tab, side);
        Reach reach = reach(side, who);
        model.addAttribute("side", side);
        model.addAttribute("tab", chosen);
        model.addAttribute("tabs", OrderTab.values());
        model.addAttribute("level", level);
        model.addAttribute("levels", Satisfaction.values());
        model.addAttribute("page", desk.list(reach, chosen, level, page));
        model.addAttribute("open", desk.countOpen(reach));
        model.addAttribute("words", words);
        return "rating/orders";
    }

    @GetMapping("/supervision/ratings.csv")
    void csv(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(required = false) @Nullable OrderTab tab,
            @RequestParam(required = false) @Nullable Satisfaction level,
            HttpServletResponse response,
            Locale locale) {
        Reach reach = reaches.asSupervisor(who);
        OrderTab chosen = tab(tab, Side.SUPERVISION);
        CsvFile file = CsvFile.download(
                response,
                "ratings.csv",
                List.of("number", "item", "stage", "level", "rated", "center", "window", "state", "due").stream()
                        .map(column -> say("rating.orders." + column, locale))
                        .toList());
        Lots.each(
                lot -> desk.list(reach, chosen, level, lot),
                row -> file.row(List.of(
                        row.caseNumber(),
                        words.item(row.item()),
                        say("RatingStage." + row.stage(), locale),
                        say("Satisfaction." + row.satisfaction(), locale),
                        words.time(row.ratedAt()),
                        words.center(row.center()),
                        words.window(row.center(), row.window()),
                        row.state() == null ? "" : say("OrderState." + row.state(), locale),
                        row.dueAt() == null ? "" : words.time(row.dueAt()))));
    }

    @GetMapping({"/desk/ratings/{id}", "/approval/ratings/{id}", "/supervision/ratings/{id}"})
    String one(
            @PathVariable String id, @AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model) {
        Side side = Side.of(request);
        show(side, sheet(side, who, id), model);
        return "rating/order";
    }

    @GetMapping({"/approval/ratings/{id}/evidence", "/supervision/ratings/{id}/evidence"})
    ResponseEntity<Resource> evidence(
            @PathVariable String id, @AuthenticationPrincipal SignedIn who, HttpServletRequest request) {
        OrderView order = sheet(Side.of(request), who, id).order();
        return Optional.ofNullable(order)
                .map(OrderView::appealEvidence)
                .flatMap(files::find)
                .map(download::respond)
                .orElseThrow(OrderController::notFound);
    }

    @GetMapping({"/approval/ratings/{id}/{act}", "/supervision/ratings/{id}/{act}"})
    String form(
            @PathVariable String id,
            @PathVariable String act,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            Model model) {
        Side side = Side.of(request);
        RatingDesk.Sheet sheet = sheet(side, who, id);
        OrderAct asked = act(act, sheet, side);
        show(side, sheet, model);
        model.addAttribute("act", asked);
        OrderForm form = OrderForm.of(sheet.order());
        model.addAttribute(
                "form",
                asked == OrderAct.RELEASE
                        ? new OrderForm(form.version(), null, sheet.rating().remark(), null)
                        : form);
        return "rating/act";
    }

    @PostMapping({"/approval/ratings/{id}/{act}", "/supervision/ratings/{id}/{act}"})
    String act(
            @PathVariable String id,
            @PathVariable String act,
            @Valid @ModelAttribute("form") OrderForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        Side side = Side.of(request);
        Reach reach = reach(side, who);
        RatingDesk.Sheet sheet = sheet(side, who, id);
        OrderAct asked = OrderAct.at(act)
                .filter(one -> side.isActing())
                .filter(one -> side == Side.SUPERVISION || !isSupervisorsOnly(one))
                .orElseThrow(OrderController::notFound);
        if (asked == OrderAct.WITHHOLD || !errors.hasErrors()) {
            try {
                carryOut(asked, reach, sheet, form, who);
                flash.addFlashAttribute("notice", "rating.done." + asked.path());
                return "redirect:" + side.root() + "/" + sheet.rating().id();
            } catch (Refusal refusal) {
                if (refusal.messageKey().equals(RatingDesk.CHANGED)) {
                    response.setStatus(HttpStatus.CONFLICT.value());
                }
                FormRefusals.tell(refusal, errors);
            }
        }
        show(side, sheet(side, who, id), model);
        model.addAttribute("act", asked);
        return "rating/act";
    }

    private void carryOut(OrderAct act, Reach reach, RatingDesk.Sheet sheet, OrderForm form, SignedIn who) {
        RatingId id = sheet.rating().id();
        long version = form.version() == null ? -1 : form.version();
        String text = Objects.requireNonNullElse(form.text(), "");
        switch (act) {
            case VERIFY -> desk.verify(reach, id, version, choice(Finding.class, form), text);
            case PUT_RIGHT -> desk.putRight(reach, id, version, text);
            case CALL_BACK -> desk.callBack(reach, id, version, choice(CallBack.class, form), text);
            case APPEAL -> desk.appeal(reach, id, version, text, stored(form.evidence(), who));
            case DECIDE_APPEAL ->
                desk.decideAppeal(
                        reach, id, version, choice(OrderAct.Ruling.class, form) == OrderAct.Ruling.UPHELD, text);
            case EXCLUDE -> desk.exclude(reach, id, text);
            case RELEASE -> desk.release(reach, id, text);
            case WITHHOLD -> desk.withhold(reach, id);
        }
    }

    private @Nullable FileId stored(@Nullable MultipartFile evidence, SignedIn who) {
        if (evidence == null || evidence.isEmpty()) {
            return null;
        }
        try (InputStream content = evidence.getInputStream()) {
            return files.store(
                            Objects.requireNonNullElse(evidence.getOriginalFilename(), "evidence"),
                            content,
                            who.accountId().toString())
                    .id();
        } catch (Refusal refusal) {
            throw refusal.on("evidence");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <E extends Enum<E>> E choice(Class<E> type, OrderForm form) {
        String chosen = form.choice();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(chosen)) {
                return constant;
            }
        }
        throw new Refusal("rating.form.choice-missing").on("choice");
    }

    private static boolean isSupervisorsOnly(OrderAct act) {
        return switch (act) {
            case DECIDE_APPEAL, EXCLUDE, RELEASE, WITHHOLD -> true;
            case VERIFY, PUT_RIGHT, CALL_BACK, APPEAL -> false;
        };
    }

    private static OrderAct act(String path, RatingDesk.Sheet sheet, Side side) {
        return OrderAct.at(path)
                .filter(act ->
                        OrderAct.possible(sheet, side == Side.SUPERVISION).contains(act))
                .orElseThrow(OrderController::notFound);
    }

    private void show(Side side, RatingDesk.Sheet sheet, Model model) {
        model.addAttribute("side", side);
        model.addAttribute("sheet", sheet);
        model.addAttribute("acts", side.isActing() ? OrderAct.possible(sheet, side == Side.SUPERVISION) : List.of());
        model.addAttribute("words", words);
        if (side == Side.SUPERVISION && !sheet.rating().anonymous()) {
            ratings.findById(sheet.rating().id())
                    .map(rating -> applicants.view(rating.applicant()))
                    .ifPresent(person -> model.addAttribute("person", person(person)));
        }
    }

    private static Map<PersonPart, String> person(ApplicantView person) {
        Map<PersonPart, String> parts = new EnumMap<>(PersonPart.class);
        parts.put(PersonPart.NAME, person.name());
        parts.put(PersonPart.MOBILE, person.maskedMobile());
        return parts;
    }

    /** What a supervisor sees of whoever is to be called back. */
    enum PersonPart {
        NAME,
        MOBILE
    }

    private RatingDesk.Sheet sheet(Side side, SignedIn who, String id) {
        RatingId rating;
        try {
            rating = RatingId.of(id);
        } catch (IllegalArgumentException noSuchRating) {
            throw notFound();
        }
        return desk.sheet(reach(side, who), rating).orElseThrow(OrderController::notFound);
    }

    private Reach reach(Side side, SignedIn who) {
        return switch (side) {
            case DESK -> reaches.atMyWindows(who);
            case APPROVAL -> reaches.asChief(who);
            case SUPERVISION -> reaches.asSupervisor(who);
        };
    }

    private static OrderTab tab(@Nullable OrderTab asked, Side side) {
        return asked != null ? asked : side == Side.DESK ? OrderTab.ALL : OrderTab.OPEN;
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
