package frontdoor.services;

import frontdoor.services.Cluster.Offer;
import frontdoor.services.Cluster.Signpost;
import frontdoor.services.Cluster.Wait;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What a life event opens, in another language: the same, with the texts that residents meet replaced. The texts have
/// the shape of its file, and hold nothing else. What staff alone read stays as it is.
///
/// @param untranslated texts that stay as they are, by where they stand: `signposts.vote.advice`
public record ClusterTranslation(Cluster cluster, Map<String, String> untranslated) {

    public static ClusterTranslation of(Cluster cluster, String language, JsonNode texts) {
        var missing = new LinkedHashMap<String, String>();
        var words = new Translation.Texts(texts, missing);
        var spoken = new Cluster(
                cluster.event(),
                words.text("title", cluster.title()),
                words.text("says", cluster.says()),
                cluster.triggers(),
                cluster.ask().stream()
                        .map(question -> words.asked("ask.", question))
                        .toList(),
                cluster.conditions(),
                Translation.Texts.each(cluster.offers(), (key, offer) -> offer("offers." + key + ".", offer, words)),
                Translation.Texts.each(
                        cluster.signposts(), (key, post) -> signpost("signposts." + key + ".", post, words)),
                Translation.Texts.each(cluster.waits(), (key, wait) -> wait("waits." + key + ".", wait, words)),
                cluster.examples(),
                language);
        return new ClusterTranslation(spoken, Collections.unmodifiableMap(missing));
    }

    private static Offer offer(String at, Offer offer, Translation.Texts words) {
        return new Offer(
                offer.key(),
                offer.service(),
                words.textOrNull(at + "title", offer.title()),
                words.text(at + "why", offer.why()),
                offer.when(),
                offer.with(),
                Translation.Texts.each(
                        offer.saying(),
                        (question, text) -> text.contains(" ") ? words.text(at + "saying." + question, text) : text));
    }

    private static Signpost signpost(String at, Signpost post, Translation.Texts words) {
        return new Signpost(
                post.key(),
                words.text(at + "title", post.title()),
                words.text(at + "advice", post.advice()),
                post.when(),
                post.source());
    }

    private static Wait wait(String at, Wait wait, Translation.Texts words) {
        return new Wait(
                wait.key(),
                words.text(at + "title", wait.title()),
                words.text(at + "until", wait.until()),
                words.text(at + "means", wait.means()),
                wait.when());
    }
}
