package frontdoor.partnering;

import frontdoor.kernel.Reference;
import frontdoor.referrals.Followed;
import frontdoor.referrals.Referral;
import frontdoor.referrals.Referrals;
import frontdoor.referrals.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every kind of session at every address of the application, as [Doors] names them.
final class LookAround {

    /// Addresses by which something is looked for, so that what is typed stays out of addresses.
    private static final List<String> SEARCHES = List.of(
            "/desk/find", "/desk/customers/found.csv", "/desk/manual/find", "/desk/manual/suggest", "/community");

    private final Doors doors;
    private final WhatIsThere there;
    private final Onlookers onlookers;
    private final Covered covered;
    private final Referrals referrals;
    final TreeSet<String> looked = new TreeSet<>();
    final List<String> faults = new ArrayList<>();
    int looks;

    LookAround(ApplicationContext context, AnyCouncil council, Covered covered, Map<String, String> tokens) {
        this.covered = covered;
        this.doors = new Doors(context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
        this.there = new WhatIsThere(context.getBean(JdbcClient.class), council);
        this.onlookers = new Onlookers(context, council, tokens);
        this.referrals = context.getBean(Referrals.class);
    }

    /// Some of them, at some of what is there of one case, and at a referral of another.
    ///
    /// @param one of how many looks is made
    void atACase(Map<Integer, Reference> cases, Random random, int one) {
        var number = new ArrayList<>(cases.keySet()).get(random.nextInt(cases.size()));
        var all = cases.values().stream().flatMap(each -> of(each).stream()).toList();
        var some = new ArrayList<>(of(cases.get(number)));
        Collections.shuffle(some, random);
        var shown = new ArrayList<>(some.subList(0, Math.min(2, some.size())));
        shown.add(all.get(random.nextInt(all.size())));
        var values = there.of(cases.get(number), number, shown);
        var who = onlookers.at(number, cases.get(number));
        for (var address : doors.of(RequestMethod.GET)) {
            if (Doors.whyNot(address).isEmpty() && Doors.isOfCase(address)) {
                for (var filled : Doors.filled(address, values)) {
                    for (var each : who) {
                        if (random.nextInt(one) == 0) {
                            look(each, address, filled, all);
                        }
                    }
                }
            }
        }
    }

    /// Everybody at everything, of the newest case and of one of its referrals to each.
    ///
    /// @param one of how many looks is made
    void everywhere(Map<Integer, Reference> cases, Random random, int one) {
        int number = Collections.max(cases.keySet());
        var of = of(cases.get(number));
        var values = there.of(cases.get(number), number, some(of));
        var who = onlookers.at(number, cases.get(number));
        for (var address : doors.of(RequestMethod.GET)) {
            if (Doors.whyNot(address).isEmpty()) {
                Doors.filled(address, values)
                        .forEach(filled -> who.stream()
                                .filter(_ -> random.nextInt(one) == 0)
                                .forEach(each -> look(each, address, filled, of)));
            }
        }
        for (var each : who) {
            for (var address : SEARCHES) {
                for (var typed : List.of(cases.get(number).value(), "pat" + number + "@example.org", "anything")) {
                    saw(each, address, each.send().apply(address, Map.of("q", typed, "reference", typed)), List.of());
                }
            }
        }
    }

    private void look(Onlooker each, String address, String filled, List<Referral> all) {
        looked.add(address);
        saw(each, filled, each.get().apply(filled), all);
    }

    private void saw(Onlooker each, String address, MvcTestResult answer, List<Referral> all) {
        looks++;
        var failed = answer.getUnresolvedException();
        if (failed != null && failed.getCause() instanceof MultipartException) {
            return; // it takes a file, and was sent none
        }
        if (failed != null) {
            faults.add(each.name() + " at " + address + ": " + failed);
            return;
        }
        if (answer.getResponse().getStatus() >= 500) {
            faults.add(
                    each.name() + " at " + address + ": " + answer.getResponse().getStatus());
        }
        var text = Looking.text(answer);
        covered.sees(each.name(), each.eyes(), text, address);
        if (each.eyes().equals(Covered.NOTHING) && each.presses() || each.eyes().startsWith("partner:")) {
            all.stream()
                    .filter(referral -> !each.eyes().equals(referral.recipient()) || referral.status() == Status.DRAFT)
                    .filter(referral -> text.contains(referral.id().toString())
                            && !address.contains(referral.id().toString()))
                    .forEach(referral -> faults.add(each.name() + " reads of " + referral.id() + " at " + address));
        }
    }

    /// Whoever has nothing to do with a case presses everything that can be pressed. Nothing moves.
    /// Others press what they can and leave out what is needed, so that the page comes back to them.
    ///
    /// @param one of how many is pressed
    void pressing(Map<Integer, Reference> cases, Random random, int one) {
        int number = Collections.max(cases.keySet());
        var of = of(cases.get(number));
        for (var each : onlookers.at(number, cases.get(number))) {
            if (each.eyes().equals(Covered.ALL) || each.eyes().equals(Covered.of(number))) {
                continue; // theirs to press, which is done elsewhere
            }
            for (var address : doors.of(RequestMethod.POST)) {
                boolean slow = address.equals("/track") && !each.eyes().equals(Covered.NOTHING); // answers evenly
                if (Doors.whyNot(address).isEmpty() && !slow && random.nextInt(one) == 0) {
                    pressing(each, address, there.of(cases.get(number), number, some(of)), of);
                }
            }
        }
    }

    private void pressing(Onlooker each, String address, Map<String, List<String>> values, List<Referral> of) {
        var filled = Doors.filled(address, values);
        boolean ofCase = Doors.isOfCase(address);
        var before = ofCase ? there.standing() : "";
        for (var here : ofCase ? filled : filled.stream().limit(1).toList()) {
            looked.add(address);
            saw(each, here, each.send().apply(here, each.presses() ? typed() : left()), of);
        }
        if (ofCase && each.presses() && !there.standing().equals(before)) {
            faults.add(each.name() + " moved something at " + address);
        }
    }

    private static Map<String, String> typed() {
        return Map.of(
                "command", UUID.randomUUID().toString(),
                "to", "accepted",
                "note", "because",
                "reason", "capacity",
                "question", "Which?",
                "reply", "That one",
                "shared", "true",
                "consent", "yes",
                "why", "To keep somebody safe",
                "room", "yes");
    }

    private static Map<String, String> left() {
        return Map.of("command", UUID.randomUUID().toString(), "to", "rejected");
    }

    /// One of each recipient.
    private static List<Referral> some(List<Referral> all) {
        return List.copyOf(all.stream()
                .collect(Collectors.toMap(Referral::recipient, each -> each, (_, last) -> last))
                .values());
    }

    private List<Referral> of(Reference reference) {
        return referrals.of(reference).stream().map(Followed::referral).toList();
    }

    /// Addresses that nobody looked at or tried though nothing says why, since nothing is there for a name in them.
    List<String> unseen() {
        var all = doors.of(RequestMethod.GET);
        all.addAll(doors.of(RequestMethod.POST));
        return all.stream()
                .filter(address -> Doors.whyNot(address).isEmpty() && !looked.contains(address))
                .toList();
    }
}
