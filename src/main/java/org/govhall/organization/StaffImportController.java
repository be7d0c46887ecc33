package org.govhall.organization;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.FormRefusals;
import org.govhall.kernel.Refusal;
import org.govhall.sheet.XlsxFile;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Windows and who works there, from a book: first a trial run, then taken over whole. */
@Controller
@RequestMapping("/admin/staff-import")
class StaffImportController {

    private static final String PAGE = "organization/admin/import";
    private static final int ROWS_SHOWN = 200;

    /** @param file the book */
    record StaffImportForm(@Nullable MultipartFile file) {}

    private final StaffImport imports;
    private final StaffShelf shelf;
    private final StaffBook book;

    StaffImportController(StaffImport imports, StaffShelf shelf, StaffBook book) {
        this.imports = imports;
        this.shelf = shelf;
        this.book = book;
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("form", new StaffImportForm(null));
        return PAGE;
    }

    @GetMapping("/template.xlsx")
    void template(HttpServletResponse response) {
        try (XlsxFile file = book.template()) {
            file.download(response, "staff-template.xlsx");
        }
    }

    /** The trial run: says what is wrong, or what would happen, and changes nothing. */
    @PostMapping
    String check(
            @ModelAttribute("form") StaffImportForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        MultipartFile file = form.file();
        if (file == null || file.isEmpty()) {
            FormRefusals.tell(new Refusal("organization.import.no-file").on("file"), errors);
            return PAGE;
        }
        try {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            byte[] content = file.getBytes();
            StaffImport.Result result = imports.check(name, content, who);
            show(result, name, model);
            if (result.isRight() && result.isChange()) {
                model.addAttribute("upload", shelf.put(name, content, who.accountId()));
            }
        } catch (Refusal refusal) {
            FormRefusals.tell(refusal.on("file"), errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return PAGE;
    }

    /** The passwords of those who are new stand on this page once, and nowhere else. */
    @PostMapping("/{upload}")
    String take(@PathVariable UUID upload, @AuthenticationPrincipal SignedIn who, Model model) {
        StaffShelf.Held held = shelf.find(upload, who.accountId())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        StaffImport.Result result = imports.take(held.fileName(), held.content(), who);
        model.addAttribute("form", new StaffImportForm(null));
        show(result, held.fileName(), model);
        if (result.isRight()) {
            shelf.remove(upload);
            model.addAttribute("taken", true);
            model.addAttribute("signIns", result.signIns());
        }
        return PAGE;
    }

    private static void show(StaffImport.Result result, String fileName, Model model) {
        model.addAttribute("result", result);
        model.addAttribute("fileName", fileName);
        model.addAttribute("shown", result.flaws().stream().limit(ROWS_SHOWN).toList());
        model.addAttribute(
                "outcomes", result.outcomes().stream().limit(ROWS_SHOWN).toList());
    }
}
