package frontdoor.admin;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.audit.AuditSearch;
import frontdoor.audit.Entry;
import frontdoor.audit.Sought;
import frontdoor.identity.NewStaff;
import frontdoor.identity.Staff;
import frontdoor.kernel.Actor;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// An administrator adds people, moves them between teams, and lets them back in.
@SpringBootTest
@AutoConfigureMockMvc
class StaffPagesTests {

    private static final String STAFF = "/desk/admin/staff";
    private static final Pattern PASSWORD = Pattern.compile("[a-z2-9]{5}(-[a-z2-9]{5}){3}");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Staff staff;

    @Autowired
    AuditSearch audit;

    private Forms addy;

    @BeforeEach
    void anAdministrator() {
        addy = Forms.of(mvc, "addy", "administrator");
    }

    @Test
    void somebodyNewGetsAPasswordThatIsShownOnce() {
        var added = addy.send(
                STAFF,
                Map.of(
                        "username", "nora",
                        "displayName", "Nora Newcomer",
                        "email", "nora@example.org",
                        "roles", "publisher"));

        assertThat(added).hasStatusOk().bodyText().containsPattern(PASSWORD);
        assertThat(staff.find("nora")).get().satisfies(nora -> {
            assertThat(nora.mustChange()).isTrue();
            assertThat(nora.roles()).containsExactly("publisher");
        });
        assertThat(addy.get(STAFF + "/nora"))
                .bodyText()
                .contains("Nora Newcomer")
                .doesNotContainPattern(PASSWORD);
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedStays() {
        assertThat(addy.send(STAFF, Map.of("username", "Ned!", "displayName", "Ned Newcomer", "email", "ned")))
                .hasStatus(422)
                .bodyText()
                .contains("Enter a username of", "Enter an email address", "Ned Newcomer");
    }

    @Test
    void aUsernameIsGivenOnce() {
        existing("olive");

        assertThat(addy.send(
                        STAFF, Map.of("username", "olive", "displayName", "Olive Other", "email", "o@example.org")))
                .hasStatus(422)
                .bodyText()
                .contains("has this username or email address already");
    }

    @Test
    void anAccountIsDisabledAndEnabledAndItIsOnRecord() {
        existing("dan");

        assertThat(addy.led(STAFF + "/dan/disable", Map.of())).isEqualTo(STAFF + "/dan?done=disabled");
        assertThat(staff.signedIn("dan")).isEmpty();
        assertThat(addy.get(STAFF + "/dan?done=disabled")).bodyText().contains("every session of it has ended");
        addy.led(STAFF + "/dan/enable", Map.of());
        assertThat(staff.signedIn("dan")).isPresent();

        assertThat(audit.find(Sought.about("staff:dan"), null).entries())
                .filteredOn(entry -> entry.actor().equals(Actor.staff("addy")))
                .extracting(Entry::action)
                .contains("staff.disabled", "staff.enabled");
    }

    @Test
    void rolesAreGivenAndTakenByTicks() {
        existing("rob");

        addy.led(STAFF + "/rob/assign", Map.of("roles", "publisher"));
        assertThat(staff.find("rob").orElseThrow().roles()).containsExactly("publisher");

        addy.led(STAFF + "/rob/assign", Map.of());
        assertThat(staff.find("rob").orElseThrow().roles()).isEmpty();
    }

    @Test
    void nobodyShutsThemselvesOut() {
        existing("addy");
        staff.assign("addy", Set.of(), Set.of("administrator"), Actor.staff("first"));

        assertThat(addy.send(STAFF + "/addy/disable", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("Ask another");
        assertThat(addy.send(STAFF + "/addy/assign", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("Ask another");

        assertThat(staff.find("addy").orElseThrow().roles()).containsExactly("administrator");
    }

    @Test
    void aLostTelephoneAlsoCostsThePassword() {
        existing("lou");

        assertThat(addy.send(STAFF + "/lou/second-factor", Map.of()))
                .hasStatusOk()
                .bodyText()
                .containsPattern(PASSWORD)
                .contains("their codes are forgotten");
        assertThat(addy.send(STAFF + "/lou/password", Map.of())).bodyText().containsPattern(PASSWORD);
    }

    @Test
    void onlyAdministratorsComeHere() {
        for (var role : new String[] {"publisher", "contact_centre", "supervisor"}) {
            var other = Forms.of(mvc, "sam", role);
            assertThat(other.get(STAFF)).as(role).hasStatus(403);
            assertThat(other.send(STAFF + "/lou/password", Map.of())).as(role).hasStatus(403);
        }
        assertThat(Forms.of(mvc, "sam", "publisher").get("/desk/admin"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(STAFF);
        assertThat(Forms.of(mvc, "sam", "contact_centre").get("/desk/admin")).hasStatus(403);
    }

    private void existing(String username) {
        if (staff.find(username).isEmpty()) {
            staff.create(
                    new NewStaff(username, "Sam Sample", username + "@example.org", Set.of(), Set.of()),
                    Actor.staff("first"));
        }
    }
}
