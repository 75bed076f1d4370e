package frontdoor.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.referrals.Referring.Ruling;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every status, every move and both sides, against the moves as the reference writes them down.
class ReferringTests {

    /// `draft→requested; requested→accepted | rejected | cancelled; …`, and any to entered in error.
    private static final String MOVES = """
            draft: requested
            requested: accepted rejected cancelled
            accepted: in_progress on_hold cancelled completed failed
            in_progress: on_hold cancelled completed failed
            on_hold: in_progress cancelled completed failed
            """;

    private static final Set<Status> REQUESTER =
            EnumSet.of(Status.DRAFT, Status.REQUESTED, Status.ENTERED_IN_ERROR, Status.CANCELLED);
    private static final Set<Status> RECIPIENT = EnumSet.of(
            Status.ACCEPTED,
            Status.REJECTED,
            Status.IN_PROGRESS,
            Status.ON_HOLD,
            Status.FAILED,
            Status.COMPLETED,
            Status.CANCELLED);

    static Stream<Arguments> everyMove() {
        return Arrays.stream(Status.values())
                .flatMap(now -> Arrays.stream(Status.values())
                        .flatMap(to -> Arrays.stream(Side.values()).map(by -> Arguments.of(now, to, by))));
    }

    @ParameterizedTest(name = "{2} moves {0} to {1}")
    @MethodSource("everyMove")
    void allowsTheseMovesAndNoOther(Status now, Status to, Side by) {
        var ruling = Referring.decide(now, to, by, reason(to), "Because");

        assertThat(ruling instanceof Ruling.Moves).isEqualTo(isAllowed(now, to, by));
        if (ruling instanceof Ruling.Moves moves) {
            assertThat(moves.to()).isEqualTo(to);
        }
    }

    @ParameterizedTest(name = "{2} moves {0} to {1}")
    @MethodSource("everyMove")
    void saysWhyItRefuses(Status now, Status to, Side by) {
        var ruling = Referring.decide(now, to, by, reason(to), "Because");

        if (!(by == Side.REQUESTER ? REQUESTER : RECIPIENT).contains(to)) {
            assertThat(ruling).isEqualTo(new Ruling.NotTheirs());
        } else if (now == to) {
            assertThat(ruling).isEqualTo(new Ruling.Again());
        } else if (isFinal(now) && !isAllowed(now, to, by)) {
            assertThat(ruling).isEqualTo(new Ruling.TooLate(now));
        } else if (!isAllowed(now, to, by)) {
            assertThat(ruling).isEqualTo(new Ruling.OutOfOrder(now));
        }
    }

    @Test
    void asksForAReason() {
        assertThat(decide(Status.REQUESTED, Status.REJECTED, null, "We cannot")).isEqualTo(new Ruling.NoReason());
        assertThat(decide(Status.REQUESTED, Status.REJECTED, Rejection.OTHER, " "))
                .isEqualTo(new Ruling.NoReason());
        assertThat(decide(Status.REQUESTED, Status.REJECTED, Rejection.CAPACITY, null))
                .isEqualTo(new Ruling.Moves(Status.REJECTED));
        for (var to : Set.of(Status.ON_HOLD, Status.FAILED, Status.CANCELLED)) {
            assertThat(decide(Status.ACCEPTED, to, null, null)).isEqualTo(new Ruling.NoReason());
            assertThat(decide(Status.ACCEPTED, to, null, "They are away")).isEqualTo(new Ruling.Moves(to));
        }
        assertThat(decide(Status.ACCEPTED, Status.COMPLETED, null, null)).isEqualTo(new Ruling.Moves(Status.COMPLETED));
    }

    private static Ruling decide(Status now, Status to, Rejection reason, String note) {
        return Referring.decide(now, to, Side.RECIPIENT, reason, note);
    }

    private static Rejection reason(Status to) {
        return to == Status.REJECTED ? Rejection.CAPACITY : null;
    }

    private static boolean isFinal(Status status) {
        return Set.of("rejected", "cancelled", "completed", "failed", "entered_in_error")
                .contains(status.key());
    }

    private static boolean isAllowed(Status now, Status to, Side by) {
        boolean theirs = (by == Side.REQUESTER ? REQUESTER : RECIPIENT).contains(to);
        boolean inError = to == Status.ENTERED_IN_ERROR && now != to;
        return theirs && (inError || next().getOrDefault(now.key(), Set.of()).contains(to.key()));
    }

    private static Map<String, Set<String>> next() {
        return MOVES.lines()
                .map(line -> line.split(": "))
                .collect(Collectors.toMap(parts -> parts[0], parts -> Set.of(parts[1].split(" "))));
    }
}
