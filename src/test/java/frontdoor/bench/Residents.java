package frontdoor.bench;

import frontdoor.testing.HttpLine;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// What a resident waits for: a question's page while many drafts are stored, and how the pages come out in
/// Lighthouse.
final class Residents {

    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    private final int port;
    private final Filling filling;

    Residents(int port, Filling filling) {
        this.port = port;
        this.filling = filling;
    }

    /// @param drafts how many are stored
    void measure(int drafts, Contest contest, Report report) throws Exception {
        var visits = new ArrayList<Map<String, String>>();
        for (int client = 0; client < contest.plan().mostClients(); client++) {
            visits.add(visit());
        }
        fill(drafts);
        var name = "page of a question, %,d drafts stored".formatted(drafts);
        var rows = contest.hold(new Asking(name, visits), contest.plan().reading());
        report.add(rows);
        report.add(Report.Goal.p95(rows.getLast(), 15));

        var lighthouse = new Lighthouse(port);
        for (var goal : lighthouse.measure("home", "/", Map.of())) {
            report.add(goal);
        }
        for (var goal : lighthouse.measure("service page", "/services/missed_bin", Map.of())) {
            report.add(goal);
        }
        for (var goal : lighthouse.measure("question page", Asking.QUESTION, visits.getFirst())) {
            report.add(goal);
        }
        var reference = filling.text("select reference from cases.kase where service = 'missed_bin' limit 1");
        for (var goal : lighthouse.measure("case page", "/track/" + reference, pass(reference))) {
            report.add(goal);
        }
    }

    /// A visit that has answered the first question and is asked the second.
    private Map<String, String> visit() throws IOException {
        try (var line = new HttpLine(port)) {
            var begun = line.send(new Request("/report/missed_bin", Map.of(), Map.of("start", ""), 303, ""));
            var cookies = new HashMap<>(begun.cookies());
            var address =
                    Map.of("address-line", "1 Bench Street", "address-postcode", "ZZ99 9ZZ", "address-by-hand", "true");
            var next = line.send(new Request("/report/missed_bin/address", cookies, address, 303, "/bin"));
            if (!next.location().endsWith("/bin")) {
                throw new IllegalStateException("The question was not answered: " + next);
            }
            return Map.copyOf(cookies);
        }
    }

    /// Copies of a real draft, so that they have its shape whatever the table looks like.
    private void fill(int drafts) throws SQLException {
        var columns = filling.text("""
                select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                where attrelid = 'drafts.draft'::regclass and attnum > 0 and not attisdropped
                  and attname not in ('visit', 'command', 'turn')
                """);
        filling.run("""
                insert into drafts.draft (visit, command, %s)
                select encode(sha256(('filled' || i)::bytea), 'hex'), gen_random_uuid(), %s
                from generate_series(1, %d) i,
                     (select * from drafts.draft where reference is null order by touched_at desc limit 1) one
                """.formatted(columns, columns, drafts));
        filling.run("vacuum analyze drafts.draft");
    }

    /// The cookies of somebody who has proved by a code that the case is theirs.
    private Map<String, String> pass(String reference) throws IOException, SQLException {
        try (var line = new HttpLine(port)) {
            var asked = line.send(new Request("/track", Map.of(), Map.of("reference", reference), 200, ""));
            var said = CODE.matcher(filling.text("select body from notify.message where about = 'code:" + reference
                    + "' order by created_at desc limit 1"));
            if (!said.find()) {
                throw new IllegalStateException("No code was sent for " + reference);
            }
            var form = Map.of("reference", reference, "code", said.group());
            var cookies = new HashMap<>(asked.cookies());
            cookies.putAll(line.send(new Request("/track/code", cookies, form, 303, ""))
                    .cookies());
            return Map.copyOf(cookies);
        }
    }
}
