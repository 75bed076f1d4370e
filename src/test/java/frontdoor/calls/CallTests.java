package frontdoor.calls;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.calls.CallEvent.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What a call comes to.
class CallTests {

    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void countsWaitTalkHoldAndWrap() {
        var call = Call.of(handled());

        assertThat(call)
                .returns(Call.State.DONE, Call::state)
                .returns("main", Call::queue)
                .returns("+441632960001", Call::number)
                .returns("sam", Call::staff)
                .returns(seconds(20), Call::waited)
                .returns(seconds(40 + 120), Call::talk)
                .returns(seconds(30), Call::hold)
                .returns(seconds(25), Call::wrap);
    }

    @Test
    void nobodyAnswersAndThePersonRingsOff() {
        var call = Call.of(List.of(event(Kind.OFFERED, 0, null), event(Kind.ABANDONED, 4, null)));

        assertThat(call)
                .returns(Call.State.ABANDONED, Call::state)
                .returns(seconds(4), Call::waited)
                .returns(null, Call::answeredAt);
    }

    @Test
    void whatIsPassedOnIsTalkedInByTheOtherAndAnsweredByTheFirst() {
        var call = Call.of(List.of(
                event(Kind.OFFERED, 0, null),
                event(Kind.ANSWERED, 10, "sam"),
                event(Kind.TRANSFERRED, 70, "ash"),
                event(Kind.ANSWERED, 75, "ash")));

        assertThat(call)
                .returns(Call.State.TALKING, Call::state)
                .returns("sam", Call::staff)
                .returns("ash", Call::now)
                .returns(1, Call::transfers)
                .returns(seconds(60), Call::talk);
    }

    @Test
    void ringsForWhomeverItIsOfferedToLast() {
        var offered =
                List.of(event(Kind.OFFERED, 0, null), event(Kind.OFFERED, 3, "sam"), event(Kind.OFFERED, 9, "ash"));
        assertThat(Call.of(offered)).returns("ash", Call::ringing).returns(Call.State.WAITING, Call::state);
    }

    /// A seed that fails is in the message.
    @Test
    void anyOrderAndAnyDoublingGiveTheSameCall() {
        int rounds = Integer.getInteger("generated", 20_000);
        for (int seed = 0; seed < rounds; seed++) {
            var random = new Random(seed);
            var events = anything(random);
            var shuffled = new ArrayList<>(events);
            for (int doubled = random.nextInt(4); doubled > 0; doubled--) {
                shuffled.add(events.get(random.nextInt(events.size())));
            }
            Collections.shuffle(shuffled, random);

            assertThat(Call.of(shuffled)).as("seed %d", seed).isEqualTo(Call.of(events));
        }
    }

    /// No time is counted twice: what is counted fits between the beginning and the end.
    @Test
    void whatIsCountedNeverExceedsTheCall() {
        for (int seed = 0; seed < 5_000; seed++) {
            var call = Call.of(anything(new Random(seed)));
            if (call.endedAt() != null) {
                var length = Duration.between(call.offeredAt(), call.endedAt());
                assertThat(call.waited().plus(call.talk()).plus(call.hold()))
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(length);
            }
        }
    }

    private static List<CallEvent> anything(Random random) {
        var kinds = Kind.values();
        var people = new String[] {null, "sam", "ash"};
        var events = new ArrayList<CallEvent>();
        for (int count = 1 + random.nextInt(9); count > 0; count--) {
            events.add(event(kinds[random.nextInt(kinds.length)], random.nextInt(20), people[random.nextInt(3)]));
        }
        return events;
    }

    private static List<CallEvent> handled() {
        return List.of(
                event(Kind.OFFERED, 0, null),
                event(Kind.ANSWERED, 20, "sam"),
                event(Kind.HELD, 60, "sam"),
                event(Kind.RESUMED, 90, "sam"),
                event(Kind.ENDED, 210, "sam"),
                event(Kind.WRAPPED, 235, "sam"));
    }

    private static CallEvent event(Kind kind, int second, String staff) {
        return new CallEvent(
                "call-1",
                kind,
                NINE.plusSeconds(second),
                "main",
                staff == null ? null : "x" + staff,
                staff,
                "+441632960001");
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
