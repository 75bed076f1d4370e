package frontdoor.openreferral;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.guard.OurForm;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// With hidden listings and without, every address and every parameter give the same answer, to the letter. So nothing
/// that anybody may read can tell that they are there: no list, count, page, search, nesting or entry by its id.
@SpringBootTest
@AutoConfigureMockMvc
class HiddenListingsTests {

    private static final String FEED = "/openreferral/v3/";
    private static final String MARK = "Zwyx"; // a word that nothing else has
    private static final List<String> LISTS =
            List.of("services", "service_at_locations", "organizations", "taxonomies", "taxonomy_terms");
    private static final String HIDDEN = "00000000-0000-4000-8000-0000000000";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private String organisation;
    private String term;
    private String taxonomy;

    @BeforeEach
    void whatCanBeSeen() {
        organisation = id("select organisation from listings.open_listing order by no limit 1");
        term = id("select term from listings.tag join listings.open_listing l on l.id = listing order by l.no limit 1");
        taxonomy = id("select taxonomy from listings.term where id = '" + term + "'");
    }

    private String id(String sql) {
        return jdbc.sql(sql).query((row, _) -> row.getString(1)).single();
    }

    @Test
    void everyAnswerIsTheSameWithThemAndWithout() throws Exception {
        var without = new LinkedHashMap<String, String>();
        for (var address : addresses()) {
            without.put(address, answer(mvc.get().uri(address).exchange()));
        }
        var sought = soughtInTheCommunity();

        hide();

        assertThat(without).hasSizeGreaterThan(400);
        for (var address : without.keySet()) {
            assertThat(answer(mvc.get().uri(address).exchange())).as(address).isEqualTo(without.get(address));
        }
        assertThat(soughtInTheCommunity()).isEqualTo(sought).noneMatch(page -> page.contains("/community/" + HIDDEN));
        assertThat(answer(mvc.get().uri("/sitemap.xml").exchange())).doesNotContain(HIDDEN);
    }

