package org.govhall.casework;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.govhall.applicant.EntrustedAct;
import org.govhall.applicant.EntrustmentId;
import org.govhall.applicant.EntrustmentView;
import org.govhall.catalog.MaterialId;
import org.govhall.files.FileDownload;
import org.govhall.files.FileId;
import org.govhall.files.FileStore;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.http.ResponseEntity;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** My own cases: where they stand, what I have to do, what was decided; supplementing and withdrawing. */
@Controller
@RequestMapping("/my/cases")
class MyCasesController {

    private static final String SUPPLEMENT = "casework/my/supplement";
    private static final String WITHDRAW = "casework/my/withdraw";
    private static final int LARGEST_PAGE = 100;
    private static final Sort LATEST_FIRST = Sort.by(Sort.Direction.DESC, "startedAt", "id.value");

    private final Applications applications;
    private final CitizenCases cases;
    private final MaterialUploads uploads;
    private final FileStore files;
    private final FileDownload download;
    private final List<CaseOffers> offers;
    private final List<CasePapers> papers;
    private final Clock clock;
    private final List<CaseCharges> charges;

    MyCasesController(
            Applications applications,
            CitizenCases cases,
            MaterialUploads uploads,
            FileStore files,
            FileDownload download,
            List<CaseOffers> offers,
            List<CasePapers> papers,
            List<CaseCharges> charges,
            Clock clock) {
        this.applications = applications;
        this.cases = cases;
        this.uploads = uploads;
        this.files = files;
        this.download = download;
        this.offers = offers;
        this.papers = papers;
        this.clock = clock;
        this.charges = charges;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable EntrustmentId entrustment,
            @AuthenticationPrincipal SignedIn who,
            Pageable page,
            Model model) {
        PageRequest wanted =
                PageRequest.of(page.getPageNumber(), Math.min(page.getPageSize(), LARGEST_PAGE), LATEST_FIRST);
        EntrustmentView letter =
                entrustment == null ? null : cases.letter(entrustment, who.accountId(), clock.instant());
        model.addAttribute("letter", letter);
        if (letter == null) {
            CitizenCases.Mine mine = cases.mine(who.accountId(), wanted);
            model.addAttribute("page", mine.page());
            model.addAttribute("unproven", !mine.proven());
        } else {
            model.addAttribute("page", cases.entrusted(letter, who.accountId(), wanted));
            model.addAttribute("unproven", false);
        }
        return "casework/my/list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable CaseId id, @AuthenticationPrincipal SignedIn who, Model model) {
        Dossier dossier = cases.dossier(id, who.accountId());
        if (dossier.view().status() == CaseStatus.DRAFT) {
            return "redirect:/my/drafts/" + id;
        }
        model.addAttribute("materials", MaterialPage.all(dossier));
        model.addAttribute(
                "progress",
                dossier.view().trail().stream()
                        .filter(entry -> entry.kind().isShownToApplicant())
                        .toList());
        Set<EntrustedAct> acts = cases.acts(dossier, who.accountId());
        model.addAttribute("mayWithdraw", mayWithdraw(dossier) && acts.contains(EntrustedAct.WITHDRAW));
        model.addAttribute("maySupplement", acts.contains(EntrustedAct.SUPPLEMENT));
        model.addAttribute(
                "papers", papers.stream().flatMap(one -> one.of(id).stream()).toList());
        model.addAttribute(
                "charges",
                charges.stream()
                        .flatMap(one -> one.forApplicant(id, dossier.item()).stream())
                        .toList());
        model.addAttribute(
                "offers",
                offers.stream().flatMap(one -> one.forApplicant(id).stream()).toList());
        return page("casework/my/case", dossier, model);
    }

    @GetMapping("/{id}/receipt")
    String receipt(@PathVariable CaseId id, @AuthenticationPrincipal SignedIn who, Model model) {
        Dossier dossier = cases.dossier(id, who.accountId());
        if (dossier.view().number() == null) {
            return "redirect:/my/drafts/" + id;
        }
        model.addAttribute("materials", MaterialPage.all(dossier));
        model.addAttribute(
                "papers", papers.stream().flatMap(one -> one.of(id).stream()).toList());
        return page("casework/my/receipt", dossier, model);
    }

    @GetMapping("/{id}/files/{file}")
    ResponseEntity<Resource> file(
            @PathVariable CaseId id, @PathVariable FileId file, @AuthenticationPrincipal SignedIn who) {
        if (!cases.maySee(id, file, who.accountId())) {
            throw new NoSuchCase();
        }
        return download.respond(files.find(file).orElseThrow(NoSuchCase::new));
    }

