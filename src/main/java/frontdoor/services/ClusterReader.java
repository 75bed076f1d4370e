package frontdoor.services;

import frontdoor.services.Cluster.Offer;
import frontdoor.services.Cluster.Signpost;
import frontdoor.services.Cluster.Trigger;
import frontdoor.services.Cluster.Wait;
import frontdoor.services.Cluster.Worked;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Makes what a life event opens of its file, which was found sound.
public final class ClusterReader {

    private ClusterReader() {}

    /// @throws Condition.Refused if a condition does not compile
    /// @throws RuntimeException if a word is missing or is no value of its kind
    public static Cluster read(JsonNode tree) {
        var file = new Words(tree);
        var ask = QuestionReader.questions(file.at("ask"));
        var vocabulary = Vocabulary.of(ask, List.of());
        var conditions = new Conditions(
                file.map(
                        "conditions",
                        (name, condition) -> vocabulary.compile(name, condition.text("means"), condition.text("test"))),
                vocabulary,
                Map.of());
        return new Cluster(
                file.text("event"),
                file.text("title"),
                file.text("says"),
                file.list("triggers", ClusterReader::trigger),
                ask,
                conditions,
                file.map(
                        "offers",
                        (key, offer) -> new Offer(
                                key,
                                offer.text("service", key),
                                offer.textOrNull("title"),
                                offer.text("why"),
                                offer.when("when"),
                                texts(offer.values("with")),
                                texts(offer.values("saying")))),
                file.map(
                        "signposts",
                        (key, post) -> new Signpost(
                                key, post.text("title"), post.text("advice"), post.when("when"), post.text("source"))),
                file.map(
                        "waits",
                        (key, wait) -> new Wait(
                                key, wait.text("title"), wait.text("until"), wait.text("means"), wait.when("when"))),
                List.copyOf(file.map("examples", ClusterReader::worked).values()),
                "en");
    }

    private static Trigger trigger(Words trigger) {
        int age = trigger.number("age", 0);
        return new Trigger(
                trigger.oneOf("on", Trigger.On.class, ""),
                age == 0 ? null : age,
                trigger.textOrNull("grant"),
                trigger.text("why"),
                trigger.text("source"));
    }

    private static Map<String, String> texts(Map<String, Object> values) {
        var texts = new LinkedHashMap<String, String>();
        values.forEach((question, text) -> texts.put(question, text.toString()));
        return Collections.unmodifiableMap(texts);
    }

    private static Worked worked(String key, Words worked) {
        var expect = worked.at("expect");
        return new Worked(
                key,
                worked.values("answers"),
                expect.set("offered"),
                expect.set("not_offered"),
                expect.set("signposted"),
                expect.set("waiting"));
    }
}
