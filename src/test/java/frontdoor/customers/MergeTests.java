package frontdoor.customers;

import static frontdoor.desk.AtTheDesk.CHRIS;
import static frontdoor.desk.AtTheDesk.SAM;
import static frontdoor.desk.AtTheDesk.id;
import static frontdoor.desk.AtTheDesk.text;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.desk.AtTheDesk;
import frontdoor.kernel.Actor;
import frontdoor.people.Customers;
import frontdoor.people.Details;
import frontdoor.people.Merges;
import frontdoor.people.Part;
import frontdoor.people.People;
import frontdoor.people.Person;
import frontdoor.testing.SettableClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Those who may be one customer, as an adviser decides about them.
@SpringBootTest
@AutoConfigureMockMvc
class MergeTests {

    private static final String LIST = "/desk/customers/duplicates";

    @Autowired
    People people;

    @Autowired
    Customers customers;

    @Autowired
    Merges merges;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvcTester mvc;

    private AtTheDesk desk;
    private long pat;
    private long patricia;

    @BeforeEach
    void patIsOnRecordTwice() {
        desk = AtTheDesk.onAMondayMorning(mvc, clock);
        jdbc.sql("truncate people.person, people.suspect, people.distinct_pair cascade")
                .update();
        jdbc.sql("delete from accounts.account").update();
        pat = people.known(Details.of("Pat Example", "pat@example.org", "01632 960123"));
        patricia = people.known(Details.of("Patricia Example", null, "01632 960123"));
    }

    @Test
    void thoseWhoMayBeOneAreListedWithTheReasonUntilSomebodySaysTheyAreTwo() {
        merges.compare(100);
        assertThat(desk.page(SAM, LIST)).contains("Pat Example and Patricia Example", "the same telephone", "Possible");
        assertThat(desk.page(SAM, at(pat))).contains("May be the same customer");

        for (int times = 0; times < 2; times++) {
            assertThat(desk.post(SAM, LIST + "/apart", both())).hasRedirectedUrl(LIST + "?done=apart");
        }
        assertThat(desk.page(SAM, LIST)).doesNotContain("Patricia Example");
        assertThat(desk.page(SAM, at(pat))).doesNotContain("May be the same customer");
        assertThat(desk.page(SAM, LIST + "/apart")).contains("Patricia Example", "Said by Sam Sample");

        assertThat(desk.post(SAM, LIST + "/again", both())).hasRedirectedUrl(LIST + "?done=again");
        assertThat(desk.page(SAM, LIST)).contains("Patricia Example");
        assertThat(desk.page(SAM, LIST + "/apart")).doesNotContain("Patricia Example");
    }

    @Test
    void theOneThatStaysTakesOverWhatIsChosenOnceOnly() {
        assertThat(desk.page(SAM, compare()))
                .contains("pat@example.org", "Which record stays?", "Email: which is right?");
        var choice = choice(patricia, Map.of("take-email", "" + pat, "take-name", "" + patricia));

        for (int times = 0; times < 2; times++) {
            var answer = desk.post(SAM, LIST + "/merge", choice);
            assertThat(answer).hasStatus(303);
            assertThat(answer.getResponse().getRedirectedUrl()).startsWith(at(patricia) + "?done=");
        }

        assertThat(people.find(pat))
                .get()
                .returns(patricia, Person::id)
                .returns("Patricia Example", Person::name)
                .returns("pat@example.org", Person::email);
        assertThat(desk.page(SAM, at(pat))).contains("Merged into this record", "Pat Example");
        assertThat(desk.get(SAM, compare())).hasRedirectedUrl(at(patricia) + "?done=one");
    }

    @Test
    void aMergeIsTakenBackFromTheHistoryOnce() {
        merge(patricia, Map.of("take-email", "" + pat));
        var merge = customers.find(patricia).orElseThrow().merged().getFirst().merge();
        var undo = at(patricia) + "/merges/" + merge + "/undo";
        assertThat(desk.page(SAM, at(patricia) + "/history")).contains(undo, "Merged by Sam Sample");

        for (int times = 0; times < 2; times++) {
            assertThat(desk.post(SAM, undo, Map.of())).hasRedirectedUrl(at(patricia) + "?done=parted");
        }

        assertThat(people.find(pat)).get().returns("Pat Example", Person::name);
        assertThat(people.find(patricia)).get().returns(null, Person::email);
    }