    @GetMapping("/{id}/withdraw")
    String askToWithdraw(
            @PathVariable CaseId id, @AuthenticationPrincipal SignedIn who, Model model, RedirectAttributes flash) {
        Dossier dossier = cases.dossier(id, who.accountId());
        if (!mayWithdraw(dossier)) {
            return tooLate(dossier, flash);
        }
        model.addAttribute("form", new WithdrawForm(null, dossier.view().version()));
        return page(WITHDRAW, dossier, model);
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(
            @PathVariable CaseId id,
            @AuthenticationPrincipal SignedIn who,
            @Valid @ModelAttribute("form") WithdrawForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Dossier dossier = cases.dossier(id, who.accountId());
        if (!RefusalErrors.passes(
                errors,
                () -> applications.withdraw(form.ref(id), Objects.requireNonNull(form.reason()), who.accountId()))) {
            return page(WITHDRAW, dossier, model);
        }
        flash.addFlashAttribute("notice", "casework.withdraw.done");
        return "redirect:/my/cases/" + id;
    }

    @GetMapping("/{id}/supplement")
    String supplement(@PathVariable CaseId id, @AuthenticationPrincipal SignedIn who, Model model) {
        Dossier dossier = cases.dossier(id, who.accountId());
        return isAwaited(dossier) ? supplementPage(dossier, model) : "redirect:/my/cases/" + id;
    }

    @PostMapping("/{id}/supplement")
    String supply(
            @PathVariable CaseId id,
            @RequestParam(required = false) Long version,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes flash) {
        Dossier dossier = cases.dossier(id, who.accountId());
        List<MaterialPage> open = open(dossier);
        if (isAwaited(dossier) && !open.isEmpty()) {
            model.addAttribute("open", open);
            return supplementPage(dossier, model);
        }
        return Attempt.at(
                () -> applications.supply(new CaseRef(id, version), who.accountId()),
                "casework.supplement.done",
                "/my/cases/" + id,
                "/my/cases/" + id + "/supplement",
                flash);
    }

    @GetMapping("/{id}/supplement/{material}")
    String supplementMaterial(
            @PathVariable CaseId id,
            @PathVariable MaterialId material,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        return materialPage(cases.dossier(id, who.accountId()), material, model);
    }

    @PostMapping("/{id}/supplement/{material}")
    String upload(
            @PathVariable CaseId id,
            @PathVariable MaterialId material,
            @RequestParam(name = "files", required = false) List<MultipartFile> chosen,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes flash) {
        return uploads.take(id, material, chosen, who.accountId(), model, flash)
                ? "redirect:/my/cases/" + id + "/supplement/" + material
                : materialPage(cases.dossier(id, who.accountId()), material, model);
    }

    @PostMapping("/{id}/supplement/{material}/remove")
    String remove(
            @PathVariable CaseId id,
            @PathVariable MaterialId material,
            @RequestParam FileId file,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes flash) {
        String page = "/my/cases/" + id + "/supplement/" + material;
        return uploads.remove(id, material, file, page, who.accountId(), flash);
    }

    private String supplementPage(Dossier dossier, Model model) {
        model.addAttribute(
                "materials",
                MaterialPage.all(dossier).stream()
                        .filter(MaterialPage::isDefective)
                        .toList());
        model.addAttribute("allSupplied", open(dossier).isEmpty());
        return page(SUPPLEMENT, dossier, model);
    }

    private String materialPage(Dossier dossier, MaterialId material, Model model) {
        String base = "/my/cases/" + dossier.view().id();
        MaterialPage wanted = MaterialPage.of(dossier, material);
        return (isAwaited(dossier) && wanted.isDefective())
                        || (dossier.view().awaitsMaterials() && wanted.isFollowing())
                ? uploads.show(dossier, material, base, "/supplement", model)
                : "redirect:" + base;
    }

    /** What the notice asks for and nothing has been brought for since. */
    private static List<MaterialPage> open(Dossier dossier) {
        return MaterialPage.all(dossier).stream()
                .filter(material -> material.isDefective() && !material.isSupplied())
                .toList();
    }

    private String page(String view, Dossier dossier, Model model) {
        model.addAttribute("dossier", dossier);
        model.addAttribute("base", "/my/cases/" + dossier.view().id());
        return view;
    }

    private static boolean isAwaited(Dossier dossier) {
        return dossier.view().status() == CaseStatus.AWAITING_SUPPLEMENT;
    }

    private static boolean mayWithdraw(Dossier dossier) {
        return dossier.view().status().mayBecome(CaseStatus.WITHDRAWN);
    }

    private static String tooLate(Dossier dossier, RedirectAttributes flash) {
        return Attempt.refused(
                new Refusal("casework.refused.step", dossier.view().status()),
                "/my/cases/" + dossier.view().id(),
                flash);
    }
}
