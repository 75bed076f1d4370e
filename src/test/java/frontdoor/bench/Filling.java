package frontdoor.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Fills tables quickly with made-up rows. A case is a copy of one that was opened through the front door, so that it
/// has the shape of a real one whatever the tables look like.
record Filling(Connection connection) {

    /// The number of a case, a person and so on decides all of them; in SQL and in Java alike.
    private static final String FUNCTIONS = """
            create schema if not exists bench;
            create or replace function bench.reference(i bigint) returns text language sql immutable as $$
                select 'FD-' || string_agg(
                    substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', (((i * 618033988751) >> (5 * d)) & 31)::int + 1, 1)
                    || case when d = 4 then '-' else '' end, '' order by d desc)
                from generate_series(0, 7) d
            $$;
            create or replace function bench.phone(i bigint) returns text language sql immutable as
                $$ select '+447' || lpad(i::text, 9, '0') $$;
            create or replace function bench.postcode(i bigint) returns text language sql immutable as
                $$ select 'ZZ' || lpad((i / 40 / 6760)::text, 2, '0') || ' ' || (i / 40 / 676 % 10) ||
                          chr((65 + i / 40 / 26 % 26)::int) || chr((65 + i / 40 % 26)::int) $$;
            create or replace function bench.visit(i bigint) returns text language sql immutable as
                $$ select 'visit' || lpad(i::text, 38, '0') $$;
            create or replace function bench.command(i bigint) returns uuid language sql immutable as
                $$ select ('00000000-0000-4000-8000-' || lpad(i::text, 12, '0'))::uuid $$;
            create or replace function bench.word(i bigint) returns text language sql immutable as
                $$ select translate(substr(md5(i::text), 1, 8), '0123456789', 'ghiklmnoprs') $$;
            create or replace function bench.hash(secret text) returns text language sql immutable as
                $$ select encode(sha256(secret::bytea), 'hex') $$;
            """;

    /// The alphabet of [frontdoor.kernel.Reference].
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    static String reference(long i) {
        var text = new StringBuilder("FD-");
        for (int digit = 7; digit >= 0; digit--) {
            text.append(ALPHABET.charAt((int) ((i * 618033988751L) >> (5 * digit) & 31)));
            text.append(digit == 4 ? "-" : "");
        }
        return text.toString();
    }

    static String phone(long i) {
        return "+447%09d".formatted(i);
    }

    static String postcode(long i) {
        long street = i / 40;
        return "ZZ%02d %d%c%c".formatted(street / 6760, street / 676 % 10, (char) ('A' + street / 26 % 26), (char)
                ('A' + street % 26));
    }

    static final String VISIT = "__Host-visit";

    static String visit(long i) {
        return "visit%038d".formatted(i);
    }

    static String command(long i) {
        return "00000000-0000-4000-8000-%012d".formatted(i);
    }

    void begin() throws SQLException {
        run(FUNCTIONS);
    }

    /// Copies a case, with its events and its running standards, to be found by what its number decides.
    ///
    /// @param pattern the id of the case to copy
    /// @param queue where the copies wait
    void cases(long pattern, String queue, long from, long to) throws SQLException {
        long before = number("select max(id) from cases.kase");
        var numbers = "generate_series(%d, %d) i".formatted(from, to - 1);
        copy(
                "cases.kase",
                "t.id = " + pattern,
                numbers,
                Map.of(
                        "reference", "bench.reference(i)",
                        "command", "gen_random_uuid()",
                        "same_as", "null",
                        "queue", "'" + queue + "'",
                        "due_at", "t.due_at + i * interval '1 second'"));
        // The copies have ids in the order of their numbers.
        long first = number("select min(id) from cases.kase where id > " + before);
        var copies = "generate_series(%d, %d) i".formatted(first, first + to - from - 1);
        copy("cases.event", "t.case_id = " + pattern, copies, Map.of("case_id", "i", "command", "gen_random_uuid()"));
        copy("cases.clock", "t.case_id = " + pattern, copies, Map.of("case_id", "i"));
        for (var key : Map.of(
                        "phone", "bench.phone(i)",
                        "postcode", "replace(bench.postcode(i), ' ', '')",
                        "email", "'PERSON.' || i || '@EXAMPLE.ORG'")
                .entrySet()) {
            run("insert into cases.search_key (case_id, kind, value) select %d + i, '%s', %s from %s"
                    .formatted(first - from, key.getKey(), key.getValue(), numbers));
        }
        run("insert into cases.queue_change values ('%s', %d)".formatted(queue, to - from));
    }

    private void copy(String table, String which, String numbers, Map<String, String> instead) throws SQLException {
        var columns = columns(table);
        run("insert into %s (%s) select %s from %s, %s t where %s"
                        .formatted(
                                table,
                                String.join(", ", columns),
                                columns.stream()
                                        .map(column -> instead.getOrDefault(column, "t." + column))
                                        .collect(Collectors.joining(", ")),
                                numbers,
                                table,
                                which)
                + (instead.containsKey("reference") ? " order by i" : ""));
    }

