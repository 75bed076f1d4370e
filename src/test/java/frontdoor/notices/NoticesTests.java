package frontdoor.notices;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.kernel.Actor;
import frontdoor.notify.Messages;
import frontdoor.testing.SettableClock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// Who of the staff of the made-up council is told of what.
@SpringBootTest
class NoticesTests {

    @Autowired
    Notices notices;

    @Autowired
    NoticeMail mail;

    @Autowired
    Messages messages;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-11-23T09:30");
    }

    @Test
    void whoeverWorksOnItIsToldAndWhileNobodyDoesWhoeverLeadsTheTeam() {
        tell(late("FD-AAAA-0001").to(List.of("owner"), "chris", "waste_crews"));
        tell(late("FD-AAAA-0002").to(List.of("owner"), null, "waste_crews"));
        tell(late("FD-AAAA-0003").to(List.of("owner"), "somebody_who_left", "waste_crews"));

        assertThat(about("chris")).contains("FD-AAAA-0001").doesNotContain("FD-AAAA-0002", "FD-AAAA-0003");
        assertThat(about("tam")).contains("FD-AAAA-0002", "FD-AAAA-0003").doesNotContain("FD-AAAA-0001");
    }

    @Test
    void ofARoleThoseInTheTeamAreToldOrAllWhoHoldIt() {
        tell(late("FD-AAAA-0004").to(List.of("waste_supervisor"), null, "waste"));
        tell(late("FD-AAAA-0005").to(List.of("waste_supervisor"), null, "housing"));
        tell(late("FD-AAAA-0006").to(List.of("complaints_officer"), null, "customer_relations"));

        assertThat(about("tam")).contains("FD-AAAA-0004", "FD-AAAA-0005");
        assertThat(about("robin")).contains("FD-AAAA-0006");
        assertThat(about("vic")).contains("FD-AAAA-0006");
    }

    @Test
    void aTeamThatNobodyLeadsHasThoseWhoOverseeAll() {
        tell(late("FD-AAAA-0007").to(List.of("leader"), null, "street_lighting"));

        assertThat(about("ash")).contains("FD-AAAA-0007");
        assertThat(about("lee")).doesNotContain("FD-AAAA-0007");
    }

    @Test
    void oneHappeningTellsAPersonOnceHoweverTheyAreMeant() {
        var telling = late("FD-AAAA-0008").to(List.of("owner", "leader", "waste_supervisor"), "tam", "waste");

        assertThat(tell(telling)).isOne();
        assertThat(tell(telling)).isZero();
    }

    @Test
    void nobodyIsToldOfWhatTheyDidThemselves() {
        var given = Telling.of(What.GIVEN, "FD-AAAA-0009", UUID.randomUUID(), clock.instant())
                .to("tam");

        assertThat(tell(given.by(Actor.staff("tam")))).isZero();
        assertThat(tell(given.by(Actor.staff("chris")))).isOne();
    }

    @Test
    void whatIsDoneNeedsNoTellingAnyMore() {
        tell(late("FD-AAAA-0010").to(List.of("owner"), "kit", "street_scene"));
        tell(late("FD-AAAA-0011").to(List.of("owner"), "kit", "street_scene"));
        notices.opened(notices.of("kit", false, null).getFirst().id(), "kit");

        tell(Telling.settled("FD-AAAA-0010", What.LATENESS, clock.instant()));
        tell(Telling.settled("FD-AAAA-0011", What.LATENESS, clock.instant()));

        assertThat(about("kit"))
                .as("what somebody has opened stays")
                .contains("FD-AAAA-0011")
                .doesNotContain("FD-AAAA-0010");
    }

    @Test
    void whoeverWantsEmailsGetsOneThatNamesReferencesAndNothingElse() {
        notices.choose("erin", Emails.AT_ONCE);
        tell(late("FD-AAAA-0012").to(List.of("owner"), "erin", "enforcement"));
        tell(late("FD-AAAA-0013").to(List.of("owner"), "erin", "enforcement"));

        mail.write();
        mail.write();

        assertThat(messages.about("notices-erin")).singleElement().satisfies(sent -> {
            assertThat(sent.message().recipient()).isEqualTo("erin.evidence@example.org");
            assertThat(sent.message().subject()).isEqualTo("2 things to look at on the desk");
            assertThat(sent.message().body())
                    .startsWith("FD-AAAA-0013: late\nFD-AAAA-0012: late\n\n")
                    .contains("/desk/notices");
        });
    }

    @Test
    void aDailyEmailWaitsForTheMorningAndLeavesOutWhatWasOpened() {
        notices.choose("lee", Emails.DAILY);
        tell(late("FD-AAAA-0014").to(List.of("owner"), "lee", "street_lighting"));
        tell(late("FD-AAAA-0015").to(List.of("owner"), "lee", "street_lighting"));
        notices.opened(notices.of("lee", false, null).getFirst().id(), "lee");

        clock.set("2026-11-24T07:59");
        mail.write();
        assertThat(messages.about("notices-lee")).isEmpty();
        clock.set("2026-11-24T08:00");
        mail.write();

        assertThat(messages.about("notices-lee"))
                .singleElement()
                .satisfies(sent -> assertThat(sent.message().body())
                        .contains("FD-AAAA-0014")
                        .doesNotContain("FD-AAAA-0015"));
    }

    @Test
    void noticesOfLongAgoAreForgotten() {
        tell(late("FD-AAAA-0016").to(List.of("owner"), "hari", "housing"));
        clock.set("2027-02-22T09:30");
        notices.forget();

        assertThat(about("hari")).isEmpty();
    }

    private int tell(Telling telling) {
        return notices.tell(List.of(telling));
    }

    private Telling late(String about) {
        return Telling.of(What.LATE, about, UUID.randomUUID(), clock.instant()).detail("missed_bin.emptied");
    }

    private List<String> about(String username) {
        return notices.of(username, false, null).stream().map(Notice::about).toList();
    }
}
