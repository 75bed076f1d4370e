package frontdoor.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.conversations.Conversation;
import frontdoor.conversations.Conversations;
import frontdoor.conversations.Item;
import frontdoor.people.Details;
import frontdoor.people.People;
import frontdoor.testing.SettableClock;
import frontdoor.webhooks.SignedHooks;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Texts and voicemails told to the real address, signed: replayed, forged and out of order, nothing is doubled or
/// lost.
@SpringBootTest(
        properties = {
            "frontdoor.webhooks.texts.secret=" + SignedHooks.SECRET,
            "frontdoor.webhooks.voicemails.secret=" + SignedHooks.SECRET,
            "frontdoor.webhooks.voicemails.largest=1MB"
        })
@AutoConfigureMockMvc
class TextsAndVoicemailsTests {

    private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Conversations conversations;

    @Autowired
    Recordings recordings;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void aMonday() {
        clock.set(MONDAY);
    }

    @Test
    void textsOfOnePersonAreOneConversationHoweverTheyAreTold() {
        people.known(Details.of("Pat Text", null, "07700 900321"));
        var first = text("one", "07700 900321", "My bin was missed", MONDAY.minusSeconds(60));
        var second = text("two", "+447700900321", "It is brown", MONDAY.minusSeconds(30));

        assertThat(tell("texts", "msg_2", second)).isEqualTo(202);
        assertThat(tell("texts", "msg_1", first)).isEqualTo(202);
        assertThat(tell("texts", "msg_1", first)).as("replayed").isEqualTo(200);
        assertThat(tell("texts", "msg_3", second)).as("told again as another").isEqualTo(202);

        var conversation = conversation("text:one");
        assertThat(conversation).isEqualTo(conversation("text:two"));
        assertThat(conversation.person()).as("a number may be shared").isNull();
        assertThat(conversations.items(conversation))
                .extracting(Item::body)
                .containsExactly("My bin was missed", "It is brown");
        assertThat(conversation.dueAt()).as("two working days").isEqualTo("2026-11-25T23:59:59Z");
        assertThat(contacts(conversation)).isEqualTo(2);
    }

    @Test
    void aForgedTextIsNothing() {
        var headers = SignedHooks.headers("msg_f", MONDAY, text("forged", "07700 900322", "Pay me", MONDAY));
        var body = text("forged", "07700 900322", "Pay somebody else", MONDAY);
        var request = mvc.post().uri("/api/hooks/texts").content(body);
        headers.forEach(request::header);
        assertThat(request.exchange()).hasStatus(401);
        assertThat(items("text:forged")).isZero();
    }

    @Test
    void aVoicemailKeepsItsSoundAndIsDueInOneWorkingDay() {
        var sound = Sounds.tone(440);
        var body = voicemail("v1", Base64.getEncoder().encodeToString(sound), MONDAY.minusSeconds(60));

        assertThat(tell("voicemails", "msg_v1", body)).isEqualTo(202);
        assertThat(tell("voicemails", "msg_v1-again", body)).isEqualTo(202);

        assertThat(items("voicemail:v1")).isEqualTo(1);
        assertThat(conversation("voicemail:v1").dueAt()).isEqualTo("2026-11-24T23:59:59Z");
        assertThat(recordings.find("voicemail:v1")).hasValueSatisfying(kept -> {
            assertThat(kept.kind()).isEqualTo(Sound.WAV);
            assertThat(kept.content()).isEqualTo(sound);
        });
        assertThat(recordings.kept(List.of("voicemail:v1", "voicemail:none", "mail:v1")))
                .containsExactly("voicemail:v1");
        clock.set("2027-03-01T09:00");
        recordings.forget();
        assertThat(recordings.find("voicemail:v1")).isEmpty();
        assertThat(items("voicemail:v1")).as("what came is still known").isEqualTo(1);
    }

    @Test
    void aVoicemailWithoutASoundLandsSoThatSomebodyRingsBack() {
        var page = Base64.getEncoder().encodeToString("<html>no sound".getBytes(StandardCharsets.UTF_8));
        assertThat(tell("voicemails", "msg_v2", voicemail("v2", page, MONDAY))).isEqualTo(202);
        assertThat(tell("voicemails", "msg_v3", voicemail("v3", "!", MONDAY))).isEqualTo(202);

        for (var source : List.of("voicemail:v2", "voicemail:v3")) {
            assertThat(conversations.items(conversation(source)))
                    .filteredOn(item -> item.source().equals(source))
                    .singleElement()
                    .returns("sound", Item::trouble)
                    .returns("+447700900333", Item::sender);
            assertThat(recordings.find(source)).isEmpty();
        }
    }

    private int tell(String source, String id, String body) {
        var request = mvc.post().uri("/api/hooks/" + source).content(body);
        SignedHooks.headers(id, clock.instant(), body).forEach(request::header);
        return request.exchange().getResponse().getStatus();
    }

    private static String text(String id, String from, String words, Instant at) {
        return """
                {"type":"text.received","timestamp":"%s","data":{"message":"%s","from":"%s","text":"%s"}}""".formatted(at, id, from, words);
    }

    private static String voicemail(String id, String sound, Instant at) {
        return """
                {"type":"voicemail.left","timestamp":"%s","data":{"voicemail":"%s","from":"07700 900333","sound":"%s"}}""".formatted(at, id, sound);
    }

    private Conversation conversation(String source) {
        return conversations
                .find(jdbc.sql("""
                        select c.reference from conversations.item i
                        join conversations.conversation c on c.id = i.conversation_id where i.source = :source
                        """).param("source", source).query(String.class).single())
                .orElseThrow();
    }

    private long items(String source) {
        return jdbc.sql("select count(*) from conversations.item where source = :source")
                .param("source", source)
                .query(Long.class)
                .single();
    }

    private long contacts(Conversation conversation) {
        return conversations.items(conversation).stream()
                .mapToLong(item -> jdbc.sql("select count(*) from contacts.contact where source_reference = :about")
                        .param("about", item.about())
                        .query(Long.class)
                        .single())
                .sum();
    }
}
