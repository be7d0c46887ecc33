package org.govhall.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went on in a case between acceptance and decision beside the four steps.
 *
 * @param atOfficeSince since when the approval office has it, or null while it lies with the window
 * @param returns how often the office sent it back for more work
 * @param discussionAsked nothing is decided before a collective discussion
 */
record CourseView(
        List<ProcedureView> procedures,
        List<ExtensionView> extensions,
        List<DiscussionView> discussions,
        @Nullable Instant atOfficeSince,
        int returns,
        boolean discussionAsked,
        @Nullable LocalDate sentUpOn,
        @Nullable String higherOrgan,
        @Nullable String sentUpNumber) {

    /** Whether there is anything to tell. */
    public boolean isEmpty() {
        return procedures.isEmpty()
                && extensions.isEmpty()
                && discussions.isEmpty()
                && returns == 0
                && !discussionAsked
                && sentUpOn == null;
    }

    /** The procedures that run now. */
    public List<ProcedureView> running() {
        return procedures.stream().filter(ProcedureView::isRunning).toList();
    }

    /** The request for more time that nobody has answered yet, or null. */
    public @Nullable ExtensionView openExtension() {
        return extensions.stream()
                .filter(extension -> extension.state() == ExtensionState.PROPOSED)
                .findFirst()
                .orElse(null);
    }

    /** The time that was granted, or null. */
    public @Nullable ExtensionView granted() {
        return extensions.stream()
                .filter(extension -> extension.state() == ExtensionState.GRANTED)
                .findFirst()
                .orElse(null);
    }
}
