package org.govhall.organization;

import java.time.LocalDate;
import org.govhall.files.FileId;
import org.govhall.identity.AccountId;
import org.govhall.identity.Confirmation;
import org.jspecify.annotations.Nullable;

/**
 * That the head of a department has signed a letter, and by what that is shown.
 *
 * @param name who signed
 * @param title their office, such as 局长
 * @param account by which they were signed in; null on paper
 * @param proof by what they proved that it was they; null on paper
 * @param scan of the paper; null for a letter that was signed in the system or taken over
 */
record LetterSignature(
        LetterSigning way,
        String name,
        String title,
        LocalDate on,
        @Nullable AccountId account,
        Confirmation.@Nullable Means proof,
        @Nullable FileId scan) {

    LetterSignature {
        name = Texts.required(name, "organization.refused.letter-signature");
        title = Texts.required(title, "organization.refused.letter-signature");
    }

    static LetterSignature onPaper(String name, String title, LocalDate on, @Nullable FileId scan) {
        return new LetterSignature(
                scan == null ? LetterSigning.PAPER : LetterSigning.SCAN, name, title, on, null, null, scan);
    }
}
