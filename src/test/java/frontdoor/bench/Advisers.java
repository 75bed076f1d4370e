package frontdoor.bench;

import frontdoor.testing.HttpLine;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What advisers wait for while somebody is on the telephone, with everybody and years of contacts on record.
///
/// @param adviser signed in at as many browsers as there are clients
record Advisers(int port, Staff adviser, Filling filling) {

    private static final String SCREEN = "/desk/contact";
    private static final int CONTACTS = 500; // of one customer
    private static final long CALLER = 4_711; // the number of a customer

    /// @param people on record; each has ten contacts
    void measure(int people, Contest contest, Report report) throws Exception {
        var reading = contest.plan().reading();
        report.add(contest.hold(new Ringing(adviser, people), reading));
        pop(Filling.phone(CALLER));
        var pop = contest.hold(
                Reading.page(
                        "the screen with a caller of %,d, %,d contacts".formatted(people, 10 * people),
                        adviser,
                        SCREEN),
                reading);
        report.add(pop);
        report.add(Report.Goal.p95(pop.getLast(), 30));
        report.add(new Report.Goal(
                "screen pop, %d clients, p95 beside JDBC"
                        .formatted(pop.getLast().clients()),
                pop.getLast().app().p95() / pop.getLast().raw().p95(),
                2,
                true,
                "times as long"));
        var slips = contest.hold(Reading.find("name with a slip", adviser, people, Filling::slip), reading);
        report.add(slips);
        report.add(Report.Goal.p95(slips.getLast(), 100));
        long known = filling.number("select id from people.person where phone = bench.phone(%d)".formatted(CALLER));
        filling.contacts(known, CONTACTS);
        var page = contest.hold(
                Reading.page(
                        "page of a customer with %d contacts".formatted(CONTACTS), adviser, "/desk/customers/" + known),
                reading);
        report.add(page);
        report.add(Report.Goal.p95(page.getLast(), 60));
        report.add(contest.hold(new Logging(adviser), contest.plan().writing()));
    }

    /// A call that has come to the screen, with whoever has its number chosen and known.
    private void pop(String phone) throws IOException, SQLException {
        long person = filling.number("select id from people.person where phone = '%s'".formatted(phone));
        try (var line = new HttpLine(port)) {
            line.send(new Request(SCREEN + "/new", adviser.cookies(0), Map.of("new", "yes"), 303, SCREEN));
            for (var pressed : List.of(
                    Map.of("q", phone),
                    Map.of("q", phone, "sought", phone, "choose", "" + person),
                    Map.of("q", phone, "sought", phone, "person", "" + person, "other-way", "yes", "way", "known"))) {
                var request = new Request(SCREEN, adviser.cookies(0), pressed, 303, "");
                if (!request.isAnsweredBy(line.send(request))) {
                    throw new IllegalStateException("The call did not come to the screen");
                }
            }
        }
    }

    /// The number of a call is put on the screen.
    private record Ringing(Staff staff, int people) implements Operation {

        @Override
        public String name() {
            return "put a number on the screen";
        }

        @Override
        public Request request(int client, long number) {
            return new Request(SCREEN, staff.cookies(client), Map.of("channel", "phone", "q", phone(number)), 303, "");
        }

        @Override
        public boolean hasGoal() {
            return false; // what is typed is sealed, which is most of it
        }

        @Override
        public Map<String, Object> values(int client, long number) {
            var values = new HashMap<>(staff.values(client));
            values.put("phone", phone(number));
            return values;
        }

        private String phone(long number) {
            return Filling.phone(number * 7919 % people);
        }
    }

    /// A contact is wrapped up.
    private record Logging(Staff staff) implements Operation {

        @Override
        public String name() {
            return "log a contact";
        }

        @Override
        public Request request(int client, long number) {
            var typed = Map.of(
                    "command", command(number),
                    "channel", "phone",
                    "outcome", "resolved",
                    "note", "Told them when the bins are emptied",
                    "service", "missed_bin",
                    "wrap-up", "yes");
            return new Request(SCREEN, staff.cookies(client), typed, 303, "logged");
        }

        @Override
        public Map<String, Object> values(int client, long number) {
            var values = new HashMap<>(staff.values(client));
            values.put("command", command(number));
            return values;
        }

        private static String command(long number) {
            return UUID.nameUUIDFromBytes(("contact" + number).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .toString();
        }
    }
}