    /// Each list with each value of each parameter, alone and with each other one: those of what is hidden too.
    private List<String> addresses() {
        var values = new LinkedHashMap<String, List<String>>();
        values.put("search", List.of(MARK, "refuge", "advice"));
        values.put("organization_id", List.of(hidden(1), hidden(2), organisation));
        values.put("taxonomy_term_id", List.of(hidden(4), term));
        values.put("taxonomy_id", List.of(hidden(3), taxonomy));
        values.put("parent_id", List.of(hidden(4), term));
        values.put("modified_after", List.of("2020-01-01", "2031-01-01"));
        values.put("minimum_age", List.of("77", "0"));
        values.put("maximum_age", List.of("78", "20"));
        values.put("age", List.of("77"));
        values.put("day", List.of("SU"));
        values.put("start_time", List.of("03:00"));
        values.put("end_time", List.of("04:00"));
        values.put("postcode", List.of("ZZ99 1AA&proximity=100", "ZZ99 8JD"));
        values.put("full", List.of("true"));
        values.put("minimal", List.of("true"));
        values.put("full_service", List.of("true"));
        values.put("format", List.of("ndjson"));
        values.put("top_only", List.of("true"));
        values.put("per_page", List.of("500", "1&page=2"));
        var single = values.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(value -> Map.entry(each.getKey(), value)))
                .toList();
        var addresses = new ArrayList<String>();
        for (var list : LISTS) {
            addresses.add(FEED + list);
            single.forEach(one -> addresses.add(FEED + list + "?" + one.getKey() + "=" + one.getValue()));
            for (var one : single) {
                single.stream()
                        .filter(other -> one.getKey().compareTo(other.getKey()) < 0)
                        .filter(_ -> list.equals("services") || one.getKey().startsWith("f"))
                        .forEach(other -> addresses.add(FEED + list + "?" + one.getKey() + "=" + one.getValue() + "&"
                                + other.getKey() + "=" + other.getValue()));
            }
            for (int i = 1; i <= 12; i++) {
                addresses.add(FEED + list + "/" + hidden(i));
            }
            addresses.add(FEED + list + "/" + organisation + "?full_service=true");
            addresses.add(FEED + list + "/" + term);
            addresses.add(FEED + list + "/" + taxonomy);
        }
        for (int i = 1; i <= 12; i++) {
            addresses.add("/community/" + hidden(i));
            addresses.add("/community?after=" + hidden(i));
        }
        return addresses;
    }

    private List<String> soughtInTheCommunity() throws Exception {
        var pages = new ArrayList<String>();
        for (var words : List.of(MARK, "refuge", "", "lunch")) {
            for (var postcode : List.of("", "ZZ99 1AA")) {
                var asked = mvc.post()
                        .uri("/community")
                        .param("words", words)
                        .param("postcode", postcode)
                        .param("age", words.isEmpty() ? "77" : "")
                        .with(OurForm.token())
                        .exchange();
                var kept = asked.getResponse().getCookie("__Host-community");
                pages.add(answer(mvc.get()
                        .uri("/community")
                        .cookie(new Cookie(kept.getName(), kept.getValue()))
                        .exchange()));
            }
        }
        return pages;
    }

    private static String answer(MvcTestResult result) {
        try {
            return result.getResponse().getStatus() + " "
                    + result.getResponse()
                            .getContentAsString()
                            .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                            // a page that is not there names its own address
                            .replaceAll("lang=(en|cy)&[^\"]*", "");
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hidden(int number) {
        return HIDDEN + "%02d".formatted(number);
    }

    /// Every way of being hidden: by itself, with its organisation, withdrawn, joined with another. They have words,
    /// ages, hours, places, terms and a taxonomy that nobody else has.
    private void hide() {
        jdbc.sql("""
                select listings.put(jsonb_build_object(
                  'taxonomies', jsonb_build_array(jsonb_build_object('id', h(3), 'body',
                        jsonb_build_object('id', h(3), 'name', 'Zwyx', 'description', 'Zwyx'))),
                  'terms', jsonb_build_array(jsonb_build_object('id', h(4), 'taxonomy', h(3), 'body',
                        jsonb_build_object('id', h(4), 'name', 'Zwyx', 'description', 'Zwyx', 'taxonomy_id', h(3)))),
                  'organisations', jsonb_build_array(
                        jsonb_build_object('id', h(1), 'hidden', true, 'body', jsonb_build_object('id', h(1), 'name', 'Zwyx', 'description', 'Zwyx')),
                        jsonb_build_object('id', h(2), 'body', jsonb_build_object('id', h(2), 'name', 'Zwyx', 'description', 'Zwyx'))),
                  'locations', jsonb_build_array(jsonb_build_object('id', h(5), 'body', jsonb_build_object(
                        'id', h(5), 'location_type', 'physical', 'name', 'Zwyx', 'latitude', 53.4, 'longitude', 0.5))),
                  'listings', (select jsonb_agg(jsonb_build_object('id', h(n), 'organisation', o, 'hidden', n in (6, 7),
                        'owner', 'waste', 'review_days', 10, 'modified', '2030-01-01T00:00:00Z',
                        'body', jsonb_build_object('id', h(n), 'name', 'Zwyx refuge advice lunch', 'status', 'active',
                            'description', 'Zwyx', 'minimum_age', 77, 'maximum_age', 78,
                            'schedules', jsonb_build_array(jsonb_build_object('id', h(n), 'byday', 'SU',
                                'opens_at', '03:00', 'closes_at', '04:00')),
                            'service_at_locations', jsonb_build_array(jsonb_build_object('id', h(n), 'location_id', h(5))),
                            'attributes', jsonb_build_array(
                                jsonb_build_object('id', h(n), 'taxonomy_term_id', h(4)),
                                jsonb_build_object('id', gen_random_uuid(), 'taxonomy_term_id', cast(:term as text))))))
                        from (values (6, cast(:organisation as uuid)), (7, h(2)), (8, h(1)), (9, cast(:organisation as uuid)),
                                     (10, cast(:organisation as uuid))) as v (n, o))))
                """.replaceAll("\\bh\\(([^)]*)\\)", "('" + HIDDEN + "' || lpad(($1)::text, 2, '0'))::uuid"))
                .param("organisation", organisation)
                .param("term", term)
                .query((_, _) -> true)
                .list();
        jdbc.sql("update listings.listing set withdrawn_at = now() where id = cast(:id as uuid)")
                .param("id", hidden(9))
                .update();
        jdbc.sql("""
                update listings.listing set same_as = (select id from listings.open_listing order by no limit 1)
                 where id = cast(:id as uuid)
                """).param("id", hidden(10)).update();
        jdbc.sql("select listings.recount()").query((_, _) -> true).list();
    }
}
