package frontdoor.partnering;

import frontdoor.cases.Tracking;
import frontdoor.guard.OurForm;
import frontdoor.guard.SignedInAs;
import frontdoor.identity.NewStaff;
import frontdoor.identity.Staff;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import frontdoor.kernel.Secret;
import frontdoor.mine.AtHome;
import frontdoor.resident.Visitor;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Every kind of session there is: strangers, residents, staff of each sort, partners by each of their ways in.
final class Onlookers {

    private static final Cookie NONE = new Cookie("none", "none");

    /// Of somebody whom the made-up council has, by the role that they come in here.
    private static final Map<String, String> USERNAMES = Map.of(
            "contact_centre", "sam",
            "receptionist", "rae",
            "supervisor", "ash",
            "bereavement_manager", "morgan",
            "waste_officer", "tam",
            "revenues_officer", "rowan",
            "team_officer", "hari",
            "registrar", "reg");

    private final ApplicationContext context;
    private final MockMvcTester mvc;
    private final Map<String, String> tokens;
    private final List<Onlooker> always = new ArrayList<>();

    Onlookers(ApplicationContext context, AnyCouncil council, Map<String, String> tokens) {
        this.context = context;
        this.mvc = context.getBean(MockMvcTester.class);
        this.tokens = tokens;
        USERNAMES.forEach((role, username) -> context.getBean(Staff.class)
                .create(
                        new NewStaff(username, username, username + "@example.org", teams(role), Set.of(role)),
                        Actor.staff("addy")));
        browser("nobody", Covered.NOTHING, true, NONE);
        var eve = new AtHome(mvc, context.getBean(JdbcClient.class)).signedInAs("eve@example.org");
        always.add(new Onlooker("another resident", Covered.NOTHING, true, eve::get, eve::send));
        staff("adviser", "items:alpha", true, Set.of("contact_centre"), "contact_centre");
        staff("receptionist", Covered.NOTHING, true, Set.of("contact_centre"), "receptionist");
        staff("supervisor", Covered.NOTHING, false, Set.of("contact_centre"), "supervisor");
        staff("post room", Covered.NOTHING, true, Set.of("contact_centre"), "post_room");
        staff("administrator", Covered.NOTHING, false, Set.of("digital"), "administrator");
        staff("publisher", Covered.NOTHING, true, Set.of("digital"), "publisher");
        staff("manager", Covered.NOTHING, false, Set.of("registration"), "bereavement_manager");
        staff("colleague", Covered.NOTHING, false, Set.of("registration"), "receptionist");
        staff("team told nothing", Covered.NOTHING, true, Set.of("housing"), "team_officer");
        staff("who leads a team", Covered.NOTHING, false, Set.of("waste_crews"), "waste_supervisor");
        staff("team", "team:waste", false, Set.of("waste"), "waste_officer");
        staff("officer", "team:waste", false, Set.of("waste"), "team_officer");
        staff(
                "all but one",
                "items:alpha,gamma,delta,cause_of_death,ni_number|team:revenues",
                false,
                Set.of("revenues"),
                "revenues_officer");
        staff("registrar", Covered.ALL, false, Set.of("registration"), "registrar");
        var nurse = new AtPartner(mvc, context).worker("district_nurses", "nurse@anytown-nurses.example.org");
        always.add(new Onlooker("partner told nothing", Covered.NOTHING, true, nurse::get, nurse::send));
        for (var party : council.parties.subList(0, 3)) {
            system(party.key());
        }
    }

    /// Who leads it is told what nothing allowed.
    private static Set<String> teams(String role) {
        return role.equals("bereavement_manager") || role.equals("registrar") ? Set.of("registration") : Set.of();
    }

    private void staff(String name, String eyes, boolean presses, Set<String> teams, String role) {
        var who = SignedInAs.staff(USERNAMES.getOrDefault(role, "hari"), teams, Set.of(role));
        always.add(new Onlooker(
                name,
                eyes,
                presses,
                address -> mvc.get().uri(address).with(who).exchange(),
                (address, fields) -> send(address, fields, who)));
    }

    private void browser(String name, String eyes, boolean presses, Cookie... cookies) {
        always.add(browsing(name, eyes, presses, cookies));
    }

    private Onlooker browsing(String name, String eyes, boolean presses, Cookie... cookies) {
        return new Onlooker(
                name,
                eyes,
                presses,
                address -> mvc.get().uri(address).cookie(cookies).exchange(),
                (address, fields) -> send(address, fields, request -> {
                    request.setCookies(cookies);
                    return Visitor.fromElsewhere(request);
                }));
    }

    private MvcTestResult send(String address, Map<String, String> fields, RequestPostProcessor who) {
        var form = mvc.post().uri(address).with(who).with(OurForm.token());
        fields.forEach(form::param);
        return form.exchange();
    }

    /// A partner's own program, which finds nothing anywhere but where programs look.
    private void system(String party) {
        var bearer = "Bearer " + tokens.get(party);
        always.add(new Onlooker(
                "system of " + party,
                "partner:" + party,
                false,
                address ->
                        mvc.get().uri(address).header("Authorization", bearer).exchange(),
                (address, fields) -> mvc.post()
                        .uri(address)
                        .header("Authorization", bearer)
                        .header("Idempotency-Key", String.valueOf(fields.get("command")))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"answer\": \"rejected\"}")
                        .exchange()));
    }

    /// All of them, and those who reported this one.
    List<Onlooker> at(int number, Reference reference) {
        var all = new ArrayList<>(always);
        var secret = Secret.fresh();
        context.getBean(Tracking.class).admit(reference, 0, secret);
        all.add(browsing("who reported it", Covered.of(number), false, new Cookie("__Host-track", secret)));
        var pat = new AtHome(mvc, context.getBean(JdbcClient.class)).signedInAs("pat" + number + "@example.org");
        all.add(new Onlooker("their account", Covered.of(number), false, pat::get, pat::send));
        return all;
    }
}
