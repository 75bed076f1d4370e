package frontdoor.bench;

import frontdoor.endpoints.Endpoints;
import frontdoor.endpoints.Receiver;
import frontdoor.kernel.Actor;
import frontdoor.testing.HttpLine;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;

/// One death is told to sixty partners in one step of a case; what they are told is carried meanwhile.
///
/// @param registrar who tells them
record Telling(int port, Staff registrar, Filling filling, Endpoints endpoints) {

    private static final Actor BENCH = Actor.system("bench");
    private static final long FIRST = 5_000_000; // the numbers of the cases that are told of start here
    private static final long VISIT = 900_000_000;
    private static final double GOAL = 60; // ms, of 95 in 100 deaths

    void measure(Contest contest, Report report) throws Exception {
        try (var receiver = Receiver.start()) {
            connect(receiver);
            var rows = contest.hold(
                    Moving.telling(registrar, open(), FIRST), contest.plan().writing());
            report.add(rows);
            report.add(Report.Goal.p95(rows.getFirst(), GOAL));
            report.add(new Report.Goal("recipients of a death who were not told", notTold(), 0, true, ""));
            report.note("notices at partners' systems meanwhile", receiver.count());
        }
    }

    private long notTold() throws SQLException {
        return filling.number("""
                select %d * (select count(*) from cases.kase where service = '%s' and stage = 'telling')
                     - (select count(*) from referrals.referral where service = '%2$s' and status = 'requested')
                """.formatted(SixtyPartners.COUNT, SixtyPartners.SERVICE));
    }

    private void connect(Receiver receiver) {
        for (int number = 1; number <= SixtyPartners.COUNT; number++) {
            if (SixtyPartners.hasItsOwnSystem(number)) {
                var added = (Endpoints.Adding.Added)
                        endpoints.add(SixtyPartners.key(number), receiver.address() + number, false, BENCH);
                endpoints.prove(added.id(), BENCH);
            }
        }
    }

    /// @return the id of the case that the others are copies of
    private long open() throws IOException, SQLException {
        filling.run("""
                insert into drafts.draft (visit, service, version, command, input, touched_at)
                values (bench.hash(bench.visit(%d)), '%s', 1, gen_random_uuid(),
                        '{"deceased": [], "deceased-name": ["Al Example"], "date_of_death": [], "last_address": [], "date_of_death-day": ["20"], "date_of_death-month": ["11"],
                          "date_of_death-year": ["2026"], "last_address-line": ["5 Sample Street"],
                          "last_address-postcode": ["ZZ99 1AA"], "contact_name": ["Bea Example"], "contact_phone": [],
                          "contact_email": ["bea@example.org"]}', now())
                """.formatted(VISIT, SixtyPartners.SERVICE));
        var sent = new Request(
                "/report/" + SixtyPartners.SERVICE + "/send",
                Map.of(Filling.VISIT, Filling.visit(VISIT)),
                Map.of("send", "send"),
                303,
                "/report/" + SixtyPartners.SERVICE + "/done");
        try (var line = new HttpLine(port)) {
            var answer = line.send(sent);
            if (!sent.isAnsweredBy(answer)) {
                throw new IllegalStateException("The death could not be reported: " + answer);
            }
        }
        return filling.number("select max(id) from cases.kase where service = '" + SixtyPartners.SERVICE + "'");
    }
}
