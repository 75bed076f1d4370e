package frontdoor.listings;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.kernel.Actor;
import frontdoor.listings.FeedRun.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Other directories are brought in whole or not at all, and what was here stays.
@SpringBootTest(properties = "frontdoor.listings.hosts=127.0.0.1")
class FeedsTests {

    private static final Actor ADDY = Actor.staff("addy");

    @Autowired
    Feeds feeds;

    @Autowired
    Pairs pairs;

    @Autowired
    Assurance assurance;

    @Autowired
    Listings listings;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forget() {
        jdbc.sql("update listings.listing set withdrawn_at = now() where source is not null")
                .update();
    }

    @Test
    void aFeedThatBreaksOffShowsNothingLosesNothingAndGoesOn() throws IOException {
        try (var feed = new BrokenFeed(1)) {
            feed.breaks = 3;
            long id = feeds.begin("Faraway", feed.address(), "OGL v3.0", "contact_centre", ADDY);
            feeds.goOn(id);

            var broken = feeds.find(id).orElseThrow();
            assertThat(broken.state()).isEqualTo(State.BROKEN);
            assertThat(broken.pages()).isEqualTo(2);
            assertThat(broken.note()).contains("Page 3", "breaks off");
            assertThat(feeds.apply(id, ADDY)).isFalse();
            assertThat(found("Faraway")).isEmpty();

            feed.breaks = 0;
            feeds.goOn(id);

            assertThat(feed.asked).containsExactly(1, 2, 3, 3, 4);
            var whole = feeds.find(id).orElseThrow();
            assertThat(whole.state()).isEqualTo(State.WHOLE);
            assertThat(whole.report()).returns(20, report -> report.added()).returns(0, report -> report.changed());
            assertThat(found("Faraway")).isEmpty();
            assertThat(feeds.apply(id, ADDY)).isTrue();
            assertThat(feeds.apply(id, ADDY)).isFalse();
            assertThat(found("Faraway")).hasSize(20);
            comesWithWhereItIsFrom(UUID.fromString(feed.id(1, 7)));
        }
    }

    private void comesWithWhereItIsFrom(UUID id) {
        var one = listings.find(id).orElseThrow();
        assertThat(one)
                .returns(null, Listing::website)
                .returns(null, Listing::email)
                .returns(List.of("Castle"), Listing::wards)
                .returns(List.of("Distance"), Listing::tags);
        assertThat(one.freshness(assurance.today())).isEqualTo(Freshness.UNCHECKED);
        assertThat(one.source())
                .returns("Faraway", source -> source.feed())
                .returns("OGL v3.0", source -> source.licence())
                .returns(assurance.today(), source -> source.fetched());
    }

    @Test
    void whatStaffChangedIsLeftAloneWhenTheFeedComesAgain() throws IOException {
        try (var feed = new BrokenFeed(2)) {
            applied(feed);
            var id = UUID.fromString(feed.id(1, 3));
            assurance.withdraw(
                    UUID.randomUUID(),
                    id,
                    assurance.find(id, false).orElseThrow().revision(),
                    false,
                    ADDY);
            var was = assurance.find(id, false).orElseThrow();
            var text = was.text();
            assurance.edit(
                    UUID.randomUUID(),
                    was,
                    new StaffListing.Edit(
                            "Put right here",
                            text.says(),
                            "",
                            text.status(),
                            new StaffListing.Contact("", "", ""),
                            new StaffListing.Visit("", ""),
                            new StaffListing.Audience("", "", "", "", "")),
                    ADDY);

            var report = applied(feed).report();

            assertThat(report).returns(1, each -> each.kept()).returns(0, each -> each.added());
            assertThat(listings.find(id)).get().returns("Put right here", Listing::name);
        }
    }

    private FeedRun applied(BrokenFeed feed) {
        long id = feeds.begin("Faraway", feed.address(), "", "contact_centre", ADDY);
        feeds.goOn(id);
        feeds.apply(id, ADDY);
        return feeds.find(id).orElseThrow();
    }

