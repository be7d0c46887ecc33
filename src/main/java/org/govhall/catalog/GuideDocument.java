package org.govhall.catalog;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govhall.calendar.LegalPeriod;
import org.govhall.calendar.PeriodUnit;
import org.govhall.files.FileId;
import org.govhall.organization.ReceptionHours;
import org.jspecify.annotations.Nullable;

/**
 * The guide of an item for other programs: what its page says, in the same order. What a version does not say is null or
 * empty.
 *
 * @param revision number of the published version
 * @param promisedWorkingDays 0 = on the spot
 * @param nineOpenings 九公开: the elements that the place makes a point of showing
 * @param bundle 一件事: codes of the items that are handled with it
 * @param otherPlaces where one may go beside the centres
 */
record GuideDocument(
        String code,
        String basicCode,
        @Nullable String implementationCode,
        String name,
        String department,
        ItemKind kind,
        CaseType caseType,
        @Nullable ItemLevel level,
        List<ApplicantKind> applicants,
        List<Theme> themes,
        List<Particulars.BusinessCode> businessCodes,
        List<String> bundle,
        ItemStatus status,
        int revision,
        LocalDate inForceFrom,
        @Nullable String documentNumber,
        List<Basis> legalBases,
        List<String> conditions,
        @Nullable String quantityLimit,
        List<Material> materials,
        List<Situations.Question> situations,
        List<Particulars.StepPlan> steps,
        List<Particulars.ProcedurePlan> specialProcedures,
        @Nullable Period statutory,
        int promisedWorkingDays,
        Charge fee,
        Result result,
        @Nullable Integer visits,
        boolean atMostOnce,
        @Nullable String visitReason,
        @Nullable OnlineDepth onlineDepth,
        @Nullable HandlingScope scope,
        List<Where> places,
        List<Particulars.Place> otherPlaces,
        @Nullable String enquiryPhone,
        @Nullable String complaintPhone,
        List<Particulars.Question> questions,
        List<Element> nineOpenings) {

    record Basis(
            String law, @Nullable String articles, @Nullable String wording) {}

    /**
     * @param issuer who gives it out, in words
     * @param blankForm address of the form to fill in, within this site
     * @param sample address of the form filled in well
     */
    record Material(
            int ordinal,
            String name,
            MaterialForm form,
            int count,
            MaterialSource source,
            boolean mayFollow,
            boolean freeBySharing,
            @Nullable String issuer,
            @Nullable String requirement,
            @Nullable String blankForm,
            @Nullable String sample) {}

    record Period(int length, PeriodUnit unit) {}

    /** @param prices the standard as prices in yuan for one unit */
    record Charge(boolean free, String standard, @Nullable String basis, List<FeeLine> prices) {}

    record Result(
            String document,
            @Nullable String validity,
            @Nullable String renewal,
            @Nullable String sample) {}

    record Hours(LocalTime opens, LocalTime closes) {}

    /** @param openNow whether somebody is there who receives people */
    record Window(String number, String name, List<Hours> hours, boolean openNow) {}

    /**
     * @param hours of a working day: what the windows share, else those of the centre
     * @param window number of the window to go to, where one serves the department
     * @param windows all that serve it
     * @param openNow whether a window that serves it is open
     * @param turns when it closes, or opens, next; in its own zone
     */
    record Where(
            String name,
            String address,
            List<Hours> hours,
            @Nullable String window,
            List<Window> windows,
            boolean openNow,
            LocalDateTime turns,
            @Nullable String phone) {}

    static GuideDocument of(ItemGuide guide) {
        RevisionView revision = guide.revision();
        Particulars more = revision.particulars();
        String files = "/items/" + revision.itemCode() + "/files/";
        return new GuideDocument(
                revision.itemCode().value(),
                revision.basicCode(),
                more.implementationCode(),
                revision.name(),
                revision.organ(),
                revision.kind(),
                revision.caseType(),
                more.level(),
                revision.applicantKinds().stream().sorted().toList(),
                more.themes().stream().sorted().toList(),
                more.businessCodes(),
                guide.bundle().stream().map(part -> part.code().value()).toList(),
                guide.standing().status(),
                revision.number(),
                revision.inForceFrom(),
                revision.documentNumber(),
                revision.legalBases().stream()
                        .map(basis -> new Basis(basis.law(), basis.articles(), basis.wording()))
                        .toList(),
                revision.conditions(),
                more.quantityLimit(),
                revision.materials().stream()
                        .map(material -> material(material, files))
                        .toList(),
                Situations.of(revision).questions(),
                more.steps(),
                more.procedures(),
                period(revision.statutory()),
                revision.promised().days(),
                new Charge(
                        revision.fee().free(),
                        revision.fee().standard(),
                        revision.fee().basis(),
                        revision.fee().lines()),
                new Result(
                        revision.resultDocument(),
                        more.resultValidity(),
                        more.resultRenewal(),
                        address(more.resultSample(), files)),
                more.visits(),
                more.atMostOnce(),
                more.visitReason(),
                more.onlineDepth(),
                more.scope(),
                guide.places().stream().map(GuideDocument::where).toList(),
                more.places(),
                guide.enquiryPhone(),
                guide.complaintPhone(),
                more.questions(),
                guide.nine().stream().map(ItemGuide.Opening::element).toList());
    }

    private static Material material(MaterialView material, String files) {
        return new Material(
                material.ordinal(),
                material.name(),
                material.form(),
                material.count(),
                material.source(),
                material.mayFollow(),
                material.freeBySharing(),
                material.sourceNote(),
                material.requirement(),
                address(material.blankForm(), files),
                address(material.sample(), files));
    }

    private static @Nullable Period period(@Nullable LegalPeriod statutory) {
        return statutory == null ? null : new Period(statutory.length(), statutory.unit());
    }

    private static @Nullable String address(@Nullable FileId file, String files) {
        return file == null ? null : files + file;
    }

    private static Where where(ItemPlaces.Place place) {
        return new Where(
                place.center().name(),
                place.center().address(),
                hours(place.hours()),
                place.window() == null ? null : place.window().number(),
                place.windows().stream()
                        .map(counter -> new Window(
                                counter.window().number(),
                                counter.window().name(),
                                hours(counter.window().hours()),
                                counter.open()))
                        .toList(),
                place.opening().open(),
                place.opening().turns(),
                place.center().phone());
    }

    private static List<Hours> hours(ReceptionHours hours) {
        return Stream.of(
                        session(hours.morningOpens(), hours.morningCloses()),
                        session(hours.afternoonOpens(), hours.afternoonCloses()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Hours> session(@Nullable LocalTime opens, @Nullable LocalTime closes) {
        return opens == null || closes == null ? Optional.empty() : Optional.of(new Hours(opens, closes));
    }
}
