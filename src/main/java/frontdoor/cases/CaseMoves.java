package frontdoor.cases;

import frontdoor.directory.Services;
import frontdoor.kernel.Actor;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Moves open cases of a service to the version in force, when an administrator decides so. Nothing else ever
/// changes what a case was promised.
@Component
public class CaseMoves {

    private final OpenCases openCases;
    private final Services services;
    private final MoveStore store;

    CaseMoves(OpenCases openCases, Services services, MoveStore store) {
        this.openCases = openCases;
        this.services = services;
        this.store = store;
    }

    /// The open cases of one version in one stage.
    ///
    /// @param to the stage in which they would stand
    /// @param obstacles why they stay; empty if they can move
    public record Group(int version, String stage, long cases, String to, List<Obstacle> obstacles) {

        public boolean canMove() {
            return obstacles.isEmpty();
        }
    }

    /// What a move would do.
    ///
    /// @param version the one in force, to which they would move
    public record Plan(String service, int version, List<Group> groups) {

        public long moving() {
            return groups.stream()
                    .filter(Group::canMove)
                    .mapToLong(Group::cases)
                    .sum();
        }
    }

    public sealed interface Moved {

        record Done(long cases) implements Moved {}

        /// Another version came into force since the plan was made, so nothing was moved.
        record Outdated(int inForce) implements Moved {}
    }

    /// A dry run.
    ///
    /// @param renamed the stage that takes the place of one that is gone, by the old stage's key
    /// @throws IllegalArgumentException if no such service is published
    public Plan plan(String service, Map<String, String> renamed) {
        int inForce = services.currentNumber(service);
        var groups = openCases.of(service).stream()
                .filter(standing -> standing.version() != inForce)
                .map(standing -> group(service, inForce, standing, renamed))
                .toList();
        return new Plan(service, inForce, groups);
    }

    private Group group(String service, int inForce, OpenCases.Standing standing, Map<String, String> renamed) {
        var to = renamed.getOrDefault(standing.stage(), standing.stage());
        var obstacles = Fit.between(
                services.version(service, standing.version()),
                standing.stage(),
                services.version(service, inForce),
                to);
        return new Group(standing.version(), standing.stage(), standing.cases(), to, obstacles);
    }

    /// Moves all that can, in one transaction. Each case's story and the audit trail tell of it. Clocks run on
    /// as they are.
    ///
    /// @param version the one that the plan was for
    @Transactional
    public Moved move(String service, int version, Map<String, String> renamed, Actor by) {
        var plan = plan(service, renamed);
        if (plan.version() != version) {
            return new Moved.Outdated(plan.version());
        }
        var target = services.version(service, version);
        long moved = plan.groups().stream()
                .filter(Group::canMove)
                .mapToLong(group -> store.move(
                        service,
                        services.version(service, group.version())
                                .course()
                                .stages()
                                .get(group.stage()),
                        group,
                        target,
                        version,
                        by))
                .sum();
        return new Moved.Done(moved);
    }
}
