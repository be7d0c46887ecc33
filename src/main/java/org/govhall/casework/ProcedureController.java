package org.govhall.casework;

import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.govhall.catalog.SpecialProcedureKind;
import org.govhall.files.CheckedUpload;
import org.govhall.files.FileStore;
import org.govhall.kernel.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;

/** Special procedures of a case: announcing one, and everything that happens in it. */
@Controller
@RequestMapping("/approval/cases/{id}/procedures")
class ProcedureController {

    private final ProcedureConduct conduct;
    private final CaseActs acts;
    private final FileStore files;
    private final ZoneId zone;

    ProcedureController(ProcedureConduct conduct, CaseActs acts, FileStore files, ZoneId zone) {
        this.conduct = conduct;
        this.acts = acts;
        this.files = files;
        this.zone = zone;
    }

    @GetMapping("/new")
    String announcing(CaseVisit visit) {
        CasePage page = acts.show(visit);
        visit.offer("procedure", ProcedureForm.of(page));
        acts.offerChoices(visit, "kinds", kindsOf(page));
        return "casework/course/announce";
    }

    @PostMapping("/new")
    String announce(CaseVisit visit, @Valid @ModelAttribute("procedure") ProcedureForm form, BindingResult errors) {
        return acts.take(
                visit,
                form.version(),
                errors,
                ref -> conduct.announce(ref, form.toPlan(), visit.account()),
                "casework.course.announce.done",
                this::announcing);
    }

    @GetMapping("/{n}")
    String show(CaseVisit visit, @PathVariable int n) {
        CasePage page = acts.show(visit);
        visit.model().addAttribute("one", page.procedure(n));
        visit.offer("begin", VersionForm.of(page));
        visit.offer("request", RequesterForm.of(page));
        visit.offer("hearing", HearingForm.of(page));
        visit.offer("prolong", ProlongForm.of(page));
        visit.offer("person", PersonForm.of(page));
        visit.offer("upload", ProcedureFileForm.of(page));
        visit.offer("end", EndForm.of(page));
        visit.offer("callOff", CallOffForm.of(page));
        acts.offerChoices(visit, "parts", EnumSet.allOf(PersonPart.class));
        acts.offerChoices(visit, "purposes", EnumSet.allOf(FilePurpose.class));
        visit.model().addAttribute("accept", FileStore.ACCEPT);
        return "casework/course/procedure";
    }

    @PostMapping("/{n}/begin")
    String begin(
            CaseVisit visit, @PathVariable int n, @ModelAttribute("begin") VersionForm form, BindingResult errors) {
        return acts.take(
                visit,
                form.version(),
                errors,
                ref -> conduct.begin(ref, n, visit.account()),
                () -> done(visit, n, "casework.course.begin.done"),
                again -> show(again, n));
    }

    @PostMapping("/{n}/request")
    String request(
            CaseVisit visit,
            @PathVariable int n,
            @Valid @ModelAttribute("request") RequesterForm form,
            BindingResult errors) {
        return acts.take(
                visit,
                form.version(),
                errors,
                ref -> conduct.requestHearing(ref, n, Typed.text(form.requester()), visit.account()),
                () -> done(visit, n, "casework.course.request.done"),
                again -> show(again, n));
    }

    @PostMapping("/{n}/hearing")
    String schedule(
            CaseVisit visit,
            @PathVariable int n,
            @Valid @ModelAttribute("hearing") HearingForm form,
            BindingResult errors) {
        return acts.take(
                visit,
                form.version(),
                errors,
                ref -> conduct.scheduleHearing(ref, n, form.toPlan(zone), visit.account()),
                () -> done(visit, n, "casework.course.hearing.done"),
                again -> show(again, n));
    }

    @PostMapping("/{n}/prolong")
    String prolong(
            CaseVisit visit,
            @PathVariable int n,
            @Valid @ModelAttribute("prolong") ProlongForm form,
            BindingResult errors) {
        return acts.take(
                visit,
                form.version(),
                errors,
                ref -> conduct.prolong(
                        ref,
                        n,
                        Typed.number(form.workingDays(), "workingDays"),
                        Typed.text(form.reason()),
                        visit.account()),
                () -> done(visit, n, "casework.course.prolong.done"),
                again -> show(again, n));
    }

    @PostMapping("/{n}/people")
    String join(
            CaseVisit visit,
            @PathVariable int n,
            @Valid @ModelAttribute("person") PersonForm form,
            BindingResult errors) {
        return acts.take(
                visit,
                form.version(),
                errors,
                ref -> conduct.join(ref, n, form.toPerson(), visit.account()),
                () -> done(visit, n, "casework.course.person.done"),
                again -> show(again, n));
    }

    /** Several files at once: all of them, or none. */
    @PostMapping("/{n}/files")
    String upload(
            CaseVisit visit,
            @PathVariable int n,
            @Valid @ModelAttribute("upload") ProcedureFileForm form,
            BindingResult errors) {
        return acts.take(
                visit,
                form.version(),
                errors,
                ref -> {
                    Refusal.unless(!form.chosen().isEmpty(), "casework.course.file.missing");
                    attach(ref, n, form, visit);
                },
                () -> done(visit, n, "casework.course.file.done"),
                again -> show(again, n));
    }

    @PostMapping("/{n}/end")
    String end(CaseVisit visit, @PathVariable int n, @Valid @ModelAttribute("end") EndForm form, BindingResult errors) {
        return acts.take(
                visit,
                form.version(),
                errors,
                ref -> conduct.end(ref, n, form.toEnd(), visit.account()),
                "casework.course.end.done",
                again -> show(again, n));
    }

    @PostMapping("/{n}/call-off")
    String callOff(
            CaseVisit visit,
            @PathVariable int n,
            @Valid @ModelAttribute("callOff") CallOffForm form,
            BindingResult errors) {
        return acts.take(
                visit,
                form.version(),
                errors,
                ref -> conduct.callOff(
                        ref, n, Typed.text(form.reason()), Boolean.parseBoolean(form.waived()), visit.account()),
                "casework.course.call-off.done",
                again -> show(again, n));
    }

    /** All are looked into before the first is kept: a scanner takes its time, and no transaction waits for it. */
    private void attach(CaseRef ref, int n, ProcedureFileForm form, CaseVisit visit) {
        List<CheckedUpload> uploads = new ArrayList<>();
        try {
            form.chosen().forEach(file -> uploads.add(checked(file)));
            conduct.attach(ref, n, form.purposeOrRecord(), uploads, visit.account());
        } finally {
            uploads.forEach(CheckedUpload::close);
        }
    }

    private CheckedUpload checked(MultipartFile file) {
        try (InputStream content = file.getInputStream()) {
            return files.check(Objects.requireNonNullElse(file.getOriginalFilename(), ""), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the item's revision names, and the hearing, which the law itself gives. */
    private static Set<SpecialProcedureKind> kindsOf(CasePage page) {
        EnumSet<SpecialProcedureKind> kinds = EnumSet.of(SpecialProcedureKind.HEARING);
        kinds.addAll(page.dossier().item().specialProcedures());
        return kinds;
    }

    private static String done(CaseVisit visit, int n, String notice) {
        return visit.done(notice) + "/procedures/" + n;
    }
}
