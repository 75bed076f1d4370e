package frontdoor.openreferral;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The feed is what its own description says, and its pages hold each entry once.
@SpringBootTest
@AutoConfigureMockMvc
class OpenReferralTests {

    private static final String FEED = "/openreferral/v3";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JsonMapper json;

    @Test
    void theFeedSaysWhatItIs() throws Exception {
        for (var address : List.of(FEED, FEED + "/")) {
            var about = read(address);
            assertThat(about.get("version").asString()).isEqualTo("HSDS-UK-3.0");
            assertThat(about.get("openapi_url").asString()).endsWith(FEED + "/openapi.json");
        }
        var openapi = read(FEED + "/openapi.json");
        assertThat(openapi.get("paths").propertyNames()).hasSize(11);
        assertThat(openapi.at("/info/title").asString()).contains("Anytown Council");
    }

    @ParameterizedTest
    @CsvSource({
        "services, service",
        "service_at_locations, service_at_location",
        "organizations, organization",
        "taxonomies, taxonomy",
        "taxonomy_terms, taxonomy_term"
    })
    void everyEntryIsAsTheDescriptionHasIt(String list, String schema) throws Exception {
        var rules = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schemaOf(schema), InputFormat.JSON);
        var page = read(FEED + "/" + list + "?per_page=500");
        assertThat(page.get("total_items").asInt())
                .isPositive()
                .isEqualTo(page.get("size").asInt());
        for (var entry : page.get("contents")) {
            assertThat(rules.validate(entry)).as(entry.toString()).isEmpty();
            var whole = read(FEED + "/" + list + "/" + entry.get("id").asString());
            assertThat(rules.validate(whole)).as(whole.toString()).isEmpty();
            assertThat(whole.get("id")).isEqualTo(entry.get("id"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"services", "service_at_locations", "organizations", "taxonomies", "taxonomy_terms"})
    void allPagesTogetherHoldEachEntryOnce(String list) throws Exception {
        var all = ids(read(FEED + "/" + list + "?per_page=500"));
        var first = read(FEED + "/" + list + "?per_page=3");
        int pages = first.get("total_pages").asInt();

        var paged = Stream.iterate(1, page -> page <= pages, page -> page + 1)
                .flatMap(page -> ids(read(FEED + "/" + list + "?per_page=3&page=" + page)).stream())
                .toList();

        assertThat(paged).isEqualTo(all).doesNotHaveDuplicates();
        var last = read(FEED + "/" + list + "?per_page=3&page=" + pages);
        assertThat(last.get("last_page").asBoolean()).isTrue();
        var beyond = read(FEED + "/" + list + "?per_page=3&page=" + (pages + 1));
        assertThat(beyond.get("empty").asBoolean()).isTrue();
        assertThat(beyond.get("size").asInt()).isZero();
        assertThat(beyond.get("total_items").asInt()).isEqualTo(all.size());
    }

    @Test
    void everyAnswerIsForEverySite() {
        for (var address : List.of("", "/services", "/services/no-id", "/nothing", "/services?page=x")) {
            assertThat(mvc.get().uri(FEED + address)).hasHeader("Access-Control-Allow-Origin", "*");
        }
    }

    @Test
    void thereIsNothingUnderAnIdThatIsUnknown() {
        assertThat(mvc.get().uri(FEED + "/services/00000000-0000-4000-8000-000000000000"))
                .hasStatus(404);
        assertThat(mvc.get().uri(FEED + "/services/1-1-1-1-1")).hasStatus(404);
        assertThat(mvc.get().uri(FEED + "/locations")).hasStatus(404);
        assertThat(mvc.post().uri(FEED + "/services")).hasStatus(405);
    }

    @Test
    void allOfItCanBeHadLineByLine() throws Exception {
        var answer = mvc.get().uri(FEED + "/services?format=ndjson&full=true").exchange();
        assertThat(answer).hasStatusOk().hasContentType("application/x-ndjson");
        var lines = answer.getResponse().getContentAsString().lines().toList();
        assertThat(lines).hasSize(read(FEED + "/services").get("total_items").asInt());
        assertThat(lines)
                .allSatisfy(line -> assertThat(json.readTree(line).has("service_at_locations"))
                        .isTrue());
    }

    private static List<String> ids(JsonNode page) {
        return StreamSupport.stream(page.get("contents").spliterator(), false)
                .map(entry -> entry.get("id").asString())
                .toList();
    }

    /// One schema of the description, with those that it refers to.
    private String schemaOf(String name) {
        var openapi = read(FEED + "/openapi.json");
        var schema = (ObjectNode) json.createObjectNode().put("$ref", "#/components/schemas/" + name);
        schema.set("components", openapi.get("components"));
        return schema.toString();
    }

    private JsonNode read(String address) {
        var answer = mvc.get().uri(address).exchange();
        assertThat(answer).as(address).hasStatusOk();
        try {
            return json.readTree(answer.getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
