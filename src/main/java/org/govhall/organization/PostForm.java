package org.govhall.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.govhall.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A post at a window, as the administrator establishes it or puts others on it.
 *
 * @param document by which the department names a chief representative, with {@code namedOn} and {@code department}
 */
record PostForm(
        @NotNull(message = "{organization.form.missing}") @Nullable PostKind kind,

        @NotBlank(message = "{organization.form.missing}") @Nullable String officerA,

        @Nullable String officerB,

        @Size(max = 100) @Nullable String document,

        @Nullable String namedOn,
        @Nullable String department) {

    static PostForm empty() {
        return new PostForm(PostKind.CLERK, null, null, null, null, null);
    }

    static PostForm of(PostView post) {
        OfficerId b = post.officerB();
        return new PostForm(post.kind(), post.officerA().toString(), b == null ? null : b.toString(), null, null, null);
    }

    OfficerId a() {
        return OfficerId.of(Typed.text(officerA));
    }

    @Nullable OfficerId b() {
        return blank(officerB) ? null : OfficerId.of(Typed.text(officerB));
    }

    /** The document, where one is written; null where nothing is said of it. */
    @Nullable ChiefNaming naming() {
        if (kind != PostKind.CHIEF_REPRESENTATIVE || (blank(document) && blank(namedOn))) {
            return null;
        }
        if (blank(document)) {
            throw new Refusal("organization.form.missing").on("document");
        }
        if (blank(namedOn)) {
            throw new Refusal("organization.form.missing").on("namedOn");
        }
        if (blank(department)) {
            throw new Refusal("organization.form.missing").on("department");
        }
        return new ChiefNaming(
                Typed.text(document), Typed.day(namedOn, "namedOn"), DepartmentId.of(Typed.text(department)));
    }

    private static boolean blank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }
}
