package frontdoor.customers;

import frontdoor.cases.LifeFacts;
import frontdoor.directory.Clusters;
import frontdoor.directory.Services;
import frontdoor.kernel.CivilTime;
import frontdoor.lifeevents.Reminders;
import frontdoor.people.Customer;
import frontdoor.services.Reminder;
import frontdoor.services.Service;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What a customer's record reminds of: a life event that may have happened to them.
@Component
class LifeReminders {

    private final Clusters clusters;
    private final Services services;
    private final LifeFacts facts;
    private final Reminders reminders;
    private final Clock clock;

    LifeReminders(Clusters clusters, Services services, LifeFacts facts, Reminders reminders, Clock clock) {
        this.clusters = clusters;
        this.services = services;
        this.facts = facts;
        this.reminders = reminders;
        this.clock = clock;
    }

    /// None for an organisation, to which nothing of this happens.
    List<Reminder> of(Customer customer) {
        if (customer.isOrganisation()) {
            return List.of();
        }
        var found = facts.of(customer.ids(), homes(customer), deaths());
        var held = new Reminder.Held(customer.person().bornOn(), found.grants(), found.death());
        return reminders.of(clusters.all(), held, found.dismissed());
    }

    private List<LifeFacts.Home> homes(Customer customer) {
        var today = CivilTime.day(clock.instant());
        var homes = customer.homes().stream()
                .filter(home -> home.untilDay() == null || !home.untilDay().isBefore(today))
                .map(home -> new LifeFacts.Home(home.uprn(), home.postcode(), home.line()));
        var person = customer.person();
        var address = person.address();
        var written = address == null
                ? Stream.<LifeFacts.Home>empty()
                : Stream.of(new LifeFacts.Home(null, person.postcode(), address));
        return Stream.concat(homes, written).toList();
    }

    private List<Service> deaths() {
        return services.all().stream().filter(each -> each.death() != null).toList();
    }
}
