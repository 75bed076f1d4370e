package frontdoor.admin;

import frontdoor.directory.Services;
import frontdoor.identity.Role;
import frontdoor.identity.Staff;
import frontdoor.partners.Agreement;
import frontdoor.partners.Disclosure;
import frontdoor.partners.Partner;
import frontdoor.partners.PartnerPeople;
import frontdoor.partners.Partners;
import frontdoor.partners.Sharing;
import frontdoor.partners.Verdict;
import frontdoor.services.ReferralLine;
import frontdoor.services.Service;
import frontdoor.web.Pages;
import frontdoor.web.SavedFile;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// The partner agencies, what is agreed with each and for how long, and which lines of services nothing
/// covers. All of it is read from the council's folder; nothing here is about anybody.
@Controller
@RequestMapping("/desk/admin/partners")
class PartnersController {

    private final Partners partners;
    private final PartnerPeople people;
    private final Sharing sharing;
    private final Services services;
    private final Staff staff;
    private final AdminWords words;
    private final Pages pages;
    private final Clock clock;

    PartnersController(
            Partners partners,
            PartnerPeople people,
            Sharing sharing,
            Services services,
            Staff staff,
            AdminWords words,
            Pages pages,
            Clock clock) {
        this.partners = partners;
        this.people = people;
        this.sharing = sharing;
        this.services = services;
        this.staff = staff;
        this.words = words;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    View show() {
        return pages.show("admin/partners", page());
    }

    @GetMapping("/export")
    View export() {
        var partners = page().partners();
        return SavedFile.csv("partners.csv", sheet -> PartnersCsv.write(partners, sheet));
    }

    private PartnersPage page() {
        var today = LocalDate.now(clock);
        var titles = services.all().stream().collect(Collectors.toMap(Service::key, Service::title));
        var roles = staff.roles().stream().collect(Collectors.toMap(Role::key, Role::title));
        var agreed = partners.agreements().stream()
                .map(each -> agreed(each, today, titles, roles))
                .sorted(Comparator.comparingLong(PartnersPage.Agreed::daysLeft))
                .toList();
        var unpeopled = people.unpeopled();
        return new PartnersPage(
                agreed.stream().filter(PartnersPage.Agreed::isEnding).toList(),
                gaps(today),
                partners.all().stream()
                        .map(partner -> one(partner, agreed, titles, unpeopled))
                        .toList());
    }

    private PartnersPage.Agreed agreed(
            Agreement agreement, LocalDate today, Map<String, String> titles, Map<String, String> roles) {
        return new PartnersPage.Agreed(
                agreement.title(),
                agreement.parties().stream()
                        .sorted()
                        .map(key -> partners.find(key).map(Partner::title).orElse(key))
                        .toList(),
                agreement.parties(),
                named(agreement.purposes(), titles),
                agreement.from(),
                agreement.until(),
                agreement.daysLeft(today),
                roles.getOrDefault(agreement.owner(), agreement.owner()),
                agreement.source());
    }

    private static PartnersPage.One one(
            Partner partner, List<PartnersPage.Agreed> agreed, Map<String, String> titles, Set<String> unpeopled) {
        return new PartnersPage.One(
                partner,
                named(partner.takes(), titles),
                agreed.stream()
                        .filter(each -> each.keys().contains(partner.key()))
                        .toList(),
                unpeopled.contains(partner.key()));
    }

    private static List<String> named(Set<String> keys, Map<String, String> titles) {
        return keys.stream().map(key -> titles.getOrDefault(key, key)).sorted().toList();
    }

    /// Lines that would be refused today although the person said yes.
    private List<PartnersPage.Gap> gaps(LocalDate today) {
        var gaps = new ArrayList<PartnersPage.Gap>();
        for (var service : services.all()) {
            for (var line : service.sending().refer().values()) {
                if (line.isToPartner()
                        && sharing.verdict(disclosure(service, line, today)) instanceof Verdict.Refused(var reasons)) {
                    gaps.add(new PartnersPage.Gap(
                            service.title(),
                            line.title(),
                            partners.recipient(line.to()).map(Partner::title).orElse(line.to()),
                            reasons.stream()
                                    .map(reason -> words.word("admin.partners.reason." + reason.key()))
                                    .toList()));
                }
            }
        }
        return gaps;
    }

    private static Disclosure disclosure(Service service, ReferralLine line, LocalDate today) {
        return new Disclosure(line.to(), service.key(), Set.copyOf(line.share()), line.basis(), true, today);
    }
}
