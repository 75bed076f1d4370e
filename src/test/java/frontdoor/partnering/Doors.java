package frontdoor.partnering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every address of the application, as the controllers name them, and for each either what stands in for the names in
/// it or why nobody need look there. An address of which neither is known is a fault.
///
/// What has no name in it is looked at as it stands, and so needs no line here.
final class Doors {

    /// Up to each name of an address: what stands there, or after a dash why it can show nothing of a referral.
    private static final String TABLE = """
            /desk/cases/{reference}                              case
            /desk/cases/{reference}/actions/{action}             action
            /desk/cases/{reference}/files/{id}                   - a file that somebody who asks handed in; none does
            /desk/cases/{reference}/referrals/{line}             line
            /desk/cases/{reference}/same/{other}                 case
            /desk/cases/{reference}/replies/{letter}             - what a letter asked for; none is written here
            /desk/referrals/{id}                                 referral
            /desk/referrals/{id}/files/{file}                    enclosure
            /desk/referrals/{id}/give/{file}                     - it takes back what somebody gave; nobody gives any
            /desk/catalogue/{service}                            service
            /desk/catalogue/requests/{reference}                 case
            /desk/catalogue/requests/{reference}/actions/{action} action
            /desk/contact/services/{service}                     service
            /desk/contact/events/{event}                         event
            /desk/contact/events/{event}/{offer}                 - it begins a form for whoever is talked with
            /desk/contact/handovers/{id}                         - a conversation that is offered, before there is a case
            /desk/contact/visits/{id}                            - it begins a conversation
            /desk/contact/aside/{id}                             - a conversation of one's own, before there is a case
            /desk/call-backs/{id}                                - a telephone number and a promise, and no case's answers
            /desk/maps/{event}                                   event
            /desk/people/{id:[0-9]{1,18}}                        person
            /desk/people/{id:[0-9]{1,18}}/{part}/{row}           - it ends a row of the customer's own record
            /desk/people/{id:[0-9]{1,18}}/merges/{merge:[0-9]{1,18}} - two rows of one customer's own record
            /desk/people/{id:[0-9]{1,18}}/reminders/{event}      event
            /desk/people/{id:[0-9]{1,18}}/reminders/{event}/{cause} - a suggestion that somebody sets aside
            /desk/people/{id}                                    person
            /desk/people/{id}/{part:person|other_name|home|line|safety|caution|relation|authority} part
            /desk/people/{id}/{part:person|other_name|home|line|safety|caution|relation|authority}/{row:[0-9]{1,18}} number
            /desk/people/{id}/documents/{document}               - what somebody showed at a counter; nobody does
            /desk/customers/imports/{id:[0-9]{1,18}}             - customers of an old system, who have no cases
            /desk/notices/{id}                                   notice
            /desk/queue/{queue}                                  queue
            /desk/scorecard/{measure}                            measure
            /desk/scorecard/{measure}.csv                        measure
            /desk/wallboard/rows/{counted}                       counted
            /desk/workload/{username}                            username
            /desk/work/views/{id}                                - a filter under a name
            /desk/work/reassigned/{id}                           - who was given which case, by its reference
            /desk/letters/{id}                                   - a letter that is being written to somebody who asks
            /desk/inbox/{reference}                              - what people write; a referral is not made of it here
            /desk/post/batches/{id}                              - letters to those who ask, sealed for the printer
            /desk/community/{id}                                 listing
            /desk/community/feeds/{id}                           - another directory's listings
            /desk/community/feeds/pairs/{id}                     - two listings
            /desk/manual/articles/{key}                          article
            /desk/reception/{place}                              place
            /desk/reception/{place}/surgeries/{surgery}          surgery
            /desk/reception/visits/{visit}                       - a token and a desk
            /desk/reception/bookings/{id}                        - a name and a time at a partner's surgery
            /desk/admin/partners/{partner}                       partner
            /desk/admin/partners/{partner}/people/{number}       number
            /desk/admin/partners/{key}                           partner
            /desk/admin/partners/{key}/tokens/{id}               - it ends what lets a partner's system in
            /desk/admin/endpoints/{id}                           endpoint
            /desk/admin/endpoints/{id}/deliveries/{number}       delivery
            /desk/admin/hooks/{number}                           number
            /desk/admin/jobs/{name}                              - timed work is done by the test itself
            /desk/admin/letters/{key}                            letter
            /desk/admin/messages/{state}                         state
            /desk/admin/messages/message/{id}                    message
            /desk/admin/services/{key}                           service
            /desk/admin/services/{key}/versions/{number}         number
            /desk/admin/services/{key}/drafts/{id}               - a changed service that waits for a second person
            /desk/admin/staff/{username}                         username
            /desk/admin/imports/{id}                             - cases of an old system, which refer nothing
            /track/{reference}                                   case
            /track/{reference}/{step}                            step
            /track/{reference}/consent/{line}                    line
            /track/{reference}/your-pack/{size}                  size
            /solved/{token}                                      - whether it was solved, and the title of what was asked
            /account/acting/{id}                                 - somebody acts for another, which nobody does here
            /account/requests/{reference}                        case
            /account/{page:details|preferences}                  own
            /account/{page:details|preferences}/{key}            part
            /return/{link}                                       - what somebody has typed and not sent
            /report/{service}                                    service
            /report/{service}/{step}                             step
            /report/{service}/place/{photo}                      - a photo of something not sent yet
            /services/{service}                                  service
            /events/{event}                                      event
            /events/{event}/list/{offer}                         - it begins a form
            /articles/{article}                                  article
            /packs/{pack}                                        pack
            /packs/{pack}/print/{size}                           size
            /privacy/{service}                                   service
            /community/{id}                                      listing
            /waiting/{place}                                     place
            /openreferral/v3/{list}                              list
            /openreferral/v3/{list}/{id}                         listing
            /api/v1/referrals/{id}                               referral
            /api/v1/referrals/{id}/files/{file}                  enclosure
            /api/hooks/{source}                                  source
            /partner/referrals/{id}                              referral
            /partner/referrals/{id}/files/{file}                 enclosure
            /partner/packs/{service}                             service
            /partner/packs/{service}/{kind}                      kind
            /partner/report/{service}                            service
            /partner/reports/{reference}                         case
            /partner/staff/{number}                              number
            /desk/manual/manual.pdf                              - the council's articles on paper, which are looked at
            /desk/contact/ringing                                - a stream that says that a telephone rings
            /desk/wallboard/events                               - a stream that says that figures have changed
            /account/delete                                      - it ends the account of whoever looks
            /account/sign-out                                    - it ends the visit of whoever looks
            /account/sign-out-everywhere                         - it ends the visit of whoever looks
            /partner/sign-out                                    - it ends the visit of whoever looks
            /track/leave                                         - it ends the visit of whoever looks
            """;

