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
    private static final int BUSY = 4; // advisers who press at the same moment: 100 of them would not all
    private static final long CALLER = 4_711; // the number of a customer

    /// @param people on record; each has ten contacts
    void measure(int people, Contest contest, Report report) throws Exception {
        var reading = contest.plan().reading();
        show(Filling.phone(CALLER));
        screen("who has the number on the screen, of %,d people".formatted(people), contest, report);
        know(Filling.phone(CALLER));
        screen("a caller who is known, of %,d contacts".formatted(10 * people), contest, report);
        var slips = contest.hold(Reading.find("name with a slip", adviser, people, Filling::slip), reading);
        report.add(slips);
        report.add(Report.Goal.p95(of(BUSY, slips), 100));
        long known = filling.number("select id from people.person where phone = bench.phone(%d)".formatted(CALLER));
        filling.contacts(known, CONTACTS);
        var page = contest.hold(
                Reading.page(
                        "page of a customer with %d contacts".formatted(CONTACTS), adviser, "/desk/people/" + known),
                reading);
        report.add(page);
        report.add(Report.Goal.p95(of(BUSY, page), 60));
        report.add(contest.hold(new Logging(adviser), contest.plan().writing()));
    }

    private void screen(String name, Contest contest, Report report) throws Exception {
        var rows =
                contest.hold(Reading.page(name, adviser, SCREEN), contest.plan().reading());
        report.add(rows);
        var busy = of(BUSY, rows);
        report.add(Report.Goal.p95(busy, 30));
        report.add(Report.Goal.besideJdbc(busy, 2));
    }

    private static Row of(int clients, List<Row> rows) {
        return rows.stream().filter(row -> row.clients() == clients).findFirst().orElseThrow();
    }

    /// A number comes to the screen.
    private void show(String phone) throws IOException {
        press(SCREEN + "/new", Map.of("new", "yes"));
        press(SCREEN, Map.of("channel", "phone", "q", phone));
    }

    /// Whoever has the number is chosen, and has said who they are.
    private void know(String phone) throws IOException, SQLException {
        long person = filling.number("select id from people.person where phone = '%s'".formatted(phone));
        press(SCREEN, Map.of("q", phone, "sought", phone, "choose", "" + person));
        press(SCREEN, Map.of("q", phone, "sought", phone, "person", "" + person, "other-way", "yes", "way", "known"));
    }

    private void press(String path, Map<String, String> typed) throws IOException {
        try (var line = new HttpLine(port)) {
            var request = new Request(path, adviser.cookies(0), typed, 303, "");
            if (!request.isAnsweredBy(line.send(request))) {
                throw new IllegalStateException("The call did not come to the screen");
            }
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
