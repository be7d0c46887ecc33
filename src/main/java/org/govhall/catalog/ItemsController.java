package org.govhall.catalog;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.govhall.files.FileDownload;
import org.govhall.files.FileId;
import org.govhall.files.FileStore;
import org.springframework.core.io.Resource;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The catalogue for everybody: search, departments, and the guide of an item. */
@Controller
class ItemsController {

    private static final int LARGEST_PAGE = 100;
    private static final int SUGGESTED = 8;

    private final Catalog catalog;
    private final ItemGuides guides;
    private final NoticeSheet sheet;
    private final FileStore files;
    private final FileDownload download;

    ItemsController(Catalog catalog, ItemGuides guides, NoticeSheet sheet, FileStore files, FileDownload download) {
        this.catalog = catalog;
        this.guides = guides;
        this.sheet = sheet;
        this.files = files;
        this.download = download;
    }

    @GetMapping("/items")
    String items(
            @ModelAttribute("filter") ItemFilter filter,
            @RequestParam(defaultValue = "0") String page,
            @RequestParam(defaultValue = "20") String size,
            Model model) {
        String question = filter.question();
        Catalog.Answer answer = question.isEmpty() ? new Catalog.Answer(catalog.all(), true) : catalog.find(question);
        List<ItemSummary> lines =
                answer.items().stream().filter(filter.matches()).toList();
        PageRequest wanted =
                PageRequest.of(number(page, 0, Integer.MAX_VALUE / LARGEST_PAGE), number(size, 20, LARGEST_PAGE));
        int from = (int) Math.min(wanted.getOffset(), lines.size());
        int to = Math.min(from + wanted.getPageSize(), lines.size());
        List<ItemSummary> shown = lines.subList(from, to);
        model.addAttribute("page", new PageImpl<>(shown, wanted, lines.size()));
        model.addAttribute("matches", catalog.matches(shown, question));
        model.addAttribute("question", question);
        model.addAttribute("certain", answer.certain());
        model.addAttribute("titleKey", title(filter, question));
        model.addAttribute("facets", ItemFacets.of(answer.items(), filter));
        return "catalog/items";
    }

    /** What the search box suggests while somebody types: the nearest first, each with why. */
    @GetMapping("/items/suggestions")
    String suggestions(@RequestParam(defaultValue = "") String q, Model model) {
        String asked = ItemFilter.of(q).question();
        Catalog.Answer answer = asked.isEmpty() ? new Catalog.Answer(List.of(), true) : catalog.find(asked);
        List<ItemSummary> items =
                answer.certain() ? answer.items().stream().limit(SUGGESTED).toList() : List.of();
        model.addAttribute("items", items);
        model.addAttribute("matches", catalog.matches(items, asked));
        return "catalog/suggest :: options";
    }

    @GetMapping("/items/departments")
    String departments(Model model) {
        model.addAttribute("departments", DepartmentItems.of(catalog.all()));
        return "catalog/departments";
    }

    @GetMapping("/items/{code}")
    String guide(@PathVariable String code, @RequestParam(defaultValue = "") List<String> choices, Model model) {
        model.addAttribute(
                "choices", choices.stream().filter(key -> !key.isBlank()).toList());
        model.addAttribute(
                "guide", guides.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "catalog/guide";
    }

    /** What a version of the guide said: a case is decided by the one under which it was applied for. */
    @GetMapping("/items/{code}/versions/{number}")
    String version(@PathVariable String code, @PathVariable String number, Model model) {
        ItemGuide guide = guides.version(code, number(number, 0, Integer.MAX_VALUE))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("choices", List.of());
        model.addAttribute("guide", guide);
        model.addAttribute("version", guide.revision());
        return "catalog/guide";
    }

    /** The one-time notice sheet, to be printed or to be sent. */
    @GetMapping("/items/{code}/notice-sheet.pdf")
    ResponseEntity<byte[]> noticeSheet(@PathVariable String code) {
        ItemGuide guide = guides.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("一次性告知单 " + guide.revision().name() + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(sheet.draw(guide));
    }

    /** A blank form, a sample of one, or of the result: what a published version shows, anybody may have. */
    @GetMapping("/items/{code}/files/{file}")
    ResponseEntity<Resource> file(@PathVariable String code, @PathVariable FileId file) {
        return FormWords.codeIn(code)
                .filter(known -> catalog.history(known).stream()
                        .anyMatch(revision -> DraftContent.of(revision).files().contains(file)))
                .flatMap(known -> files.find(file))
                .map(download::respond)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String title(ItemFilter filter, String question) {
        if (!question.isEmpty()) {
            return "catalog.items.title.found";
        }
        ApplicantKind applicant = filter.applicantKind();
        return applicant == null ? "catalog.items.title" : "catalog.items.title." + applicant.name();
    }

    /** A number from an address; whatever is not one, or is out of range, counts as the usual. */
    private static int number(String text, int usual, int largest) {
        try {
            int number = Integer.parseInt(text);
            return number >= Math.min(usual, 1) && number <= largest ? number : usual;
        } catch (NumberFormatException notANumber) {
            return usual;
        }
    }
}