    private List<String> columns(String table) throws SQLException {
        var columns = new ArrayList<String>();
        try (var rows = connection.createStatement().executeQuery("""
                        select quote_ident(attname) from pg_attribute
                        where attrelid = '%s'::regclass and attnum > 0 and not attisdropped
                          and attidentity = '' and attgenerated = '' order by attnum
                        """.formatted(table))) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        return List.copyOf(columns);
    }

    /// Services and articles to be found, each of some thirty words out of three thousand.
    ///
    /// @return the words
    List<String> findings(int count) throws SQLException {
        run("""
                insert into directory.finding (kind, key, title, summary, says, document)
                select case when i % 3 = 0 then 'article' else 'service' end, 'bench_' || i, title, summary, lower(title || ', ' || says),
                       setweight(to_tsvector('english', title || ' ' || says), 'A') || setweight(to_tsvector('english', summary), 'B')
                  from generate_series(1, COUNT) i,
                       lateral (select bench.word(i % 3000) || ' ' || bench.word(i * 7 % 3000) as title,
                                       (select string_agg(bench.word(i * d * 31 % 3000), ' ') from generate_series(1, 12) d) as says,
                                       (select string_agg(bench.word(i * d * 17 % 3000), ' ') from generate_series(1, 16) d) as summary) t;
                select directory.learn(string_agg(bench.word(i), ' ')) from generate_series(0, 2999) i;
                """.replace("COUNT", String.valueOf(count)));
        return List.of(text("select string_agg(bench.word(i), ' ') from generate_series(0, 2999) i")
                .split(" "));
    }

    /// The indexes of names and their words are made afterwards, which is ten times quicker.
    void people(long count) throws SQLException {
        var like = text("select pg_get_indexdef('people.person_name_like'::regclass)");
        var words = text("select pg_get_indexdef('people.person_words'::regclass)");
        run("drop index people.person_name_like, people.person_words; alter table people.person disable trigger words");
        run("""
                insert into people.person (name, email, phone, postcode, address)
                select (array['Pat', 'Sam', 'Alex', 'Kim', 'Jo', 'Robin', 'Lee'])[i %% 7 + 1] || ' ' ||
                       initcap(bench.word(i / 7 %% 20000)),
                       'person.' || i || '@example.org', bench.phone(i), bench.postcode(i), i || ' Bench Street'
                from generate_series(0, %d) i
                """.formatted(count - 1));
        run("""
                insert into people.word (word, sounds)
                select word, people.sounds(word) from (
                    select distinct word from people.person, unnest(string_to_array(name_key, ' ')) as word) as words
                on conflict do nothing;
                alter table people.person enable trigger words;
                set maintenance_work_mem = '512MB'
                """);
        run(like);
        run(words);
    }

    /// Ten for each person, spread over three years.
    void contacts(long people) throws SQLException {
        run("""
                insert into contacts.contact (at, channel, person_id, service, handled_by, team, outcome, note)
                select now() - (i::bigint * 7919 %% 94608000) * interval '1 second', 'phone', i %% %d + 1, 'missed_bin',
                       'staff:sam', 'contact_centre', 'resolved', 'Asked when the bins are emptied'
                from generate_series(1, %d) i
                """.formatted(people, 10 * people));
    }

    /// More of one person.
    void contacts(long person, int count) throws SQLException {
        run("""
                insert into contacts.contact (at, channel, person_id, service, handled_by, team, outcome, note)
                select now() - i * interval '1 day', 'phone', %d, 'missed_bin', 'staff:sam', 'contact_centre',
                       'resolved', 'Asked once more' from generate_series(1, %d) i
                """.formatted(person, count));
    }

    /// A person's name as it is typed in haste: two letters of it changed places, the first two from the fourth on that
    /// are not the same.
    static String slip(long i) {
        var first = List.of("Pat", "Sam", "Alex", "Kim", "Jo", "Robin", "Lee").get((int) (i % 7));
        var last = word(i / 7 % 20_000);
        int at = 3;
        while (at < last.length() - 2 && last.charAt(at) == last.charAt(at + 1)) {
            at++;
        }
        return first + " " + last.substring(0, at) + last.charAt(at + 1) + last.charAt(at) + last.substring(at + 2);
    }

    private static String word(long i) {
        try {
            var hash = java.util.HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("MD5")
                            .digest(String.valueOf(i).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                    .substring(0, 8);
            return hash.chars()
                    .map(c -> Character.isDigit(c) ? "ghiklmnoprs".charAt(c - '0') : c)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    long number(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    String text(String sql) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