    private static final Pattern LINE = Pattern.compile("(\\S+) +(.+)");

    /// `{name}` or `{name:expression}`, in which braces may stand.
    private static final Pattern NAME = Pattern.compile("\\{(?:[^{}]|\\{[^{}]*})*}");

    private static final Set<String> OF_A_CASE = Set.of("case", "referral", "person", "enclosure");

    private static final Map<String, String> KNOWN = known();

    private final RequestMappingHandlerMapping controllers;

    Doors(RequestMappingHandlerMapping controllers) {
        this.controllers = controllers;
    }

    private static Map<String, String> known() {
        var known = new TreeMap<String, String>();
        TABLE.lines().forEach(text -> {
            var line = LINE.matcher(text);
            if (!line.matches() || known.put(line.group(1), line.group(2)) != null) {
                throw new IllegalStateException("A line that cannot be read, or one twice: " + text);
            }
        });
        return known;
    }

    /// What takes a method. What names none takes each.
    TreeSet<String> of(RequestMethod method) {
        var found = new TreeSet<String>();
        controllers.getHandlerMethods().keySet().stream()
                .filter(page -> page.getMethodsCondition().isEmpty()
                        || page.getMethodsCondition().getMethods().contains(method))
                .forEach(page -> found.addAll(page.getPatternValues()));
        return found;
    }

    /// Methods that nobody here looks by.
    List<String> otherwise() {
        return controllers.getHandlerMethods().keySet().stream()
                .flatMap(page -> page.getMethodsCondition().getMethods().stream()
                        .filter(method -> method != RequestMethod.GET && method != RequestMethod.POST)
                        .map(method -> method + " " + page.getPatternValues()))
                .toList();
    }

    /// Lines of the table that fit no address any more.
    List<String> forNothing() {
        var all = of(RequestMethod.GET);
        all.addAll(of(RequestMethod.POST));
        return KNOWN.keySet().stream()
                .filter(known -> all.stream().noneMatch(address -> address.startsWith(known)))
                .toList();
    }

    /// Names in addresses of which nothing is said.
    List<String> unknown() {
        var all = of(RequestMethod.GET);
        all.addAll(of(RequestMethod.POST));
        return all.stream()
                .filter(address -> whyNot(address).isEmpty())
                .flatMap(address -> upToEachName(address).stream())
                .filter(name -> !KNOWN.containsKey(name))
                .distinct()
                .toList();
    }

    /// Why nobody need look there, or nothing.
    static Optional<String> whyNot(String address) {
        var parts = new ArrayList<>(upToEachName(address));
        parts.add(address);
        return parts.stream()
                .map(part -> KNOWN.getOrDefault(part, ""))
                .filter(known -> known.startsWith("- "))
                .findFirst();
    }

    /// Whether it is about one case.
    static boolean isOfCase(String address) {
        return upToEachName(address).stream()
                .map(name -> KNOWN.getOrDefault(name, ""))
                .anyMatch(OF_A_CASE::contains);
    }

    private static List<String> upToEachName(String address) {
        return NAME.matcher(address)
                .results()
                .map(name -> address.substring(0, name.end()))
                .toList();
    }

    /// The address with each of these in place of its names. Something of a case goes with that case only.
    static List<String> filled(String address, Map<String, List<String>> there) {
        var name = NAME.matcher(address);
        if (!name.find()) {
            return List.of(address);
        }
        return filled("", address, address, there);
    }

    private static List<String> filled(String before, String left, String whole, Map<String, List<String>> there) {
        var name = NAME.matcher(left);
        if (!name.find()) {
            return List.of(before + left);
        }
        var of = KNOWN.get(whole.substring(0, whole.length() - left.length() + name.end()));
        var found = new ArrayList<String>();
        for (var each : there.getOrDefault(of, List.of())) {
            found.addAll(
                    filled(before + left.substring(0, name.start()) + each, left.substring(name.end()), whole, there));
        }
        return found;
    }
}
