package org.govhall.organization;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.govhall.files.FileDownload;
import org.govhall.files.FileId;
import org.govhall.files.FileStore;
import org.govhall.identity.Role;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.FormRefusals;
import org.govhall.kernel.LetterStanding;
import org.govhall.kernel.Refusal;
import org.govhall.sheet.XlsxFile;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Letters of authorization: what each says, every act done under it, and its end. */
@Controller
class LettersController {

    private static final String FOLDER = "organization/letters/";

    private final OrganizationSetup setup;
    private final Remits remits;
    private final LetterDrafts drafts;
    private final LetterUse use;
    private final Undecided undecided;
    private final LetterEnds ends;
    private final AdminChoices choices;
    private final FileStore files;
    private final FileDownload download;
    private final MessageSource messages;
    private final Clock clock;
    private final ZoneId zone;

    LettersController(
            OrganizationSetup setup,
            Remits remits,
            LetterDrafts drafts,
            LetterUse use,
            Undecided undecided,
            LetterEnds ends,
            AdminChoices choices,
            FileStore files,
            FileDownload download,
            MessageSource messages,
            Clock clock,
            ZoneId zone) {
        this.setup = setup;
        this.remits = remits;
        this.drafts = drafts;
        this.use = use;
        this.undecided = undecided;
        this.ends = ends;
        this.choices = choices;
        this.files = files;
        this.download = download;
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * How the list is narrowed.
     *
     * @param q part of a number or of a name
     * @param standing how a letter stands, or nothing
     */
    record Filter(@Nullable String q, @Nullable String standing) {

        String wanted() {
            return q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
        }

        boolean admits(LetterView letter, @Nullable OfficerView grantee, Instant now, ZoneId zone) {
            boolean named = letter.number().toLowerCase(Locale.ROOT).contains(wanted())
                    || (grantee != null
                            && grantee.name().toLowerCase(Locale.ROOT).contains(wanted()));
            return named
                    && (standing == null
                            || standing.isEmpty()
                            || letter.standing(now, zone).name().equals(standing));
        }
    }

    @GetMapping("/letters")
    String list(
            @ModelAttribute("filter") Filter filter,
            @AuthenticationPrincipal SignedIn who,
            @PageableDefault(size = 20) Pageable page,
            Model model) {
        Remit remit = remits.of(who);
        names(remit, model);
        model.addAttribute("standings", choices.labelled(List.of(LetterStanding.values())));
        model.addAttribute(
                "drafts",
                drafts.waiting().stream()
                        .map(LetterDraft::toView)
                        .filter(draft -> remit.covers(
                                draft.text().department(), draft.text().grantee()))
                        .toList());
        model.addAttribute("mayDraft", LetterDraftsController.mayDraft(who));
        model.addAttribute("ending", ends.within(remit));
        model.addAttribute("page", AdminChoices.page(chosen(remit, filter), letter -> true, page));
        return FOLDER + "list";
    }

    @GetMapping("/letters.xlsx")
    void export(
            @ModelAttribute("filter") Filter filter,
            @AuthenticationPrincipal SignedIn who,
            Locale locale,
            HttpServletResponse response) {
        Remit remit = remits.of(who);
        OrganizationSnapshot organization = remit.organization();
        Instant now = clock.instant();
        try (XlsxFile file = new XlsxFile()) {
            file.sheet(
                    say("organization.admin.letters", locale),
                    List.of(
                            say("organization.letter.number", locale),
                            say("organization.letter.department", locale),
                            say("organization.letter.grantee", locale),
                            say("organization.letter.powers", locale),
                            say("organization.letter.items", locale),
                            say("organization.letter.valid-from", locale),
                            say("organization.letter.valid-until", locale),
                            say("organization.letter.standing", locale)));
            for (LetterView letter : chosen(remit, filter)) {
                file.row(List.of(
                        letter.number(),
                        name(organization.departments.get(letter.department())),
                        name(organization.officers.get(letter.grantee())),
                        letter.powers().stream()
                                .sorted()
                                .map(power -> say("Power." + power.name(), locale))
                                .collect(Collectors.joining("、")),
                        letter.items().isEmpty()
                                ? say("organization.letter.all-items", locale)
                                : letter.items().stream()
                                        .map(Object::toString)
                                        .sorted()
                                        .collect(Collectors.joining("、")),
                        letter.validFrom().toString(),
                        letter.validUntil().toString(),
                        say("LetterStanding." + letter.standing(now, zone).name(), locale)));
            }
            file.download(response, "letters.xlsx");
        }
    }

    @GetMapping("/letters/{id}")
    String one(
            @PathVariable LetterId id,
            @AuthenticationPrincipal SignedIn who,
            @PageableDefault(size = 20) Pageable page,
            Model model) {
        Remit remit = remits.of(who);
        LetterView letter = required(remit, id);
        LetterStanding standing = letter.standing(clock.instant(), zone);
        names(remit, model);
        model.addAttribute("letter", letter);
        model.addAttribute("standing", standing);
        model.addAttribute(
                "scan", letter.scan() == null ? null : files.find(letter.scan()).orElse(null));
        model.addAttribute("mayRevoke", mayRevoke(who, remit, letter) && standing.isRevocable());
        model.addAttribute("mayOpenPeople", who.is(Role.ADMINISTRATOR));
        model.addAttribute("left", standing.isRevocable() ? null : undecided.without(letter));
        model.addAttribute("page", use.actsUnder(id, page));
        return FOLDER + "letter";
    }

    @GetMapping("/letters/{id}/scan")
    ResponseEntity<Resource> scan(@PathVariable LetterId id, @AuthenticationPrincipal SignedIn who) {
        FileId scan = required(remits.of(who), id).scan();
        return scan == null
                ? ResponseEntity.notFound().build()
                : files.find(scan)
                        .map(download::respond)
                        .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/letters/{id}/revoke")
    String revoke(@PathVariable LetterId id, @AuthenticationPrincipal SignedIn who, Model model) {
        return revokePage(mustRevoke(who, id), model.addAttribute("form", new RevocationForm(null)));
    }

    @PostMapping("/letters/{id}/revoke")
    String revoke(
            @PathVariable LetterId id,
            @Valid @ModelAttribute("form") RevocationForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes flash) {
        LetterView letter = mustRevoke(who, id);
        if (errors.hasErrors()) {
            return revokePage(letter, model);
        }
        try {
            setup.revokeLetter(id, Typed.text(form.reason()));
        } catch (Refusal refusal) {
            FormRefusals.tell(refusal, errors);
            return revokePage(letter, model);
        }
        flash.addFlashAttribute("notice", "organization.admin.letter.revoked");
        return "redirect:/letters/" + id;
    }

    private String revokePage(LetterView letter, Model model) {
        model.addAttribute("letter", letter);
        model.addAttribute("left", undecided.without(letter));
        return FOLDER + "revoke-form";
    }

    private List<LetterView> chosen(Remit remit, Filter filter) {
        Instant now = clock.instant();
        return remit.organization().letters.values().stream()
                .filter(remit::covers)
                .filter(letter ->
                        filter.admits(letter, remit.organization().officers.get(letter.grantee()), now, zone))
                .toList();
    }

    private LetterView mustRevoke(SignedIn who, LetterId id) {
        Remit remit = remits.of(who);
        LetterView letter = required(remit, id);
        if (!mayRevoke(who, remit, letter)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return letter;
    }

    /** The head of the department, or the administrator of the centre where the person works. */
    private static boolean mayRevoke(SignedIn who, Remit remit, LetterView letter) {
        if (who.is(Role.ADMINISTRATOR)) {
            return remit.covers(letter);
        }
        OfficerView self = remit.organization().officersByAccount.get(who.accountId());
        DepartmentView department = remit.organization().departments.get(letter.department());
        return self != null && department != null && self.id().equals(department.head());
    }

    private static LetterView required(Remit remit, LetterId id) {
        LetterView letter = remit.organization().letters.get(id);
        if (letter == null || !remit.covers(letter)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return letter;
    }

    private void names(Remit remit, Model model) {
        OrganizationSnapshot organization = remit.organization();
        model.addAttribute("departmentOf", organization.departments);
        model.addAttribute("officerOf", organization.officers);
        model.addAttribute("windowOf", organization.windows);
        model.addAttribute("now", clock.instant());
        model.addAttribute("today", LocalDate.ofInstant(clock.instant(), zone));
        model.addAttribute("zone", zone);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private static String name(@Nullable DepartmentView department) {
        return department == null ? "" : department.name();
    }

    private static String name(@Nullable OfficerView officer) {
        return officer == null ? "" : officer.name();
    }
}
