package frontdoor.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/// Other systems read the community directory as Open Referral UK, page by page.
record Hub(Filling filling, Database database) {

    private static final String FEED = "/openreferral/v3/services";
    private static final int LISTINGS = 20_000;
    private static final int PAGE = 50;
    private static final double GOAL = 50; // ms, of 95 in 100 pages
    private static final double BESIDE = 3; // times as long as plain JDBC

    /// A page of a list, which is the same each time.
    ///
    /// @param path with what is asked for
    private record Page(String name, String path) implements Operation {

        @Override
        public String part() {
            return "openreferral";
        }

        @Override
        public Request request(int client, long number) {
            return Request.page(path, Map.of());
        }

        @Override
        public Map<String, Object> values(int client, long number) {
            return Map.of();
        }
    }

    void measure(Plan plan, Contest contest, Report report) throws Exception {
        System.err.printf("Loading %,d listings%n", LISTINGS);
        load();
        database.settle();
        int pages = LISTINGS / PAGE;
        for (var page : List.of(
                new Page("first page of 20,000 services", FEED),
                new Page("middle page of 20,000 services", FEED + "?page=" + pages / 2),
                new Page("last page of 20,000 services", FEED + "?page=" + pages),
                new Page("filtered page of 20,000 services", FEED + "?search=word7&minimum_age=18&day=TU"),
                new Page("page of 20,000 services in full", FEED + "?full=true&page=" + pages / 2))) {
            var rows = contest.hold(page, plan.reading());
            report.add(rows);
            report.add(Report.Goal.p95(rows.getFirst(), GOAL));
            report.add(Report.Goal.besideJdbc(rows.getFirst(), BESIDE));
        }
    }

    private void load() throws SQLException {
        filling.run("""
                select listings.put(jsonb_build_object(
                    'organisations', (select jsonb_agg(jsonb_build_object('id', bench.command(n), 'body', jsonb_build_object(
                            'id', bench.command(n), 'name', 'Organisation ' || n, 'description', 'Made up'))) from generate_series(1, 2000) n),
                    'locations', (select jsonb_agg(jsonb_build_object('id', bench.command(n), 'body', jsonb_build_object(
                            'id', bench.command(n), 'location_type', 'physical', 'name', 'Hall ' || n,
                            'latitude', 53.4 + n * 0.00001, 'longitude', 0.5))) from generate_series(1, 2000) n),
                    'listings', (select jsonb_agg(jsonb_build_object('id', bench.command(n), 'organisation',
                            bench.command(n %% 2000 + 1), 'owner', 'contact_centre', 'review_days', 180, 'modified', now(),
                            'body', jsonb_build_object('id', bench.command(n), 'name', 'Service ' || n, 'status', 'active',
                                'description', 'Made up, with word' || n %% 10 || ' and ' || bench.word(n),
                                'minimum_age', n %% 30, 'maximum_age', 60 + n %% 40,
                                'schedules', jsonb_build_array(jsonb_build_object('id', bench.command(n), 'freq', 'WEEKLY',
                                    'byday', (array['MO', 'TU', 'WE', 'TH', 'FR'])[n %% 5 + 1], 'opens_at', '09:00', 'closes_at', '17:00')),
                                'service_at_locations', jsonb_build_array(jsonb_build_object('id', bench.command(n),
                                    'location_id', bench.command(n %% 2000 + 1))))))
                        from generate_series(1, %d) n)))
                """.formatted(LISTINGS));
    }
}
