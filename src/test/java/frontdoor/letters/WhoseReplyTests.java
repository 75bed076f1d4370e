package frontdoor.letters;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Additions;
import frontdoor.cases.Case;
import frontdoor.cases.Reporter;
import frontdoor.cases.TimelineEntry;
import frontdoor.conversations.InWriting;
import frontdoor.notify.Message;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whose words are the reply that a letter asked for, and how often they are told.
class WhoseReplyTests extends AskedByLetter {

    @Autowired
    JdbcClient jdbc;

    @Test
    void aReplyByEmailIsOneLineOfTheStory() {
        var kase = asked();
        var asking = letter(kase);
        clock.set("2026-12-02T12:00");
        conversations.land(
                InWriting.email(asking.recipient(), "Re: " + asking.subject(), "Here it is", List.of(id(asking))));
        replies.look();
        assertThat(reply(kase).isWaiting()).isFalse();
        assertThat(cases.timeline(kase))
                .extracting(TimelineEntry::type)
                .filteredOn(type -> List.of("added", "replied").contains(type))
                .containsExactly("added");
    }

    @Test
    void whatAnotherReporterSaysIsNotTheReplyOfWhoeverTheLetterWentTo() {
        var kase = asked();
        var asking = letter(kase);
        add(kase, new Reporter(null, "Lee Sample", "lee@example.org", null, null, "en"));
        clock.set("2026-12-01T12:00");
        additions.add(UUID.randomUUID(), kase.reference(), 1, Map.of(Additions.WORDS, "I know them"));
        conversations.land(
                InWriting.emailAt(clock.instant(), "lee@example.org", "About " + kase.reference(), "I know them well"));
        conversations.land(
                InWriting.emailAt(clock.instant(), "nobody@example.org", "About " + kase.reference(), "Me too"));
        replies.look();
        assertThat(reply(kase).isWaiting()).isTrue();

        clock.set("2026-12-02T12:00");
        var answer =
                InWriting.email("pat.at.work@example.org", "Re: " + asking.subject(), "It is me", List.of(id(asking)));
        conversations.land(answer);
        replies.look();
        assertThat(reply(kase).isWaiting())
                .as("whoever answers that letter has it")
                .isFalse();
    }

    /// As if they had reported the same.
    private void add(Case kase, Reporter reporter) {
        jdbc.sql("""
                update cases.kase set reporters = reporters || jsonb_build_array(jsonb_build_object(
                    'name', :name::text, 'email', :email::text, 'language', 'en')) where reference = :reference
                """)
                .param("name", reporter.name())
                .param("email", reporter.email())
                .param("reference", kase.reference().value())
                .update();
    }

    private Message letter(Case kase) {
        return messages.find(reply(kase).letter()).orElseThrow().message();
    }

    private static String id(Message message) {
        return "<" + message.id() + "@council.example.org>";
    }
}
