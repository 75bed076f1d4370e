package frontdoor.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/// A resident sends a report of a missed bin; every other one has picked their address from the list.
final class Opening implements Operation {

    @Override
    public String name() {
        return "open a case";
    }

    @Override
    public Request request(int client, long number) {
        return new Request(
                "/report/missed_bin/send",
                Map.of(Filling.VISIT, Filling.visit(number)),
                Map.of("send", "send"),
                303,
                "/report/missed_bin/done");
    }

    @Override
    public Map<String, Object> values(int client, long number) {
        var values = new LinkedHashMap<String, Object>();
        values.put("visit", hash(Filling.visit(number)));
        values.put("command", Filling.command(number));
        values.put("email", "sender." + number + "@example.org");
        values.put("email key", "SENDER." + number + "@EXAMPLE.ORG");
        values.put("line", number + " Prepared Street");
        values.put("uprn", uprn(number));
        return values;
    }

    @Override
    public int kinds() {
        return 2;
    }

    @Override
    public boolean usesUp() {
        return true;
    }

    /// Drafts whose every question is answered, and the addresses that half of them are about.
    @Override
    public void prepare(Connection connection, long from, long to) throws SQLException {
        var filling = new Filling(connection);
        filling.run("""
                insert into drafts.draft (visit, service, version, command, input, touched_at)
                select bench.hash(bench.visit(i)), 'missed_bin', 1, bench.command(i),
                       case when i %% 2 = 0
                            then jsonb_build_object('address-line', jsonb_build_array(i || ' Prepared Street'),
                                                    'address-postcode', '["ZZ99 1AA"]'::jsonb)
                            else jsonb_build_object('address-uprn', jsonb_build_array((8000000000 + i)::text)) end
                       || '{"address": [], "bin": ["recycling"], "put_out_by_7": ["yes"], "lid_closed": ["yes"],
                            "notes": [], "contact_name": ["Pat Example"], "contact_phone": []}'
                       || jsonb_build_object('contact_email', jsonb_build_array('sender.' || i || '@example.org')),
                       now()
                from generate_series(%d, %d) i
                """.formatted(from, to - 1));
        filling.run("""
                insert into places.address (uprn, line, postcode, ward, lat, lon, attributes)
                select 8000000000 + i, i || ' Prepared Street', postcode, ward, lat, lon, attributes
                from generate_series(%d, %d) i, places.address
                where uprn = '9990000001' and i %% 2 = 1
                """.formatted(from, to - 1));
    }

    private static String uprn(long number) {
        return Long.toString(8_000_000_000L + number);
    }

    static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
