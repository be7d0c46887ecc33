package org.govhall.organization;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.govhall.identity.Role;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/**
 * What the forms of administration offer to choose from, and pages of what is in memory: the organization is small and
 * lies there whole, so a filtered page of it costs no query.
 */
@Component
class AdminChoices {

    private final Regions regions;
    private final MessageSource messages;

    AdminChoices(Regions regions, MessageSource messages) {
        this.regions = regions;
        this.messages = messages;
    }

    /** The centres of a remit. */
    List<Option> centers(Remit remit) {
        return options(
                remit.organization().centers.values().stream()
                        .filter(remit::covers)
                        .toList(),
                center -> center.id().toString(),
                CenterView::name);
    }

    /** The departments that have work in the centres of a remit. */
    List<Option> departmentsServed(Remit remit) {
        return options(
                remit.organization().departments.values().stream()
                        .filter(remit::isServed)
                        .toList(),
                department -> department.id().toString(),
                DepartmentView::name);
    }

    /** The departments of a remit. */
    List<Option> departments(Remit remit) {
        return options(
                remit.organization().departments.values().stream()
                        .filter(remit::covers)
                        .toList(),
                department -> department.id().toString(),
                DepartmentView::name);
    }

    /** Whom a letter can name: who works in the tree, and who works for the own departments. */
    List<Option> grantees(Remit remit) {
        OrganizationSnapshot organization = remit.organization();
        return options(
                organization.officers.values().stream()
                        .filter(officer -> officer.working() && mayBeNamed(remit, officer))
                        .toList(),
                officer -> officer.id().toString(),
                officer -> officer.name() + " · " + place(organization, officer));
    }

    /** Who works for a department. */
    List<Option> staffOf(OrganizationSnapshot organization, DepartmentId department) {
        return options(
                organization.officers.values().stream()
                        .filter(officer -> officer.working() && department.equals(officer.department()))
                        .toList(),
                officer -> officer.id().toString(),
                officer -> officer.name() + " · " + place(organization, officer));
    }

    private static boolean mayBeNamed(Remit remit, OfficerView officer) {
        return remit.covers(officer)
                || (officer.department() != null && remit.own().contains(officer.department()))
                || remit.organization().windowsOf(officer.id()).stream()
                        .anyMatch(window -> window.kind() == WindowKind.COMPREHENSIVE
                                && remit.own().stream().anyMatch(window::serves));
    }

    private static String place(OrganizationSnapshot organization, OfficerView officer) {
        CenterView center = organization.centers.get(officer.center());
        return center == null ? "" : center.name();
    }

    /** Those who work in the centres of a remit, with the centre that tells two of one name apart. */
    List<Option> officers(Remit remit) {
        OrganizationSnapshot organization = remit.organization();
        return options(
                organization.officers.values().stream()
                        .filter(officer -> officer.working() && remit.covers(officer))
                        .toList(),
                officer -> officer.id().toString(),
                officer -> officer.name() + " · " + place(organization, officer));
    }

    /** Cities and counties: where departments and the larger centres are. */
    List<Option> governments() {
        return options(regions.citiesAndCounties(), Region::code, region -> regions.path(region.code()));
    }

    List<Option> staffRoles() {
        return labelled(Arrays.stream(Role.values())
                .filter(role -> role.isStaff() && !role.isAdministrator())
                .toList());
    }

    <E extends Enum<E>> List<Option> labelled(Collection<E> constants) {
        return options(
                constants,
                Enum::name,
                constant -> messages.getMessage(
                        constant.getDeclaringClass().getSimpleName() + "." + constant.name(),
                        null,
                        LocaleContextHolder.getLocale()));
    }

    static <T> Page<T> page(Collection<T> all, Predicate<T> wanted, Pageable pageable) {
        List<T> found = all.stream().filter(wanted).toList();
        int from = (int) Math.min(pageable.getOffset(), found.size());
        int to = Math.min(from + pageable.getPageSize(), found.size());
        return new PageImpl<>(found.subList(from, to), pageable, found.size());
    }

    private static <T> List<Option> options(Collection<T> all, Function<T, String> value, Function<T, String> label) {
        return all.stream()
                .map(one -> new Option(value.apply(one), label.apply(one)))
                .toList();
    }
}
