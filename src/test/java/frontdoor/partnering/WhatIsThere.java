package frontdoor.partnering;

import frontdoor.kernel.Reference;
import frontdoor.referrals.Referral;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What can stand for the names in addresses: what the council's files name, what the tables hold, one case and its
/// referrals.
final class WhatIsThere {

    private static final int MOST = 3; // of a kind that is no case's

    private final JdbcClient jdbc;
    private final Map<String, List<String>> named = new HashMap<>();

    WhatIsThere(JdbcClient jdbc, AnyCouncil council) {
        this.jdbc = jdbc;
        named.put("action", List.of("stop"));
        named.put("article", List.of("when-someone-dies"));
        named.put("cause", List.of("none"));
        named.put("counted", List.of("all", "needing"));
        named.put("event", List.of("something_is_wrong_in_my_street", "someone_has_died"));
        named.put("kind", List.of("home_expected", "none"));
        named.put("letter", List.of("information"));
        named.put(
                "line",
                council.lines.stream().map(AnyCouncil.Line::key).limit(MOST).toList());
        named.put("list", List.of("services", "organizations"));
        named.put("measure", List.of("open_cases", "referrals_without_reply", "cases_opened"));
        named.put("number", List.of("1"));
        named.put("own", List.of("details", "preferences"));
        named.put("pack", List.of("bereavement"));
        named.put("part", List.of("person", "name"));
        named.put("partner", List.of("party_0", "party_4"));
        named.put("place", List.of("town_hall"));
        named.put("queue", List.of("registrars"));
        named.put("service", List.of(AnyCouncil.SERVICE, "bereavement"));
        named.put("size", List.of("a4"));
        named.put("source", List.of("none"));
        named.put("state", List.of("pending", "held"));
        named.put("step", List.of("1", "check", "alpha", "told", "add"));
        named.put("surgery", List.of("advice"));
        named.put("username", List.of("reg"));
    }

    /// @param referrals those that are looked at, which need not be the case's
    Map<String, List<String>> of(Reference reference, int number, List<Referral> referrals) {
        var there = new HashMap<>(named);
        there.put("case", List.of(reference.value()));
        there.put(
                "referral", referrals.stream().map(each -> each.id().toString()).toList());
        there.put("person", rows("select id from people.person where lower(email) = 'pat" + number + "@example.org'"));
        there.put("enclosure", rows("select id from files.file order by created_at desc"));
        there.put("listing", rows("select id from listings.listing order by id"));
        there.put("endpoint", rows("select id from endpoints.endpoint order by id"));
        there.put("delivery", rows("select number from endpoints.delivery order by number desc"));
        there.put("message", rows("select id from notify.message order by created_at desc"));
        there.put("notice", rows("select id from notices.notice order by id desc"));
        return there;
    }

    private List<String> rows(String sql) {
        return jdbc.sql(sql + " limit " + MOST).query(String.class).list();
    }

    /// All that anybody could have moved: what stands here before somebody presses what is not theirs stands here
    /// after.
    String standing() {
        return jdbc.sql("""
                select md5(coalesce((select string_agg(concat_ws(' ', id, status, revision, handed_at, delivered_at,
                                                                 read_at, retracted_at, retraction_seen_at), ',' order by id)
                                       from referrals.referral), '')
                        || (select count(*) from referrals.withdrawal where undone_at is null)
                        || (select count(*) from partners.decision)
                        || (select string_agg(concat(reference, revision), ',' order by reference) from cases.kase))
                """).query(String.class).single();
    }
}
