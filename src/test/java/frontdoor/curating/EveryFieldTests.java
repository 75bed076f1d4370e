package frontdoor.curating;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.guard.OurForm;
import frontdoor.guard.SignedInAs;
import frontdoor.listings.Listing;
import frontdoor.listings.Listings;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Each part of a listing that residents read can be put right by hand, and what nobody touches stays as it
/// is.
@SpringBootTest
@AutoConfigureMockMvc
class EveryFieldTests {

    private static final RequestPostProcessor ADDY =
            SignedInAs.staff("addy", Set.of("digital"), Set.of("administrator", "publisher"));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Listings listings;

    @Test
    void whatIsSentBackUntouchedChangesNothing() {
        for (var name : List.of("Lunch club", "Repair café", "Debt advice", "Handy help")) {
            var id = id(name);
            var before = body(id);
            assertThat(send(id, form(id))).hasStatus(303);
            assertThat(body(id)).as(name).isEqualTo(before);
        }
    }

    @Test
    void hoursAgesLanguagesWardsTelephonesAndCostsArePutRight() {
        var id = id("Lunch club");
        var form = form(id);
        form.put("telephone", "01632 960700\n01632 960701");
        form.put("cost", "Free\nDinner 4 pounds");
        form.put("hours", "Monday, Thursday 9:00-17:30 (ring the bell)\nMonthly: Tuesday 14:00-16:00\nNot in August");
        form.put("youngest", "16");
        form.put("oldest", "25");
        form.put("languages", "English, Welsh");
        form.put("wards", "Riverside, Hilltop");
        assertThat(send(id, form)).hasStatus(303);

        assertThat(listings.find(id)).get().satisfies(listing -> {
            assertThat(listing.phones()).containsExactly("01632 960700", "01632 960701");
            assertThat(listing.costs()).containsExactly("Free", "Dinner 4 pounds");
            assertThat(listing.youngest()).isEqualByComparingTo("16");
            assertThat(listing.oldest()).isEqualByComparingTo("25");
            assertThat(listing.languages()).containsExactly("English", "Welsh");
            assertThat(listing.wards()).containsExactly("Riverside", "Hilltop");
            assertThat(listing.openings()).hasSize(3);
            assertThat(listing.openings().getFirst())
                    .returns(List.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), Listing.Opening::days)
                    .returns("ring the bell", Listing.Opening::says)
                    .satisfies(opening -> assertThat(opening.opens()).hasToString("09:00"));
            assertThat(listing.openings().get(1).monthly()).isTrue();
            assertThat(listing.openings().getLast().says()).isEqualTo("Not in August");
        });
        assertThat(form(id))
                .containsEntry(
                        "hours",
                        "Monday, Thursday 09:00-17:30 (ring the bell)\nMonthly: Tuesday 14:00-16:00\nNot in August");
        assertThat(mvc.get().uri("/openreferral/v3/services/" + id))
                .bodyText()
                .doesNotContain("Southfield ward", "\"amount\"")
                .contains("01632 960701", "\"byday\": \"MO,TH\"", "\"minimum_age\": 16");
    }

    @Test
    void whatCannotBeAnAgeIsSaidSoAndNothingTypedIsLost() {
        var id = id("Debt advice");
        for (var wrong : List.of(Map.of("youngest", "old"), Map.of("youngest", "30", "oldest", "20"))) {
            var form = form(id);
            form.putAll(wrong);
            form.put("hours", "Whenever the light is on");
            assertThat(send(id, form))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Enter ages in whole years", "Whenever the light is on");
        }
    }

    private Map<String, String> form(UUID id) {
        var page = Jsoup.parse(
                body(mvc.get().uri("/desk/community/" + id).with(ADDY).exchange()));
        var fields = new HashMap<String, String>();
        var form = page.select("form[action$=/text]").first();
        form.select("input[name]").forEach(field -> fields.put(field.attr("name"), field.attr("value")));
        form.select("textarea").forEach(field -> fields.put(field.attr("name"), field.wholeText()));
        form.select("select")
                .forEach(field -> fields.put(
                        field.attr("name"), field.select("option[selected]").attr("value")));
        fields.remove("_csrf");
        return fields;
    }

    private MvcTestResult send(UUID id, Map<String, String> fields) {
        var request =
                mvc.post().uri("/desk/community/" + id + "/text").with(ADDY).with(OurForm.token());
        fields.forEach(request::param);
        return request.exchange();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID id(String name) {
        return jdbc.sql("select id from listings.staff_listing where name = :name")
                .param("name", name)
                .query(UUID.class)
                .single();
    }

    /// Without what an edit may write anew, such as when.
    private String body(UUID id) {
        return Pattern.compile("\\s")
                .matcher(jdbc.sql("select body::text from listings.listing where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .replaceAll("");
    }
}
