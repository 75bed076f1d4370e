package frontdoor.letters;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Additions;
import frontdoor.cases.Case;
import frontdoor.cases.CaseNotes;
import frontdoor.cases.Change;
import frontdoor.conversations.InWriting;
import frontdoor.kernel.Actor;
import frontdoor.notify.Dispatch;
import frontdoor.people.Details;
import frontdoor.people.People;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A letter that asks for a reply within ten working days, sent on Monday 23 November: until the end of 7 December.
class AwaitedRepliesTests extends AskedByLetter {

    @Autowired
    CaseNotes notes;

    @Autowired
    People people;

    private List<String> told(Case kase) {
        return cases.timeline(kase).stream()
                .map(entry -> entry.type())
                .filter(type -> List.of("letter", "reminded", "not_reminded", "replied", "no_reply")
                        .contains(type))
                .toList();
    }

    private List<Dispatch> letters(Case kase) {
        return messages.about(kase.reference().value());
    }

    @Test
    void thePersonIsRemindedOnceAndADayThatPassesIsWrittenDownOnce() {
        var kase = asked();
        assertThat(reply(kase).isWaiting()).isTrue();
        int sent = letters(kase).size();
        clock.set("2026-12-01T10:00");
        replies.look();
        assertThat(letters(kase)).hasSize(sent);

        clock.set("2026-12-03T09:00");
        replies.look();
        replies.look();
        assertThat(letters(kase)).hasSize(sent + 1);
        assertThat(letters(kase).getLast().message().body())
                .contains("We wrote to you on Monday 23 November 2026", "by Monday 7 December 2026")
                .contains("we decide with what we have");

        clock.set("2026-12-07T23:59:59");
        replies.look();
        assertThat(reply(kase).isWaiting()).isTrue();
        clock.set("2026-12-08T00:00:01");
        replies.look();
        replies.look();
        assertThat(reply(kase).isWaiting()).isFalse();
        assertThat(told(kase)).containsExactly("letter", "reminded", "no_reply");
    }

    @Test
    void whatThePersonAddsToTheCaseStopsIt() {
        var kase = asked();
        clock.set("2026-12-02T12:00");
        additions.add(UUID.randomUUID(), kase.reference(), 0, Map.of(Additions.WORDS, "Here it is"));
        clock.set("2026-12-20T12:00");
        replies.look();
        replies.look();
        assertThat(told(kase)).as("what they added is the one line of it").containsExactly("letter");
        assertThat(reply(kase).repliedAt()).isEqualTo("2026-12-02T12:00:00Z");
    }

    @Test
    void anEmailAboutTheCaseStopsItAndSaysWhenItCame() {
        var kase = asked();
        clock.set("2026-11-24T12:00");
        conversations.land(
                InWriting.emailAt(clock.instant(), "pat@example.org", "My badge " + kase.reference(), "Here it is"));
        replies.look();
        assertThat(told(kase)).containsExactly("letter", "replied");
    }

    @Test
    void aCaseThatIsClosedWaitsForNobody() {
        var kase = asked();
        clock.set("2026-12-02T12:00");
        assertThat(cases.act(
                        UUID.randomUUID(),
                        kase.reference(),
                        kase.revision(),
                        "duplicate",
                        Actor.staff("bea"),
                        Set.of("blue_badge_officer"),
                        Map.of()))
                .isInstanceOf(Change.Changed.class);
        int sent = letters(kase).size();
        for (var moment : List.of("2026-12-03T09:00", "2026-12-08T00:00:01")) {
            clock.set(moment);
            replies.look();
        }
        assertThat(letters(kase)).hasSize(sent);
        assertThat(told(kase)).containsExactly("letter");
        assertThat(reply(kase)).returns(false, AwaitedReply::isWaiting);
        assertThat(reply(kase).endedAt()).isEqualTo("2026-12-02T12:00:00Z");
    }

    @Test
    void whoIsReachedElsewhereByNowIsNotRemindedAndStaffAreTold() {
        var email = "moved-" + UUID.randomUUID() + "@example.org";
        var kase = asked(email);
        var pat = people.byEmail(email).getFirst();
        people.change(pat.id(), Details.of(pat).withEmail("new-" + email), Actor.staff("sam"));
        int sent = letters(kase).size();
        clock.set("2026-12-03T09:00");
        replies.look();
        replies.look();
        assertThat(letters(kase)).hasSize(sent);
        assertThat(told(kase)).containsExactly("letter", "not_reminded");
        assertThat(reply(kase)).returns(true, AwaitedReply::isWaiting).returns(null, AwaitedReply::remindedAt);
    }

    @Test
    void whatStaffNoteIsNobodysReply() {
        var kase = asked();
        clock.set("2026-11-24T12:00");
        notes.note(UUID.randomUUID(), kase.reference(), "Looked at it", Actor.staff("bea"));
        replies.look();
        assertThat(reply(kase).isWaiting()).isTrue();
    }

    @Test
    void staffSayThatItCameByTelephoneEvenAfterTheDay() {
        var kase = asked();
        replies.came(reply(kase), Actor.staff("bea"));
        replies.came(reply(kase), Actor.staff("bea"));
        assertThat(told(kase)).containsExactly("letter", "replied");

        var late = asked();
        clock.set("2026-12-09T10:00");
        replies.look();
        replies.came(reply(late), Actor.staff("bea"));
        assertThat(told(late)).endsWith("no_reply", "replied");
    }
}
