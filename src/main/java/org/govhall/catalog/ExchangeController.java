package org.govhall.catalog;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.govhall.identity.AccountId;
import org.govhall.identity.SignedIn;
import org.govhall.identity.WholeHall;
import org.govhall.kernel.FormRefusals;
import org.govhall.kernel.Refusal;
import org.govhall.organization.OfficerView;
import org.govhall.organization.OrganizationDirectory;
import org.govhall.sheet.XlsxFile;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The whole catalogue, out and in again. */
@Controller
@WholeHall
@RequestMapping("/admin/exchange")
class ExchangeController {

    private static final int FLAWS_SHOWN = 200;

    /** @param documentNumber the document by which what changed is published */
    record ExchangeForm(
            @Nullable MultipartFile file,

            @NotBlank(message = "{catalog.form.missing}") @Size(max = 100, message = "{catalog.form.long}") @Nullable String documentNumber) {}

    /** What the legal check of a file says. */
    record OpinionForm(
            @NotBlank(message = "{catalog.refused.opinion-missing}") @Size(max = 1000, message = "{catalog.form.long}") @Nullable String opinion) {}

    private final CatalogImports imports;
    private final CatalogExport export;
    private final OrganizationDirectory organization;
    private final ZoneId zone;

    ExchangeController(CatalogImports imports, CatalogExport export, OrganizationDirectory organization, ZoneId zone) {
        this.imports = imports;
        this.export = export;
        this.organization = organization;
        this.zone = zone;
    }

    @GetMapping
    String show(@PageableDefault(size = 20) Pageable page, Model model) {
        model.addAttribute("form", new ExchangeForm(null, null));
        return page(page, model);
    }

    private String page(Pageable page, Model model) {
        model.addAttribute("page", imports.latest(page));
        model.addAttribute("zone", zone);
        return "catalog/exchange/list";
    }

    @PostMapping
    String handIn(
            @Valid @ModelAttribute("form") ExchangeForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            @PageableDefault(size = 20) Pageable page,
            Model model) {
        MultipartFile file = form.file();
        if (file == null || file.isEmpty()) {
            FormRefusals.tell(new Refusal("catalog.sheet.no-file").on("file"), errors);
        }
        if (errors.hasErrors() || file == null) {
            return page(page, model);
        }
        try {
            return "redirect:/admin/exchange/"
                    + imports.handIn(
                            Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                            file.getBytes(),
                            FormWords.text(form.documentNumber()),
                            who.accountId());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How far an import is; a part of the page asks again while it runs. */
    @GetMapping("/{id}")
    String one(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String partly,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        model.addAttribute("form", new OpinionForm(null));
        return page(id, who, model, partly == null ? "catalog/exchange/one" : "catalog/exchange/one :: progress");
    }

    private String page(UUID id, SignedIn who, Model model, String view) {
        ImportView job = imports.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("job", job);
        model.addAttribute("flaws", job.flaws() == 0 ? null : imports.flaws(id, FLAWS_SHOWN));
        model.addAttribute(
                "mayApprove",
                job.state() == ImportState.CHECKED && !job.uploadedBy().equals(who.accountId()));
        model.addAttribute("uploader", name(job.uploadedBy()));
        model.addAttribute("approver", name(job.approvedBy()));
        model.addAttribute("zone", zone);
        return view;
    }

    @PostMapping("/{id}/approve")
    String approve(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") OpinionForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return page(id, who, model, "catalog/exchange/one");
        }
        if (imports.find(id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            imports.approve(id, who.accountId(), FormWords.text(form.opinion()));
            flash.addFlashAttribute("notice", "catalog.import.approved");
        } catch (Refusal refusal) {
            flash.addFlashAttribute("problem", refusal.messageKey());
            flash.addFlashAttribute("problemArgs", refusal.getArguments());
        }
        return "redirect:/admin/exchange/" + id;
    }

    @GetMapping("/catalogue.xlsx")
    void workbook(HttpServletResponse response) throws IOException {
        begin(response, XlsxFile.CONTENT_TYPE, "catalogue.xlsx");
        export.workbook(response.getOutputStream(), true);
    }

    @GetMapping("/template.xlsx")
    void template(HttpServletResponse response) throws IOException {
        begin(response, XlsxFile.CONTENT_TYPE, "catalogue-template.xlsx");
        export.workbook(response.getOutputStream(), false);
    }

    @GetMapping("/catalogue-csv.zip")
    void csv(HttpServletResponse response) throws IOException {
        begin(response, "application/zip", "catalogue-csv.zip");
        export.csv(response.getOutputStream());
    }

    private static void begin(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    private @Nullable String name(@Nullable AccountId account) {
        return account == null
                ? null
                : organization.officerOf(account).map(OfficerView::name).orElse("—");
    }
}
