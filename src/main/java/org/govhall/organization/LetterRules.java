package org.govhall.organization;

import org.govhall.kernel.Refusal;
import org.springframework.stereotype.Component;

/** What is asked of a letter of authorization beyond its own words: whom it names, and that its number is free. */
@Component
class LetterRules {

    private final Officers officers;
    private final OrganizationMemory memory;
    private final AuthorizationLetters letters;
    private final LetterDrafts drafts;

    LetterRules(Officers officers, OrganizationMemory memory, AuthorizationLetters letters, LetterDrafts drafts) {
        this.officers = officers;
        this.memory = memory;
        this.letters = letters;
        this.drafts = drafts;
    }

    /**
     * The person a letter names: on the staff of the department, or on a post of a comprehensive window that serves it.
     *
     * @throws Refusal {@code organization.refused.officer-left}, {@code …term-over} or {@code …term-not-begun} on the
     *     first day of the letter, or {@code …grantee-of-other-department}
     */
    Officer requireGrantee(LetterText text) {
        Officer grantee = officers.findById(text.grantee())
                .orElseThrow(() -> new IllegalArgumentException("not known: officer " + text.grantee()));
        grantee.requireInOffice(text.validFrom());
        if (!grantee.isOf(text.department())
                && memory.fresh().windowsOf(text.grantee()).stream()
                        .noneMatch(window ->
                                window.kind() == WindowKind.COMPREHENSIVE && window.serves(text.department()))) {
            throw new Refusal("organization.refused.grantee-of-other-department", grantee.name()).on("grantee");
        }
        return grantee;
    }

    /** @throws Refusal when a letter, signed or not, has this number */
    void requireFreeNumber(String number) {
        if (letters.existsByNumber(number) || drafts.existsByNumber(number)) {
            throw new Refusal("organization.refused.letter-number-taken", number).on("number");
        }
    }
}
