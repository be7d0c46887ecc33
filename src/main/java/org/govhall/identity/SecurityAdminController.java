package org.govhall.identity;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.govhall.kernel.FormRefusals;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of the security administrator: accounts, roles, and how strictly the hall asks who somebody is. */
@Controller
@RequestMapping("/security")
class SecurityAdminController {

    private static final String ACCOUNT = "identity/admin/account";
    private static final String NEW = "identity/admin/account-form";
    private static final String SETTINGS = "identity/admin/settings";

    private final AccountRegister register;
    private final SecuritySettings settings;
    private final RightsMatrix matrix;
    private final ObjectProvider<RoleScopes> scopes;
    private final MessageSource messages;

    SecurityAdminController(
            AccountRegister register,
            SecuritySettings settings,
            RightsMatrix matrix,
            ObjectProvider<RoleScopes> scopes,
            MessageSource messages) {
        this.register = register;
        this.settings = settings;
        this.matrix = matrix;
        this.scopes = scopes;
        this.messages = messages;
    }

    /** What a list of choices shows. */
    record Choice(String value, String label) {}

    @GetMapping
    String home() {
        return "redirect:/security/accounts";
    }

    @GetMapping("/accounts")
    String accounts(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String role,
            @PageableDefault(size = 20) Pageable page,
            Model model) {
        Role only = Arrays.stream(Role.values())
                .filter(one -> one.isStaff() && one.name().equals(role))
                .findFirst()
                .orElse(null);
        model.addAttribute("q", q);
        model.addAttribute("role", only == null ? "" : only.name());
        model.addAttribute(
                "roles",
                roleChoices(Arrays.stream(Role.values()).filter(Role::isStaff).toList()));
        model.addAttribute("page", register.staff(q.strip(), only, page));
        return "identity/admin/accounts";
    }

    @GetMapping("/accounts/new")
    String newAccount(Model model) {
        model.addAttribute("form", AccountForm.empty());
        return newPage(model);
    }

