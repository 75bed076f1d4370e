package frontdoor.calls;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.kernel.Actor;
import frontdoor.replay.TelephoneDay;
import frontdoor.replay.Telling;
import frontdoor.replay.Told;
import frontdoor.testing.SettableClock;
import frontdoor.webhooks.SignedHooks;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A day of 600 calls told to the real address, and what the views for figures make of it.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "frontdoor.webhooks.telephone.secret=" + SignedHooks.SECRET,
            "frontdoor.calls.teams.main=contact_centre",
            "frontdoor.calls.extensions.2001=sam"
        })
class TelephoneDayTests {

    private static final Instant OPENS = Instant.parse("2026-11-23T08:30:00Z");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Calls calls;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    @Test
    void everyCallIsCountedOnceHoweverItIsTold() {
        clock.set("2026-11-23T17:30");
        var day = TelephoneDay.of(7, 600, 11, OPENS);
        var telling = new Telling(URI.create("http://localhost:" + port), clock);

        telling.tell(muddled(day), 0);

        assertThat(number("select count(*) from calls.fact")).isEqualTo(600);
        assertThat(number("select count(*) from calls.fact where team = 'contact_centre'"))
                .isEqualTo(600);
        long abandoned = told(day, "call.abandoned");
        assertThat(number("select count(*) from calls.fact where abandoned")).isEqualTo(abandoned);
        assertThat(abandoned).isPositive();
        assertThat(number("select count(*) from calls.fact where answered")).isEqualTo(600 - abandoned);
        assertThat(number("select sum(transfers) from calls.fact")).isEqualTo(told(day, "call.transferred"));
        assertThat(number("select count(*) from calls.fact where staff = 'sam'"))
                .isPositive();
        assertThat(number("select sum(wait_ms) from calls.fact")).isEqualTo(waited());
        assertThat(number("select count(*) from calls.fact_agent where ms < 0")).isZero();
        assertThat(number("select count(*) from calls.fact_agent where until_at is null and state <> 'signed_out'"))
                .isZero();
    }

    @Test
    void ringsForWhoeverSitsThereAndNobodyElse() {
        clock.set("2026-11-23T09:00");
        var telling = new Telling(URI.create("http://localhost:" + port), clock);
        calls.sitsAt("ash", "2099", Actor.staff("ash"));
        telling.tell(told("offered", "call-ring", Map.of("queue", "main", "number", "01632 960001")));
        assertThat(calls.ringing("ash")).isEmpty();

        telling.tell(told("offered", "call-ring", Map.of("extension", "2099")));

        assertThat(calls.ringing("ash"))
                .hasValueSatisfying(ringing -> assertThat(ringing)
                        .returns("+441632960001", Ringing::number)
                        .returns(false, Ringing::answered));
        assertThat(calls.ringing("sam")).isEmpty();
        clock.set("2026-11-23T09:01");
        telling.tell(told("answered", "call-ring", Map.of("extension", "2099")));
        assertThat(calls.ringing("ash")).get().returns(true, Ringing::answered);
        clock.set("2026-11-23T09:02");
        telling.tell(told("ended", "call-ring", Map.of("extension", "2099")));
        assertThat(calls.ringing("ash")).isEmpty();
        jdbc.sql("delete from calls.call where id = 'call-ring'").update();
    }

    /// Out of order by a little, and some of it twice under another id.
    private static List<Told> muddled(List<Told> day) {
        var random = new Random(1);
        var muddled = new ArrayList<>(day);
        for (int at = 0; at + 8 < muddled.size(); at += 8) {
            Collections.shuffle(muddled.subList(at, at + 8), random);
        }
        for (int number = 0; number < day.size(); number += 9) {
            var told = day.get(number);
            muddled.add(new Told(told.source(), told.id() + "-again", told.at(), told.body()));
        }
        return muddled;
    }

    private Told told(String kind, String call, Map<String, String> data) {
        var fields = new StringBuilder("\"call\":\"" + call + "\"");
        data.forEach((key, value) -> fields.append(",\"%s\":\"%s\"".formatted(key, value)));
        var body = "{\"type\":\"call.%s\",\"timestamp\":\"%s\",\"data\":{%s}}".formatted(kind, clock.instant(), fields);
        return new Told("telephone", "msg_" + Math.abs(body.hashCode()), clock.instant(), body);
    }

    private long waited() {
        return number("""
                select sum(extract(epoch from until - since) * 1000)::bigint from (
                    select min(at) filter (where kind = 'offered') as since,
                           min(at) filter (where kind in ('answered', 'abandoned')) as until
                    from calls.event where call <> 'call-ring' group by call) as waits
                """);
    }

    private static long told(List<Told> day, String type) {
        return day.stream()
                .filter(told -> told.body().contains("\"" + type + "\""))
                .count();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