    @Test
    void aFileOfTheOldVersionIsRead() {
        long id = feeds.take("old.json", """
                {"totalElements": 1, "totalPages": 1, "number": 1, "size": 1, "first": true, "last": true, "empty": false,
                 "content": [{"id": "17", "name": "Oldways club", "status": "active",
                   "organization": {"id": "o-1", "name": "Oldways", "url": "https://oldways.example.org"},
                   "eligibilitys": [{"id": "e", "eligibility": "Older people", "minimum_age": 60, "maximum_age": 99}],
                   "regular_schedules": [{"id": "r", "weekday": "Tuesday", "opens_at": "10:00", "closes_at": "12:00"}],
                   "contacts": [{"id": "c", "name": "Ann", "phones": [{"id": "p", "number": "01632 960888"}]}],
                   "service_taxonomys": [{"id": "t", "taxonomy": {"id": "esd:1", "name": "Clubs", "vocabulary": "esd"}}],
                   "service_at_locations": [{"id": "s", "location": {"id": "l", "name": "Old Hall", "latitude": 53.4,
                      "longitude": 0.5, "physical_addresses": [{"id": "a", "address_1": "1 Old Row", "city": "Anytown",
                      "state_province": "Anyshire", "postal_code": "ZZ99 1AA", "country": "England"}]}}]},
                  {"id": "18", "organization": {"id": "o-1", "name": "Oldways"}}]}
                """.getBytes(StandardCharsets.UTF_8), "", "contact_centre", ADDY)
                .orElseThrow();

        assertThat(feeds.find(id).orElseThrow().report().refused()).containsExactly("18: it has no name");
        assertThat(feeds.apply(id, ADDY)).isTrue();

        assertThat(found("Oldways")).singleElement().satisfies(listing -> {
            assertThat(listing.phones()).containsExactly("01632 960888");
            assertThat(listing.youngest()).isEqualByComparingTo("60");
            assertThat(listing.openings().getFirst().days()).containsExactly(java.time.DayOfWeek.TUESDAY);
            assertThat(listing.spots().getFirst().postcode()).isEqualTo("ZZ99 1AA");
            assertThat(listing.tags()).containsExactly("Clubs");
        });
    }

    @Test
    void aFileThatBreaksOffIsRefusedAndNothingIsBegun() {
        assertThat(feeds.take(
                        "half.json",
                        "{\"contents\": [{\"id\": \"1\", \"na".getBytes(StandardCharsets.UTF_8),
                        "",
                        "contact_centre",
                        ADDY))
                .isEmpty();
        assertThat(feeds.latest()).noneMatch(run -> run.name().equals("half.json"));
    }

    @Test
    void whatMayBeThereTwiceIsSuggestedWithReasonsJoinedAndTakenApart() {
        long id = feeds.take("twice.json", """
                [{"id": "x", "name": "Debt advice", "organization": {"id": "y", "name": "Advice of Anytown",
                  "organization_identifiers": [{"id": "z", "identifier_scheme": "GB-CHC", "identifier": "1"}]},
                  "service_at_locations": [{"id": "s", "location": {"id": "l", "physical_addresses":
                  [{"id": "a", "address_1": "3 Market Place", "postal_code": "zz994ea"}]}}]}]
                """.getBytes(StandardCharsets.UTF_8), "", "contact_centre", ADDY)
                .orElseThrow();
        feeds.apply(id, ADDY);
        assertThat(found("Debt advice"))
                .filteredOn(each -> each.name().equals("Debt advice"))
                .hasSize(2);

        var pair = pairs.open(false, 10).getFirst();
        assertThat(pair.reasons()).containsExactly("identifier", "postcode", "name");
        pairs.answer(UUID.randomUUID(), pair, true, ADDY);

        assertThat(found("Debt advice"))
                .filteredOn(each -> each.name().equals("Debt advice"))
                .hasSize(1);
        var other = pair.other().listing().id();
        assurance.undo(
                UUID.randomUUID(),
                other,
                assurance.find(other, false).orElseThrow().revision(),
                ADDY);
        assertThat(found("Debt advice"))
                .filteredOn(each -> each.name().equals("Debt advice"))
                .hasSize(2);
    }

    private List<Listing> found(String words) {
        return listings.find(new Sought(words, null, null, null, null, null, null, null), null, 50).stream()
                .map(Hit::listing)
                .toList();
    }
}
