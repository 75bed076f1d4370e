package frontdoor.wallboard;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.conversations.Answering;
import frontdoor.conversations.Answering.Letter;
import frontdoor.conversations.Command;
import frontdoor.conversations.Conversation;
import frontdoor.conversations.Conversations;
import frontdoor.conversations.Incoming;
import frontdoor.conversations.Owners;
import frontdoor.kernel.Channel;
import frontdoor.kernel.CivilTime;
import frontdoor.notify.Medium;
import frontdoor.replay.TelephoneDay;
import frontdoor.replay.Told;
import frontdoor.testing.SettableClock;
import frontdoor.wallboard.Recount.Wrote;
import frontdoor.webhooks.Hook;
import frontdoor.webhooks.Listener;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.json.JsonMapper;

/// What telephones told and what came in writing is counted by SQL, and recounted from the bodies as they were told and
/// from the items as they landed: both agree at any moment.
@SpringBootTest
class TelephoneAndPostTests {

    private static final int DAYS = Math.max(3, Integer.getInteger("generated", 12) / 4);
    private static final List<Channel> CHANNELS =
            List.of(Channel.EMAIL, Channel.PAPER, Channel.TEXT, Channel.VOICEMAIL);

    @Autowired
    Wallboard wallboard;

    @Autowired
    List<Listener> listeners;

    @Autowired
    Conversations conversations;

    @Autowired
    Owners owners;

    @Autowired
    Answering answering;

    @Autowired
    JsonMapper json;

    @Autowired
    SettableClock clock;

    @Test
    void theRecountOfCallsAgreesAtAnyMoment() {
        long seed = Long.getLong("seed", 20_261_127L);
        for (int each = 0; each < DAYS; each++) {
            // Across the change of the clocks.
            var day = LocalDate.of(2027, 3, 22).plusDays(4L * each);
            var random = new Random(seed + each);
            var told = TelephoneDay.of(
                    seed + each, 60 + random.nextInt(60), 2 + random.nextInt(3), at(day, 8 * 3600 + 1800));
            var noon = at(day, 11 * 3600 + random.nextInt(7200));
            agrees(day, told, noon, random);
            agrees(day, told, at(day, 20 * 3600), random);
        }
    }

    /// What was told by now, in another order and some of it twice.
    private void agrees(LocalDate day, List<Told> told, Instant now, Random random) {
        var soFar = new ArrayList<>(
                told.stream().filter(each -> !each.at().isAfter(now)).toList());
        soFar.addAll(soFar.subList(0, soFar.size() / 9));
        Collections.shuffle(soFar, random);
        soFar.forEach(this::hear);
        clock.set(now);

        var board = wallboard.today();
        var bodies = soFar.stream().map(Told::body).toList();
        assertThat(board.allCalls()).as("calls of %s at %s", day, now).isEqualTo(Recount.calls(bodies, now));
        assertThat(board.agents()).as("agents on %s at %s", day, now).isEqualTo(Recount.agents(bodies, now));
        assertThat(board.callsByHour().values().stream().reduce(CallTally.NONE, CallTally::plus))
                .isEqualTo(board.allCalls());
    }

    private void hear(Told told) {
        listeners.stream()
                .filter(listener -> listener.source().equals(told.source()))
                .forEach(listener ->
                        listener.hear(new Hook(told.source(), told.id(), told.at(), json.readTree(told.body()))));
    }

    @Test
    void theRecountOfWhatCameInWritingAgrees() {
        long seed = Long.getLong("seed", 20_261_128L);
        var landed = new ArrayList<Conversation>();
        for (int each = 0; each < DAYS; each++) {
            var day = LocalDate.of(2027, 5, 10).plusDays(3L * each);
            var random = new Random(seed + each);
            for (int number = random.nextInt(15); number >= 0; number--) {
                var came = at(day, 7 * 3600 + random.nextInt(40_000));
                clock.set(came);
                var channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
                var known = conversations.land(
                        Incoming.words("recount:" + UUID.randomUUID(), channel, came, null, "Words", "contact_centre"));
                landed.add(conversations.find(known.conversation()).orElseThrow());
            }
            clock.set(at(day, 20 * 3600));
            for (var conversation : landed) {
                if (random.nextInt(3) == 0) {
                    answer(conversation);
                }
            }
            var written = landed.stream().flatMap(this::written).toList();
            var now = at(day, 22 * 3600);
            clock.set(now);
            var board = wallboard.today();
            assertThat(board.allWriting())
                    .as("writing of %s", day)
                    .isEqualTo(Recount.writing(written, at(day, 0), at(day.plusDays(1), 0), now));
            assertThat(board.writingByChannel().values().stream().reduce(WritingTally.NONE, WritingTally::plus))
                    .isEqualTo(board.allWriting());
        }
    }

    private void answer(Conversation conversation) {
        owners.takeOver(command(conversation.reference()));
        answering.answer(
                command(conversation.reference()),
                new Letter(Medium.EMAIL, "remi@example.org", "Re", "An answer", "en", false, null));
    }

    private Command command(String reference) {
        var now = conversations.find(reference).orElseThrow();
        return new Command(UUID.randomUUID(), reference, now.revision(), "sam", "contact_centre");
    }

    private Stream<Wrote> written(Conversation conversation) {
        return conversations.items(conversation).stream()
                .map(item -> new Wrote(item.cameAt(), Objects.requireNonNull(item.answerBy()), item.answeredAt()));
    }

    private static Instant at(LocalDate day, int seconds) {
        return day.atStartOfDay(CivilTime.ZONE).plusSeconds(seconds).toInstant();
    }
}
