package org.govhall.catalog;

import org.govhall.files.FileId;
import org.jspecify.annotations.Nullable;

/**
 * A material that an applicant hands in.
 *
 * @param ordinal place in the list, from 1
 * @param count how many of it
 * @param mayFollow whether it may come after acceptance, before approval (容缺受理)
 * @param freeBySharing 免提交: the organ gets it from shared data itself and does not ask for it
 * @param sourceNote who issues it, in words
 * @param requirement what it must be like to be accepted, in words
 * @param blankForm the form to fill in
 * @param sample the form as it looks when it is filled in well
 */
public record MaterialView(
        MaterialId id,
        int ordinal,
        String name,
        MaterialForm form,
        int count,
        MaterialSource source,
        boolean mayFollow,
        boolean freeBySharing,
        @Nullable String sourceNote,
        @Nullable String requirement,
        @Nullable FileId blankForm,
        @Nullable FileId sample) {

    /** A material of which nothing more is told. */
    public MaterialView(
            MaterialId id,
            int ordinal,
            String name,
            MaterialForm form,
            int count,
            MaterialSource source,
            boolean mayFollow) {
        this(id, ordinal, name, form, count, source, mayFollow, false, null, null, null, null);
    }
}
