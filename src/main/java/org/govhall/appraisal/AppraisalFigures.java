package org.govhall.appraisal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govhall.organization.CenterId;
import org.govhall.organization.DepartmentId;
import org.govhall.organization.OfficerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Counts window staff and who of them was trained in a period, and who was rated excellent, by one statement each. */
@Service
public class AppraisalFigures {

    private final WindowStaff staff;
    private final TrainingDesk trainings;
    private final EvaluationDesk evaluations;

    AppraisalFigures(WindowStaff staff, TrainingDesk trainings, EvaluationDesk evaluations) {
        this.staff = staff;
        this.trainings = trainings;
        this.evaluations = evaluations;
    }

    /** @param department null for the centre's own staff */
    public record Trained(CenterId center, @Nullable DepartmentId department, Map<TrainingCount, Long> counts) {}

    /** @param department the home department when it was published; null for the centre's own staff */
    public record Evaluated(CenterId center, @Nullable DepartmentId department, Map<EvaluationCount, Long> counts) {}

    private record Place(CenterId center, @Nullable DepartmentId department) {}

    /**
     * A line for each centre and department that has staff at windows. Everybody is counted once.
     *
     * @param to counted too
     */
    public List<Trained> trained(Collection<CenterId> centers, LocalDate from, LocalDate to) {
        List<WindowStaff.Member> members = staff.of(centers);
        if (members.isEmpty()) {
            return List.of();
        }
        Set<OfficerId> trained = trainings.attended(from, to).keySet();
        Map<Place, Map<TrainingCount, Long>> counts = new HashMap<>();
        for (WindowStaff.Member member : members) {
            Map<TrainingCount, Long> here = counts.computeIfAbsent(
                    new Place(member.center(), member.department()), place -> new EnumMap<>(TrainingCount.class));
            here.merge(TrainingCount.STAFF, 1L, Long::sum);
            here.merge(TrainingCount.TRAINED, trained.contains(member.officer()) ? 1L : 0L, Long::sum);
        }
        return counts.entrySet().stream()
                .map(entry ->
                        new Trained(entry.getKey().center(), entry.getKey().department(), entry.getValue()))
                .toList();
    }

    /** A line for each centre and department of the evaluations that were published in the period. */
    public List<Evaluated> evaluated(Collection<CenterId> centers, LocalDate from, LocalDate to) {
        return evaluations.evaluated(centers, from, to);
    }
}
