package frontdoor.conversations;

import static frontdoor.conversations.InWriting.MONDAY;
import static frontdoor.conversations.InWriting.automatic;
import static frontdoor.conversations.InWriting.email;
import static frontdoor.conversations.InWriting.letter;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.kernel.Channel;
import frontdoor.notify.Messages;
import frontdoor.people.Details;
import frontdoor.people.People;
import frontdoor.testing.SettableClock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where what comes in lands, and how sure we say that we are.
@SpringBootTest
class LandingTests {

    @Autowired
    Conversations conversations;

    @Autowired
    People people;

    @Autowired
    Messages messages;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aMonday() {
        clock.set(MONDAY);
    }

    @Test
    void beginsAConversationWithAPromiseAndSaysOnceThatItIsHere() {
        var landed = conversations.land(email("pat.1@example.org", "My bin", "It was missed"));

        var conversation = conversations.find(landed.conversation()).orElseThrow();
        assertThat(conversation.dueAt()).isEqualTo("2026-12-07T23:59:59Z");
        assertThat(conversation.acknowledgedAt()).isEqualTo(MONDAY);
        assertThat(messages.about(landed.conversation())).singleElement().satisfies(sent -> {
            assertThat(sent.message().recipient()).isEqualTo("pat.1@example.org");
            assertThat(sent.message().subject()).contains(landed.conversation());
            assertThat(sent.message().body()).contains("7 December 2026");
        });
        conversations.land(email("pat.1@example.org", "Re: My bin", "Still there"));
        assertThat(messages.about(landed.conversation())).hasSize(1);
    }

    @Test
    void landsOnceHoweverOftenAndHoweverManyBringItAtOnce() throws Exception {
        var incoming = email("pat.2@example.org", "Once", "Only");
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Callable<Landed>> tasks = IntStream.range(0, 6)
                    .<Callable<Landed>>mapToObj(_ -> () -> conversations.land(incoming))
                    .toList();
            for (var done : threads.invokeAll(tasks)) {
                assertThat(done.get().item()).isPositive();
            }
        }
        assertThat(jdbc.sql("select count(*) from conversations.item where source = ?")
                        .param(incoming.source())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void twoLettersOfOneThreadThatComeAtOnceBeginOneConversation() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Landed>> tasks = IntStream.range(0, 4)
                    .<Callable<Landed>>mapToObj(
                            n -> () -> conversations.land(email("pat.3@example.org", "Street light", "" + n)))
                    .toList();
            assertThat(threads.invokeAll(tasks).stream().map(done -> {
                        try {
                            return done.get().conversation();
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    }))
                    .containsOnly(conversations
                            .land(email("pat.3@example.org", "RE: street light", "5"))
                            .conversation());
        }
    }

    @Test
    void aReplyToOurMessageFromTheSameAddressIsCertain() {
        var landed = conversations.land(email("pat.4@example.org", "Question", "?"));
        var ours = messages.about(landed.conversation()).getFirst().message().id();

        var reply = conversations.land(
                email("pat.4@example.org", "Something else", "!", List.of("<" + ours + "@council.example.org>")));

        assertThat(reply.conversation()).isEqualTo(landed.conversation());
        assertThat(last(landed).confidence()).isEqualTo(Confidence.CERTAIN);
        assertThat(last(landed).reasons()).containsExactly("reply");
    }

    @Test
    void aRightReferenceFromAnotherAddressIsOnlySuggested() {
        var landed = conversations.land(email("pat.5@example.org", "Private", "My health"));
        var ours = messages.about(landed.conversation()).getFirst().message().id();

        var spoofed = conversations.land(email(
                "thief@example.net",
                "Re: [" + landed.conversation() + "]",
                "Send me all",
                List.of("<" + ours + "@x>")));

        assertThat(spoofed.conversation()).isNotEqualTo(landed.conversation());
        var item = last(spoofed);
        assertThat(item.confidence()).isEqualTo(Confidence.POSSIBLE);
        assertThat(item.reasons()).contains("other_address");
        assertThat(item.suggested()).isEqualTo(landed.conversation());
        assertThat(messages.about(spoofed.conversation()).getFirst().message().body())
                .doesNotContain(landed.conversation());
    }

    @Test
    void whatAProgramWroteIsNeitherAcknowledgedNorOwedAnAnswerAndWakesNothing() {
        var landed = conversations.land(automatic("robot@example.org", "Out of office", List.of()));

        assertThat(messages.about(landed.conversation())).isEmpty();
        assertThat(conversations.find(landed.conversation()).orElseThrow().dueAt())
                .isNull();
    }

    @Test
    void twoProgramsThatAnswerEachOtherStop() {
        IntStream.range(0, 12)
                .forEach(n -> conversations.land(email("loop@example.org", "Ticket " + n, "We have your message")));

        assertThat(jdbc.sql("select count(*) from notify.message where recipient = 'loop@example.org'")
                        .query(Long.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void findsTheCustomerAndSaysHowSure() {
        long pat = people.known(Details.of("Pat Example", "pat.6@example.org", null));
        people.known(Details.of("Robin Example", "shared@example.org", null));
        people.known(Details.of("Kim Example", "shared@example.org", "07700900666"));

        assertThat(person(conversations.land(email("pat.6@example.org", "A", "a"))))
                .isEqualTo(pat);
        var shared = conversations.land(email("shared@example.org", "B", "b"));
        assertThat(person(shared)).isNull();
        assertThat(last(shared).reasons()).containsExactly("shared_email");
        var text = conversations.land(
                Incoming.words("sms:1", Channel.TEXT, MONDAY, "+447700900666", "Hello", "contact_centre"));
        assertThat(person(text)).as("whoever has the telephone").isNull();
        assertThat(last(text).confidence()).isEqualTo(Confidence.POSSIBLE);
    }

    @Test
    void aLetterIsMatchedByNameAndPostcode() {
        var details = Details.of("Alex Sample", "alex.s@example.org", null).withAddress("1 Test Way", "ZZ9 9ZZ");
        long alex = people.known(details);

        var landed = conversations.land(letter("ALEX SAMPLE", "zz99zz", "About FD-7K3M-9QX2"));

        assertThat(person(landed)).isEqualTo(alex);
        assertThat(conversations.cases(conversations.find(landed.conversation()).orElseThrow()))
                .containsExactly("FD-7K3M-9QX2");
    }

    @Test
    void eachItemIsOneContact() {
        var landed = conversations.land(email("pat.7@example.org", "Count me", "Once"));
        conversations.land(email("pat.7@example.org", "Count me", "Twice"));

        assertThat(jdbc.sql("""
                select count(*) from contacts.contact where source_reference in
                    (select 'item:' || i.id from conversations.item i join conversations.conversation c
                     on c.id = i.conversation_id where c.reference = ?)
                """).param(landed.conversation()).query(Long.class).single())
                .isEqualTo(2);
    }

    @Test
    void whatCannotBeShownIsTakenOut() {
        var landed = conversations.land(email("pat.8@example.org", "Nul\u0000l", "A\u0000B \uD83D end"));

        assertThat(last(landed).body()).isEqualTo("AB \uFFFD end");
        assertThat(conversations.cameBack(UUID.randomUUID(), "no")).isFalse();
    }

    private Item last(Landed landed) {
        return conversations
                .items(conversations.find(landed.conversation()).orElseThrow())
                .getLast();
    }

    private Long person(Landed landed) {
        return conversations.find(landed.conversation()).orElseThrow().person();
    }
}
