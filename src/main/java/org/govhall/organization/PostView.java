package org.govhall.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post at a window: A holds it, B (where there is one) stands in while A is away.
 *
 * @param naming the document that named a chief representative; null for clerks, and for those named before it was kept
 */
public record PostView(
        PostId id,
        WindowId window,
        PostKind kind,
        OfficerId officerA,
        @Nullable OfficerId officerB,
        @Nullable ChiefNaming naming) {

    /** A, and B where there is one. */
    public List<OfficerId> officers() {
        return officerB == null ? List.of(officerA) : List.of(officerA, officerB);
    }

    /** Whether the officer holds this post or stands in on it. */
    public boolean names(OfficerId officer) {
        return officerA.equals(officer) || officer.equals(officerB);
    }
}
