package frontdoor.partnering;

import static frontdoor.cases.Requests.aBereavement;
import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.cases.Cases;
import frontdoor.guard.OurForm;
import frontdoor.guard.PartnerAddresses;
import frontdoor.guard.SignedInAs;
import frontdoor.kernel.Actor;
import frontdoor.mine.AtHome;
import frontdoor.partners.PartnerPeople;
import frontdoor.referrals.Brought;
import frontdoor.referrals.Referral;
import frontdoor.testing.SettableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every address of the portal, asked for by every kind of session. An address that is not named here as open is closed
/// to all but those who have an account with a partner; so is a new one.
@SpringBootTest
@AutoConfigureMockMvc
class PartnerAddressesTests {

    /// For everybody. Each asks for itself who is there.
    private static final Set<String> OPEN = Set.of(
            "/partner/open",
            "/partner/code",
            "/partner/letter",
            "/partner/sign-in",
            "/partner/sign-out",
            "/partner/second-factor",
            "/partner/second-factor/new");

    private static int turn;

    private final String nurse = "nurse" + ++turn + "@anytown-nurses.example.org";
    private final String colleague = "colleague" + turn + "@anytown-nurses.example.org";

    /// Where what is in the address belongs to one partner, and not to whoever reports or hands out a pack.
    private static final Pattern OF_ONE_PARTNER = Pattern.compile("\\{(id|number|file|reference)}");

    @Autowired
    RequestMappingHandlerMapping controllers;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PartnerPeople people;

    @Autowired
    SettableClock clock;

    private Brought brought;
    private Referral referral;
    private AtPartner worker;
    private String reported = "";
    private final List<String> faults = new ArrayList<>();

    @BeforeEach
    void aNurseIsAsked() {
        clock.set("2026-11-23T09:30");
        brought = Brought.by(context);
        referral = brought.to("district_nurses");
        worker = new AtPartner(mvc, context).worker("district_nurses", nurse);
        reported = aBereavement()
                .from(Actor.staff("reg"))
                .with("reported_for", "district_nurses")
                .with("reported_by", "Nia Nurse")
                .with("call_back", "01632 960202")
                .openedIn(context.getBean(Cases.class))
                .reference()
                .value();
        people.add("district_nurses", "Col Example", colleague, false, Actor.staff("addy"));
    }

    @Test
    void whoHasNoPassOfAPartnerReachesNothing() {
        var pat = new AtHome(mvc, jdbc).signedInAs("pat@example.org");
        var half = new AtPartner(mvc, context);
        people.add("district_nurses", "Half In", "half@anytown-nurses.example.org", true, Actor.staff("addy"));
        half.halfIn("half@anytown-nurses.example.org");
        each((method, address) -> {
            expect(
                    "nobody",
                    method,
                    address,
                    new AtPartner(mvc, context)::get,
                    new AtPartner(mvc, context)::send,
                    303,
                    401);
            expect("a resident", method, address, pat::get, pat::send, 303, 401);
            expect("half in", method, address, half::get, half::send, 303, 401);
            expect("staff", method, address, this::staff, this::staff, 403, 403);
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void aLinkOpensItsOwnReferralAndNothingElse() {
        var friend = new AtPartner(mvc, context).inBy(brought.to("counselling"));
        each((method, address) -> {
            int refused = address.startsWith("/partner/referrals/") ? 404 : 403;
            expect("a link", method, address, friend::get, friend::send, refused, refused);
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void anotherPartnerFindsNothingOfThisOne() {
        var hospital = new AtPartner(mvc, context).admin("hospital", "hal@anytown-general.example.org");
        each((method, address) -> {
            if (OF_ONE_PARTNER.matcher(address).find()) {
                expect("another partner", method, address, hospital::get, hospital::send, 404, 404);
            } else if (method == RequestMethod.GET) {
                var page = AtPartner.text(hospital.get(filled(address)));
                if (page.contains(referral.id().toString()) || page.contains(nurse) || page.contains(reported)) {
                    faults.add("another partner reads of this one at " + address);
                }
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void aWorkerOpensAllButTheListAndAnAdministratorAll() {
        var lead = new AtPartner(mvc, context).admin("district_nurses", "lead@anytown-nurses.example.org");
        each((method, address) -> {
            if (address.startsWith("/partner/staff")) {
                expect("a worker", method, address, worker::get, worker::send, 403, 403);
            } else {
                answers("a worker", method, address, worker);
            }
            answers("an administrator", method, address, lead);
        });
        assertThat(faults).isEmpty();
        assertThat(worker.get("/partner/anything")).hasStatus(404);
        assertThat(worker.get("/partner/staff/anything")).hasStatus(403);
    }

    private interface Turn {
        void at(RequestMethod method, String address);
    }

    private void each(Turn turn) {
        for (var method : List.of(RequestMethod.GET, RequestMethod.POST)) {
            var addresses = PartnerAddresses.of(controllers, method);
            assertThat(addresses).hasSizeGreaterThan(5);
            addresses.stream().filter(address -> !OPEN.contains(address)).forEach(address -> turn.at(method, address));
        }
    }

    private interface Get {
        MvcTestResult at(String address);
    }

    private interface Send {
        MvcTestResult at(String address, Map<String, String> fields);
    }

    private void expect(String who, RequestMethod method, String address, Get get, Send send, int read, int sent) {
        var path = filled(address);
        var answer = method == RequestMethod.GET ? get.at(path) : send.at(path, fields());
        int status = answer.getResponse().getStatus();
        if (status != (method == RequestMethod.GET ? read : sent)) {
            faults.add("%s: %s %s answers %d".formatted(who, method, address, status));
        }
    }

    /// With whatever it is sent: a page, or the plain word that it was not right. What is not there is the file.
    private void answers(String who, RequestMethod method, String address, AtPartner person) {
        var path = filled(address);
        var answer = method == RequestMethod.GET ? person.get(path) : person.send(path, fields());
        int status = answer.getResponse().getStatus();
        boolean file = address.endsWith("/files/{file}") && status == 404;
        boolean nobody = address.startsWith("/partner/staff/{number}") && status == 404;
        if (status >= 500 || (status == 401 || status == 403 || status == 404) && !file && !nobody) {
            faults.add("%s: %s %s answers %d".formatted(who, method, address, status));
        }
    }

    private MvcTestResult staff(String address) {
        return mvc.get().uri(address).with(SignedInAs.holder("administrator")).exchange();
    }

    private MvcTestResult staff(String address, Map<String, String> fields) {
        var form =
                mvc.post().uri(address).with(SignedInAs.holder("administrator")).with(OurForm.token());
        fields.forEach(form::param);
        return form.exchange();
    }

    private static Map<String, String> fields() {
        return Map.of("command", UUID.randomUUID().toString(), "to", "accepted", "question", "Who?");
    }

    private String filled(String address) {
        var person = people.of("district_nurses").stream()
                .filter(each -> each.email().equals(colleague))
                .findFirst();
        return address.replace("{id}", referral.id().toString())
                .replace(
                        "{number}",
                        person.map(each -> String.valueOf(each.number())).orElse("0"))
                .replace("{service}", "bereavement")
                .replace("{kind}", "home_expected")
                .replace("{reference}", reported)
                .replaceAll("\\{[^/]+}", "none");
    }
}
