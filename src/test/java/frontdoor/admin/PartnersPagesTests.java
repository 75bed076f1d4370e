package frontdoor.admin;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.audit.AuditSearch;
import frontdoor.audit.Entry;
import frontdoor.audit.Sought;
import frontdoor.guard.SignedInAs;
import frontdoor.kernel.Actor;
import frontdoor.partners.Decisions;
import frontdoor.partners.PartnerTokens;
import frontdoor.testing.SettableClock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Who the partners are and what is agreed with them, and decisions to share or not to share.
@SpringBootTest
@AutoConfigureMockMvc
class PartnersPagesTests {

    private static final String PARTNERS = "/desk/admin/partners";
    private static final String DECISIONS = "/desk/admin/decisions";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SettableClock clock;

    @Autowired
    Decisions decisions;

    @Autowired
    PartnerTokens tokens;

    @Autowired
    AuditSearch audit;

    private Forms addy;

    @BeforeEach
    void anAdministrator() {
        clock.set("2026-11-23T10:00");
        addy = Forms.of(mvc, "addy", "administrator");
    }

    @Test
    void aTokenIsShownOnceAndRevoked() throws Exception {
        var here = PARTNERS + "/gp/tokens";
        assertThat(addy.get(PARTNERS)).bodyText().contains(here);
        assertThat(addy.get(here)).hasStatusOk().bodyText().contains("There is no token that works");

        var made = addy.send(here, Map.of());
        var secret = java.util.regex.Pattern.compile("fdp_[A-Za-z0-9_-]{43}")
                .matcher(made.getResponse().getContentAsString());
        assertThat(secret.find()).isTrue();
        var token = tokens.of("gp").getFirst();
        assertThat(addy.get(here)).hasStatusOk().bodyText().contains("Never").doesNotContain(secret.group());
        assertThat(tokens.bearer(secret.group())).isPresent();
        assertThat(addy.send(here + "/" + token.id() + "/revoke", Map.of())).hasStatus(303);
        assertThat(tokens.bearer(secret.group())).isEmpty();
        assertThat(addy.get(PARTNERS + "/nobody/tokens")).hasStatus(404);
        assertThat(Forms.of(mvc, "sam", "contact_centre").get(here)).hasStatus(403);
        assertThat(audit.find(Sought.about("partner:gp"), null).entries())
                .extracting(Entry::action)
                .contains("partner.token.made", "partner.token.revoked");
    }

    @Test
    void whatEndsSoonStandsFirst() {
        assertThat(addy.get(PARTNERS))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        "Agreements that are over, or end within 60 days",
                        "Help with rites and an early burial",
                        "52 days left",
                        "Bereavement manager",
                        "An agreement covers every line of every service",
                        "Anytown Surgery",
                        "Practice office, NHS",
                        "Telling health services of a death, until 31 December 2028");
        assertThat(addy.get("/desk/admin")).bodyText().contains("1 agreement with partners is over, or ends");
    }

    @Test
    void aLineWhoseAgreementIsOverIsAGap() {
        clock.set("2027-01-15T10:00");

        assertThat(addy.get(PARTNERS))
                .bodyText()
                .containsSubsequence(
                        "Over", "Lines that cannot be sent", "Faith leader or chaplain", "not in force today");
    }

    @Test
    void thePartnersCanBeDownloaded() {
        assertThat(addy.get(PARTNERS + "/export"))
                .hasStatusOk()
                .bodyText()
                .startsWith("partner,title,kind,contact")
                .contains("faith_forum,Anytown Faith Forum,faith,Duty chaplain,,01632 960218");
    }

    @Test
    void theyAreForAdministrators() {
        for (var address : new String[] {PARTNERS, PARTNERS + "/export", DECISIONS}) {
            assertThat(mvc.get().uri(address).with(SignedInAs.staff("sam", Set.of(), Set.of("contact_centre"))))
                    .hasStatus(403);
        }
    }

    private static Map<String, String> decision(UUID id) {
        var fields = new HashMap<String, String>();
        fields.put("id", id.toString());
        fields.put("purpose", "bereavement");
        fields.put("reference", "fd 7k3m 9qx2");
        fields.put("recipient", "partner:police");
        fields.put("items", "last_address");
        fields.put("shared", "true");
        fields.put("basis", "safeguarding");
        fields.put("consent", "not_asked");
        fields.put("whyNotAsked", "Asking could warn somebody.");
        fields.put("why", "A child could be alone there.");
        return fields;
    }

    @Test
    void aDecisionIsRecordedWithItsReason() {
        var id = UUID.randomUUID();
        assertThat(addy.get(DECISIONS + "/new?purpose=bereavement"))
                .hasStatusOk()
                .bodyText()
                .contains("Anytown Police", "Where did they live?");

        assertThat(addy.led(DECISIONS, decision(id))).isEqualTo(DECISIONS + "?done=decided");

        assertThat(decisions.find(id)).hasValueSatisfying(made -> {
            assertThat(made.reference()).isEqualTo("FD-7K3M-9QX2");
            assertThat(made.by()).isEqualTo(Actor.staff("addy"));
            assertThat(made.items()).containsExactly("last_address");
        });
        assertThat(addy.get(DECISIONS))
                .bodyText()
                .contains("To share", "FD-7K3M-9QX2", "A child could be alone there.", "Asking could warn somebody.");
        assertThat(audit.find(Sought.by(Actor.staff("addy")), null).entries())
                .extracting(Entry::kind)
                .contains(Entry.Kind.VIEW, Entry.Kind.CHANGE);
    }

    @Test
    void whatIsMissingIsAskedForAndNothingIsLost() {
        var id = UUID.randomUUID();
        var fields = decision(id);
        fields.put("why", " ");
        fields.put("basis", "");

        assertThat(addy.send(DECISIONS, fields))
                .hasStatus(422)
                .bodyText()
                .contains("Enter why this was decided", "Choose the ground", "Asking could warn somebody.");
        assertThat(decisions.find(id)).isEmpty();
    }

    @Test
    void whatNobodyCanChooseIsNotChosen() {
        var id = UUID.randomUUID();
        var fields = decision(id);
        fields.put("recipient", "partner:nobody");
        fields.put("items", "made_up");
        fields.put("shared", "perhaps");

        assertThat(addy.send(DECISIONS, fields))
                .hasStatus(422)
                .bodyText()
                .contains("Choose with whom", "Choose what it is about", "Choose what was decided");
        assertThat(addy.get(DECISIONS + "/new?purpose=made_up")).hasStatus(404);
    }
}
