package org.govhall.catalog;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.govhall.calendar.WorkingDays;
import org.govhall.files.FileDownload;
import org.govhall.files.FileId;
import org.govhall.files.FileStore;
import org.govhall.identity.SignedIn;
import org.govhall.kernel.ItemCode;
import org.govhall.kernel.Refusal;
import org.govhall.organization.CenterId;
import org.govhall.organization.CenterView;
import org.govhall.organization.DepartmentView;
import org.govhall.organization.OrganizationDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk of those who keep the catalogue: a draft, written section by section, checked and published. */
@Controller
@RequestMapping("/catalog/drafts")
class ItemDraftController {

    /** How far a section has come: what is missing and what is wrong in it. */
    record Progress(Section section, List<Element> missing, List<Refusal> faults) {

        public boolean isDone() {
            return missing.isEmpty() && faults.isEmpty();
        }
    }

    private static final String UPLOADS = "catalogUploads";

    private final DraftDesk desk;
    private final ReboundWatch rebound;
    private final Catalog catalog;
    private final ItemGuides guides;
    private final CatalogSettings settings;
    private final OrganizationDirectory organization;
    private final FileStore files;
    private final FileDownload download;
    private final Clock clock;
    private final ZoneId zone;

    ItemDraftController(
            DraftDesk desk,
            ReboundWatch rebound,
            Catalog catalog,
            ItemGuides guides,
            CatalogSettings settings,
            OrganizationDirectory organization,
            FileStore files,
            FileDownload download,
            Clock clock,
            ZoneId zone) {
        this.desk = desk;
        this.rebound = rebound;
        this.catalog = catalog;
        this.guides = guides;
        this.settings = settings;
        this.organization = organization;
        this.files = files;
        this.download = download;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/new")
    String begin(@AuthenticationPrincipal SignedIn who, Model model) {
        writer(who);
        model.addAttribute("form", new NewItemForm(null, null));
        return "catalog/keeping/new";
    }

    @PostMapping("/new")
    String begin(
            @AuthenticationPrincipal SignedIn who,
            @Valid @ModelAttribute("form") NewItemForm form,
            BindingResult errors) {
        Keeper keeper = writer(who);
        if (!errors.hasErrors()) {
            try {
                DraftId id =
                        desk.begin(keeper, Objects.requireNonNull(form.code()), Objects.requireNonNull(form.name()));
                return "redirect:/catalog/drafts/" + id;
            } catch (Refusal refusal) {
                show(refusal, errors);
            }
        }
        return "catalog/keeping/new";
    }

    @GetMapping("/{id}")
    String draft(@AuthenticationPrincipal SignedIn who, @PathVariable DraftId id, Model model) {
        Keeper keeper = keeper(who);
        DraftView draft = desk.find(keeper, id);
        if (!model.containsAttribute("check")) {
            model.addAttribute("check", new CheckForm(draft.version(), false, null));
        }
        if (!model.containsAttribute("publish")) {
            model.addAttribute("publish", new PublishForm(draft.version(), null, today().toString()));
        }
        return page(keeper, draft, model);
    }

    private String page(Keeper keeper, DraftView draft, Model model) {
        List<Element> missing = draft.content().missing();
        List<ItemRules.Fault> faults = draft.content().faults();
        List<Progress> progress = Arrays.stream(Section.values())
                .map(section -> new Progress(
                        section,
                        missing.stream()
                                .filter(element -> element.section() == section)
                                .toList(),
                        faults.stream()
                                .filter(fault -> fault.section() == section)
                                .map(ItemRules.Fault::refusal)
                                .toList()))
                .toList();
        model.addAttribute("draft", draft);
        model.addAttribute("shadows", shadows(draft));
        model.addAttribute("progress", progress);
        model.addAttribute("done", progress.stream().filter(Progress::isDone).count());
        model.addAttribute("whole", progress.stream().allMatch(Progress::isDone));
        model.addAttribute("nine", nine(missing));
        model.addAttribute("department", organization.department(draft.department()));
        model.addAttribute("mayWrite", keeper.mayWrite(draft) && draft.state().isWritable());
        model.addAttribute("mayPublish", keeper.mayWrite(draft) && draft.state() == DraftState.CHECKED);
        model.addAttribute(
                "mayDiscard", keeper.mayWrite(draft) && !draft.state().isOver());
        model.addAttribute(
                "mayCheck",
                draft.state() == DraftState.IN_CHECK
                        && !draft.editors().contains(keeper.account().value()));
        model.addAttribute("changes", desk.changes(draft));
        model.addAttribute("zone", zone);
        return "catalog/keeping/draft";
    }

    /** The cancelled items that a new one is near to; the next version of an item on the list is nobody's shadow. */
    private List<ReboundWatch.Shadow> shadows(DraftView draft) {
        String name = draft.content().name;
        return draft.ofNewItem() && name != null ? rebound.shadowsOf(name, draft.content().bases) : List.of();
    }

    /** The nine openings with whether each is told. */
    private Map<Element, Boolean> nine(List<Element> missing) {
        Map<Element, Boolean> nine = new LinkedHashMap<>();
        settings.nineOpenings().stream().sorted().forEach(element -> nine.put(element, !missing.contains(element)));
        return nine;
    }

    @GetMapping("/{id}/sections/{section}")
    String section(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable DraftId id,
            @PathVariable String section,
            Model model) {
        DraftView draft = writable(keeper(who), id);
        return sectionPage(draft, draft.version(), SectionForm.of(section(section), draft.content()), model);
    }

    /** Saves the section; or, without saving, adds a row to it or takes one away. */
    @PostMapping(path = "/{id}/sections/{section}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String section(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable DraftId id,
            @PathVariable String section,
            @RequestParam long version,
            @RequestParam MultiValueMap<String, String> typed,
            MultipartHttpServletRequest request,
            HttpSession session,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Keeper keeper = keeper(who);
        DraftView draft = writable(keeper, id);
        SectionForm form = new SectionForm(section(section), typed);
        upload(form, request, who, session);
        keepOwnFiles(form, draft, session);
        String add = typed.getFirst("add");
        String remove = typed.getFirst("remove");
        if (add != null) {
            form.addRow(add);
            return sectionPage(draft, version, form, model);
        }
        if (remove != null) {
            form.removeRow(remove);
            return sectionPage(draft, version, form, model);
        }
        DraftContent next = form.into(draft.content());
        if (form.errors().isEmpty()) {
            try {
                desk.write(keeper, id, version, form.section(), next);
                flash.addFlashAttribute("notice", "catalog.keeping.saved");
                flash.addFlashAttribute(
                        "noticeArgs", new Object[] {next.missing().size()});
                return "redirect:/catalog/drafts/" + id + after(typed, form.section());
            } catch (Refusal refusal) {
                form.refuse(refusal);
            } catch (ObjectOptimisticLockingFailureException e) {
                response.setStatus(HttpStatus.CONFLICT.value());
                DraftView now = desk.find(keeper, id);
                model.addAttribute("changedMeanwhile", true);
                model.addAttribute(
                        "changes", desk.changes(now).stream().limit(10).toList());
                model.addAttribute("zone", zone);
                return sectionPage(now, now.version(), form, model);
            }
        }
        return sectionPage(draft, version, form, model);
    }

    /** Who goes on writes the next section; who does not sees how far the draft has come. */
    private static String after(MultiValueMap<String, String> typed, Section section) {
        int next = section.ordinal() + 1;
        return typed.containsKey("next") && next < Section.values().length
                ? "/sections/" + Section.values()[next].slug()
                : "";
    }

    private String sectionPage(DraftView draft, long version, SectionForm form, Model model) {
        Map<String, String> centers = new LinkedHashMap<>();
        DepartmentView department = organization.department(draft.department());
        List<CenterView> offered = draft.ofNewItem()
                ? List.of()
                : catalog.offerings(draft.code(), today()).stream()
                        .map(offering -> organization.center(offering.center()))
                        .toList();
        organization.centers().stream()
                .filter(center ->
                        center.regionCode().startsWith(region(department.regionCode())) && !offered.contains(center))
                .forEach(center -> centers.put(center.id().toString(), center.name()));
        model.addAttribute("draft", draft);
        model.addAttribute("version", version);
        model.addAttribute("section", form.section());
        model.addAttribute("sections", Section.values());
        model.addAttribute("last", form.section().ordinal() == Section.values().length - 1);
        model.addAttribute("offered", offered);
        model.addAttribute("cells", form.cells(centers));
        model.addAttribute("groups", form.groups());
        model.addAttribute("errors", form.errors());
        model.addAttribute("accept", FileStore.ACCEPT);
        model.addAttribute(
                "opinion", draft.state() == DraftState.RETURNED && draft.opinion() != null ? draft.opinion() : "");
        return "catalog/keeping/section";
    }

    /** What is common to the codes of all regions below this one. */
    private static String region(String code) {
        return code.length() == 6 ? code.replaceAll("(00)+$", "") : code;
    }

    /** A file is kept as soon as it arrives, so that a form that is shown again still has it. */
    private void upload(SectionForm form, MultipartHttpServletRequest request, SignedIn who, HttpSession session) {
        for (Section.Field field : form.section().fields()) {
            if (field.asked() == Section.Asked.FILE) {
                if (request.getParameter("drop." + field.name()) != null) {
                    form.set(field, "");
                }
                store(
                        request.getFile("file." + field.name()),
                        field.name(),
                        form,
                        who,
                        session,
                        id -> form.set(field, id));
            }
        }
        for (Section.Group group : form.section().groups()) {
            for (Section.Field field : group.fields()) {
                for (int row = 0; field.asked() == Section.Asked.FILE && row < form.rows(group); row++) {
                    String place = SectionForm.id(group, field, row);
                    int at = row;
                    if (request.getParameter("drop." + place) != null) {
                        form.set(group, field, row, "");
                    }
                    store(
                            request.getFile("file." + place),
                            place,
                            form,
                            who,
                            session,
                            id -> form.set(group, field, at, id));
                }
            }
        }
    }

    private void store(
            @Nullable MultipartFile file,
            String place,
            SectionForm form,
            SignedIn who,
            HttpSession session,
            Consumer<String> keep) {
        if (file == null || file.isEmpty()) {
            return;
        }
        try (InputStream content = file.getInputStream()) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            String id =
                    files.store(name, content, who.accountId().toString()).id().toString();
            Set<String> uploads = uploads(session);
            uploads.add(id);
            session.setAttribute(UPLOADS, new HashSet<>(uploads));
            keep.accept(id);
        } catch (Refusal refusal) {
            form.refuse(refusal.on(place));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A draft names files of its own, and none that somebody handed in elsewhere. */
    private void keepOwnFiles(SectionForm form, DraftView draft, HttpSession session) {
        Set<String> own = uploads(session);
        draft.content().files().forEach(file -> own.add(file.toString()));
        for (Section.Field field : form.section().fields()) {
            if (field.asked() == Section.Asked.FILE && !own.contains(form.value(field))) {
                form.set(field, "");
            }
        }
        for (Section.Group group : form.section().groups()) {
            for (Section.Field field : group.fields()) {
                for (int row = 0; field.asked() == Section.Asked.FILE && row < form.rows(group); row++) {
                    if (!own.contains(form.value(group, field, row))) {
                        form.set(group, field, row, "");
                    }
                }
            }
        }
    }

    private static Set<String> uploads(HttpSession session) {
        Set<String> uploads = new HashSet<>();
        if (session.getAttribute(UPLOADS) instanceof Set<?> known) {
            known.forEach(id -> uploads.add(String.valueOf(id)));
        }
        return uploads;
    }

    @GetMapping("/{id}/files/{file}")
    ResponseEntity<Resource> file(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable DraftId id,
            @PathVariable FileId file,
            HttpSession session) {
        DraftView draft = desk.find(keeper(who), id);
        if (!draft.content().files().contains(file) && !uploads(session).contains(file.toString())) {
            throw new NotKept();
        }
        return download.respond(files.find(file).orElseThrow(NotKept::new));
    }

    /** The guide as citizens will see it. */
    @GetMapping("/{id}/preview")
    String preview(
            @AuthenticationPrincipal SignedIn who, @PathVariable DraftId id, Model model, RedirectAttributes flash) {
        DraftView draft = desk.find(keeper(who), id);
        DraftContent content = draft.content();
        ItemContent says;
        try {
            says = content.toContent();
        } catch (Refusal refusal) {
            flash.addFlashAttribute("problem", "catalog.keeping.preview.too-early");
            return "redirect:/catalog/drafts/" + id;
        }
        List<OfferingView> offerings = new ArrayList<>(catalog.offerings(draft.code(), today()));
        content.centers.stream()
                .map(CenterId::of)
                .filter(center -> organization.findCenter(center).isPresent()
                        && offerings.stream().noneMatch(known -> known.center().equals(center)))
                .forEach(center -> offerings.add(new OfferingView(center, draft.department(), today(), null)));
        model.addAttribute("guide", guides.preview(asPublished(draft, says), offerings));
        model.addAttribute("preview", id);
        return "catalog/guide";
    }

    private RevisionView asPublished(DraftView draft, ItemContent says) {
        List<MaterialView> materials = new ArrayList<>();
        for (ItemContent.Material material : says.materials()) {
            materials.add(new MaterialView(
                    MaterialId.next(),
                    materials.size() + 1,
                    material.name(),
                    material.form(),
                    material.count(),
                    material.source(),
                    material.mayFollow(),
                    material.freeBySharing(),
                    material.sourceNote(),
                    material.requirement(),
                    material.blankForm(),
                    material.sample()));
        }
        return new RevisionView(
                RevisionId.next(),
                ItemId.next(),
                draft.code(),
                catalog.history(draft.code()).size() + 1,
                says.name(),
                says.organ(),
                Objects.requireNonNull(draft.content().basicCode),
                says.kind(),
                says.caseType(),
                says.applicantKinds(),
                says.legalBases(),
                says.conditions(),
                says.statutory(),
                new WorkingDays(says.promised().days()),
                says.fee(),
                says.specialProcedures(),
                says.resultDocument(),
                materials,
                says.everydayWords(),
                draft.inForceFrom() == null ? today() : draft.inForceFrom(),
                null,
                says.particulars(),
                draft.documentNumber());
    }

    @PostMapping("/{id}/submit")
    String submit(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable DraftId id,
            @RequestParam long version,
            RedirectAttributes flash) {
        return act(id, flash, "catalog.keeping.submitted", () -> desk.submit(keeper(who), id, version));
    }

    @PostMapping("/{id}/discard")
    String discard(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable DraftId id,
            @RequestParam long version,
            RedirectAttributes flash) {
        return act(id, flash, "catalog.keeping.discarded", () -> desk.discard(keeper(who), id, version));
    }

    private static String act(DraftId id, RedirectAttributes flash, String done, Runnable act) {
        try {
            act.run();
            flash.addFlashAttribute("notice", done);
        } catch (Refusal refusal) {
            flash.addFlashAttribute("problem", refusal.messageKey());
            flash.addFlashAttribute("problemArgs", refusal.getArguments());
        }
        return "redirect:/catalog/drafts/" + id;
    }

    @PostMapping("/{id}/check")
    String check(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable DraftId id,
            @Valid @ModelAttribute("check") CheckForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        String opinion = Objects.requireNonNullElse(form.opinion(), "");
        return form(who, id, errors, model, () -> {
            if (form.lawful()) {
                desk.confirm(keeper(who), id, form.version(), opinion);
                flash.addFlashAttribute("notice", "catalog.keeping.confirmed");
            } else {
                desk.sendBack(keeper(who), id, form.version(), opinion);
                flash.addFlashAttribute("notice", "catalog.keeping.sent-back");
            }
            return "redirect:/catalog/drafts/" + id;
        });
    }

    @PostMapping("/{id}/publish")
    String publish(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable DraftId id,
            @Valid @ModelAttribute("publish") PublishForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        return form(who, id, errors, model, () -> {
            LocalDate from = day(form);
            desk.publish(keeper(who), id, form.version(), Objects.requireNonNull(form.document()), from);
            flash.addFlashAttribute(
                    "notice", from.isAfter(today()) ? "catalog.keeping.published.later" : "catalog.keeping.published");
            flash.addFlashAttribute("noticeArgs", new Object[] {from.toString()});
            return "redirect:/catalog/drafts/" + id;
        });
    }

    private static LocalDate day(PublishForm form) {
        try {
            return LocalDate.parse(Objects.requireNonNull(form.from()));
        } catch (DateTimeException e) {
            throw ((Refusal) new Refusal("catalog.form.date").initCause(e)).on("from");
        }
    }

    private String form(SignedIn who, DraftId id, BindingResult errors, Model model, Supplier<String> act) {
        if (!errors.hasErrors()) {
            try {
                return act.get();
            } catch (Refusal refusal) {
                show(refusal, errors);
            }
        }
        return draft(who, id, model);
    }

    private static void show(Refusal refusal, BindingResult errors) {
        String field = refusal.field();
        if (field == null
                || !Set.of("code", "name", "opinion", "document", "from").contains(field)) {
            errors.reject(refusal.messageKey(), refusal.getArguments(), null);
        } else {
            errors.rejectValue(field, refusal.messageKey(), refusal.getArguments(), null);
        }
    }

    private Keeper keeper(SignedIn who) {
        return desk.keeper(who).orElseThrow(NotKept::new);
    }

    private Keeper writer(SignedIn who) {
        return desk.keeper(who).filter(keeper -> keeper.department() != null).orElseThrow(NotKept::new);
    }

    private DraftView writable(Keeper keeper, DraftId id) {
        DraftView draft = desk.find(keeper, id);
        if (!keeper.mayWrite(draft)) {
            throw new NotKept();
        }
        return draft;
    }

    private static Section section(String slug) {
        return Arrays.stream(Section.values())
                .filter(section -> section.slug().equals(slug.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(NotKept::new);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** Whose item it is not sees no such item; beginning its next version is for its own officers. */
    @PostMapping("/of/{code}")
    String revise(@AuthenticationPrincipal SignedIn who, @PathVariable String code, RedirectAttributes flash) {
        Keeper keeper = writer(who);
        ItemCode item = code(code);
        try {
            return "redirect:/catalog/drafts/" + desk.revise(keeper, item);
        } catch (Refusal refusal) {
            flash.addFlashAttribute("problem", refusal.messageKey());
            flash.addFlashAttribute("problemArgs", refusal.getArguments());
            return "redirect:/catalog/keeping/" + item;
        }
    }

    static ItemCode code(String text) {
        try {
            return ItemCode.of(text);
        } catch (IllegalArgumentException e) {
            throw (NotKept) new NotKept().initCause(e);
        }
    }
}
