package frontdoor.anything;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.directory.Services;
import frontdoor.guard.PartnerAddresses;
import frontdoor.testing.SettableClock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Fills every form of the portal with anything at all, as [EveryFormTests] does those of residents. A form is found by
/// following links, and by those who hold a link, a code or a referral that is taken back.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Timeout(10_800) // seconds: it can be told to do all
class EveryPartnerFormTests {

    private static final int GENERATED = Integer.getInteger("generated", 5);

    @Autowired
    RequestMappingHandlerMapping controllers;

    @Autowired
    Services services;

    @Autowired
    ApplicationContext context;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    @Test
    void anythingTypedIntoAnyFieldOfThePortalIsAnsweredWithAPage() throws Exception {
        clock.set("2026-11-23T09:30");
        var taking = PartnerAddresses.of(controllers, RequestMethod.POST);
        var all = new ArrayList<>(taking);
        all.addAll(PartnerAddresses.of(controllers, RequestMethod.GET));
        var forms = new Forms(services, Addresses.of(all), GENERATED);
        var people = new PartnerWays(context);
        var crawl = new Crawl(port, forms);
        for (var way : people.all()) {
            crawl.by(way, List.of(), "/partner/staff");
        }
        crawl.by(people::admin, List.of(), "/partner");
        assertThat(taking)
                .as("addresses that no form was found for")
                .allSatisfy(address -> assertThat(forms.met()).contains("POST " + address));
        var tally = new Tally();
        try (var log = new Log()) {
            new Sending(port, tally).all(forms.all());
            System.out.printf("%d forms of the portal. %s", forms.all().size(), tally);
            assertThat(tally.failures()).isEmpty();
            assertThat(log.errors()).as("what the log holds").isEmpty();
        }
    }
}