    @Test
    void whoeverDoesNotSayWhichStaysIsAskedAndKeepsTheirChoices() {
        var answer = merge(0, Map.of("take-name", "" + patricia));

        assertThat(answer).hasStatus(422);
        assertThat(text(answer))
                .contains("Choose which record stays")
                .containsPattern("name=\"take-name\" type=\"radio\" value=\"" + patricia + "\" checked");
    }

    @Test
    void whoeverMergesWhatSomebodyHasChangedSeesItFirst() {
        var choice = choice(patricia, Map.of());
        var needs = Map.of("needs", "A ramp at the door");
        customers.add(UUID.randomUUID(), pat, Part.PERSON, needs, null, Actor.staff("ash"));

        var answer = desk.post(SAM, LIST + "/merge", choice);

        assertThat(answer).hasStatus(409);
        assertThat(text(answer)).contains("Somebody changed one of them", "A ramp at the door");
        assertThat(people.find(pat)).get().returns(pat, Person::id);
    }

    @Test
    void whoeverHasAnAccountIsTheOneThatStays() {
        anAccountOf(pat);
        assertThat(desk.page(SAM, compare()))
                .contains("So that one stays")
                .doesNotContain("name=\"stays\" type=\"radio\" value=\"" + patricia);

        assertThat(merge(patricia, Map.of())).hasStatus(409);
        assertThat(people.find(pat)).get().returns(pat, Person::id);

        assertThat(merge(pat, Map.of())).hasRedirectedUrl(at(pat) + "?done=merged");
    }

    @Test
    void twoWhoHaveAccountsAreNotMerged() {
        anAccountOf(pat);
        anAccountOf(patricia);

        assertThat(desk.page(SAM, compare())).contains("Both have an account").doesNotContain("Which record stays?");
        assertThat(merge(pat, Map.of())).hasStatus(409);
        assertThat(people.find(patricia)).get().returns(patricia, Person::id);
    }

    @Test
    void anotherRecordIsNamedByWhateverFindsIt() {
        long kim = people.known(Details.of("Kim Specimen", null, "01632 960199"));
        assertThat(desk.post(SAM, at(pat) + "/same", Map.of("other", "01632 960199")))
                .hasRedirectedUrl(LIST + "/compare?one=" + pat + "&other=" + kim);

        var answer = desk.post(SAM, at(pat) + "/same", Map.of("other", "Nobody Atall"));
        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("Nobody was found", "value=\"Nobody Atall\"");
    }

    @Test
    void nothingOfItIsForThoseWhoDoNotTalkWithPeople() {
        for (var address : List.of(LIST, LIST + "/apart", compare(), at(pat) + "/same")) {
            assertThat(desk.get(CHRIS, address)).as(address).hasStatus(404);
        }
        assertThat(desk.post(CHRIS, LIST + "/merge", choice(pat, Map.of()))).hasStatus(404);
        assertThat(desk.post(CHRIS, LIST + "/apart", both())).hasStatus(404);
        assertThat(desk.post(CHRIS, LIST + "/again", both())).hasStatus(404);
        merge(patricia, Map.of());
        var merge = customers.find(patricia).orElseThrow().merged().getFirst().merge();
        assertThat(desk.post(CHRIS, at(patricia) + "/merges/" + merge + "/undo", Map.of()))
                .hasStatus(404);
        assertThat(people.find(pat)).get().returns(patricia, Person::id);
    }

    private void anAccountOf(long person) {
        jdbc.sql("""
                insert into accounts.account (email, person, handle, created_at)
                values (:email, :person, :email, now())
                """)
                .param("email", person + "@example.org")
                .param("person", person)
                .update();
    }

    private String compare() {
        return LIST + "/compare?one=" + pat + "&other=" + patricia;
    }

    private Map<String, String> both() {
        return Map.of("one", "" + pat, "other", "" + patricia);
    }

    private Map<String, String> choice(long stays, Map<String, String> taken) {
        var fields = new HashMap<>(taken);
        fields.putAll(both());
        fields.putAll(Map.of("stays", "" + stays, "command", id(), "oneRevision", "0", "otherRevision", "0"));
        return fields;
    }

    private MvcTestResult merge(long stays, Map<String, String> taken) {
        return desk.post(SAM, LIST + "/merge", choice(stays, taken));
    }

    private static String at(long customer) {
        return "/desk/people/" + customer;
    }
}