    @PostMapping("/accounts/new")
    String open(
            @AuthenticationPrincipal SignedIn who,
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return newPage(model);
        }
        try {
            AccountRegister.Opened opened = register.open(
                    Objects.requireNonNull(form.displayName()).strip(),
                    Objects.requireNonNull(form.userName()).strip(),
                    grant(form.role(), form.scope(), form.from(), form.until()),
                    who.accountId());
            flash.addFlashAttribute("initialPassword", opened.password());
            return "redirect:/security/accounts/" + opened.id();
        } catch (Refusal refusal) {
            FormRefusals.tell(refusal, errors);
            return newPage(model);
        }
    }

    @GetMapping("/accounts/{id}")
    String account(@PathVariable AccountId id, Model model) {
        model.addAttribute("form", GrantForm.empty());
        return accountPage(id, model);
    }

    @PostMapping("/accounts/{id}/roles")
    String grant(
            @PathVariable AccountId id,
            @RequestParam long version,
            @AuthenticationPrincipal SignedIn who,
            @Valid @ModelAttribute("form") GrantForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return accountPage(id, model);
        }
        try {
            register.grant(id, version, grant(form.role(), form.scope(), form.from(), form.until()), who.accountId());
        } catch (Refusal refusal) {
            FormRefusals.tell(refusal, errors);
            return accountPage(id, model);
        }
        flash.addFlashAttribute("notice", "identity.admin.granted");
        return "redirect:/security/accounts/" + id;
    }

    @PostMapping("/accounts/{id}/roles/{role}/withdraw")
    String withdraw(
            @PathVariable AccountId id,
            @PathVariable Role role,
            @RequestParam long version,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes flash) {
        return act(id, flash, "identity.admin.withdrawn", by -> register.withdraw(id, version, role, by), who);
    }

    @PostMapping("/accounts/{id}/disable")
    String disable(
            @PathVariable AccountId id,
            @RequestParam long version,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes flash) {
        return act(id, flash, "identity.admin.disabled", by -> register.disable(id, version, by), who);
    }

    @PostMapping("/accounts/{id}/enable")
    String enable(
            @PathVariable AccountId id,
            @RequestParam long version,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes flash) {
        return act(id, flash, "identity.admin.enabled", by -> register.enable(id, version, by), who);
    }

    @PostMapping("/accounts/{id}/second-factor/reset")
    String resetSecondFactor(
            @PathVariable AccountId id,
            @RequestParam long version,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes flash) {
        return act(
                id,
                flash,
                "identity.admin.second-factor.reset",
                by -> register.resetSecondFactor(id, version, by),
                who);
    }

    @PostMapping("/accounts/{id}/password/reset")
    String resetPassword(
            @PathVariable AccountId id,
            @RequestParam long version,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes flash) {
        return act(
                id,
                flash,
                "identity.admin.password.reset",
                by -> flash.addFlashAttribute("initialPassword", register.resetPassword(id, version, by)),
                who);
    }

    @PostMapping("/accounts/{id}/sign-out")
    String signOut(
            @PathVariable AccountId id,
            @RequestParam long version,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes flash) {
        return act(id, flash, "identity.admin.signed-out", by -> register.signOut(id, version, by), who);
    }

    @GetMapping("/settings")
    String settings(Model model) {
        model.addAttribute(
                "form",
                new SettingsForm(
                        settings.secondFactorRequired() ? SecondFactorMode.REQUIRED : SecondFactorMode.OFFERED,
                        Integer.toString(settings.sessionsPerAccount())));
        return settingsPage(model);
    }

    @PostMapping("/settings")
    String change(
            @AuthenticationPrincipal SignedIn who,
            @Valid @ModelAttribute("form") SettingsForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return settingsPage(model);
        }
        try {
            settings.change(
                    Objects.requireNonNull(form.secondFactor()),
                    Integer.parseInt(Objects.requireNonNull(form.sessions())),
                    who.accountId());
        } catch (Refusal refusal) {
            FormRefusals.tell(refusal, errors);
            return settingsPage(model);
        }
        flash.addFlashAttribute("notice", "identity.admin.settings.done");
        return "redirect:/security/settings";
    }

    @GetMapping("/matrix")
    String matrix(Model model) {
        model.addAttribute("modules", matrix.byModule());
        model.addAttribute("roles", RightsMatrix.roles());
        return "identity/admin/matrix";
    }

    private static String act(
            AccountId id, RedirectAttributes flash, String notice, Consumer<AccountId> act, SignedIn who) {
        try {
            act.accept(who.accountId());
            flash.addFlashAttribute("notice", notice);
        } catch (Refusal refusal) {
            flash.addFlashAttribute("problem", refusal.messageKey());
            flash.addFlashAttribute("problemArgs", refusal.getArguments());
        }
        return "redirect:/security/accounts/" + id;
    }

    private String accountPage(AccountId id, Model model) {
        AccountRegister.Sheet sheet =
                register.sheet(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("account", sheet);
        model.addAttribute("scopeNames", scopeNames());
        boolean administrator =
                sheet.grants().stream().anyMatch(grant -> grant.role().isAdministrator());
        model.addAttribute(
                "roles",
                roleChoices(Arrays.stream(Role.values())
                        .filter(role -> role.isStaff() && role.isAdministrator() == administrator)
                        .toList()));
        model.addAttribute("scopes", scopeChoices());
        return ACCOUNT;
    }

    private String newPage(Model model) {
        model.addAttribute(
                "roles",
                roleChoices(Arrays.stream(Role.values())
                        .filter(Role::isAdministrator)
                        .toList()));
        model.addAttribute("scopes", scopeChoices());
        return NEW;
    }

    private String settingsPage(Model model) {
        model.addAttribute("demanded", settings.isDemandedByInstallation());
        model.addAttribute("most", settings.mostSessionsPerAccount());
        model.addAttribute(
                "modes",
                Arrays.stream(SecondFactorMode.values())
                        .map(mode -> new Choice(mode.name(), text("SecondFactorMode." + mode.name())))
                        .toList());
        return SETTINGS;
    }

    private List<Choice> roleChoices(List<Role> roles) {
        return roles.stream()
                .map(role -> new Choice(role.name(), text("Role." + role.name())))
                .toList();
    }

    private List<Choice> scopeChoices() {
        return parts().stream()
                .map(part -> new Choice(part.id().toString(), part.label()))
                .toList();
    }

    private Map<UUID, String> scopeNames() {
        return parts().stream().collect(Collectors.toMap(RoleScopes.Part::id, RoleScopes.Part::label, (a, b) -> a));
    }

    private List<RoleScopes.Part> parts() {
        return scopes.orderedStream().flatMap(one -> one.parts().stream()).toList();
    }

    private RoleGrant grant(
            @Nullable Role role, @Nullable String scope, @Nullable String from, @Nullable String until) {
        return RoleGrant.of(Objects.requireNonNull(role), scope(scope), day(from, "from"), day(until, "until"));
    }

    private @Nullable UUID scope(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return parts().stream()
                .map(RoleScopes.Part::id)
                .filter(id -> id.toString().equals(typed))
                .findFirst()
                .orElseThrow(() -> new Refusal("identity.refused.unknown-scope").on("scope"));
    }

    private static @Nullable LocalDate day(@Nullable String typed, String field) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw ((Refusal) new Refusal("identity.refused.day").initCause(e)).on(field);
        }
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
