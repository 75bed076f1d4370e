package frontdoor.listings;

import frontdoor.kernel.Actor;
import frontdoor.listings.FeedRun.Report;
import frontdoor.listings.FeedRun.State;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Brings in what other directories list: Open Referral UK 3.0, or 1.0. A run is fetched, looked at, and then applied.
@Component
public class Feeds {

    private static final int MOST_PAGES = 5_000;

    private final FeedStore store;
    private final FeedGuard guard;
    private final JsonMapper json;
    private final Clock clock;

    Feeds(FeedStore store, FeedGuard guard, JsonMapper json, Clock clock) {
        this.store = store;
        this.guard = guard;
        this.json = json;
        this.clock = clock;
    }

    /// Begins a run; [#goOn] fetches its pages.
    ///
    /// @param url the address below which the feed has `/services`
    /// @param owner the team that answers for what comes of it
    public long begin(String name, URI url, String licence, String owner, Actor by) {
        return store.begin(name, url.toString().replaceAll("/+$", ""), licence, owner, by, clock.instant());
    }

    /// Takes a file in place of a feed: a page, a list of services, one service, or a service a line.
    ///
    /// @return the run, whole; empty, with nothing begun, if the file cannot be read to its end or lists no service
    public OptionalLong take(String name, byte[] file, String licence, String owner, Actor by) {
        JsonNode page;
        try {
            page = read(file);
        } catch (JacksonException unreadable) {
            return OptionalLong.empty();
        }
        if (FeedPage.services(page).isEmpty()) {
            return OptionalLong.empty();
        }
        long run = store.begin(name, "file:" + name, licence, owner, by, clock.instant());
        store.keep(run, 1, json.writeValueAsString(page), clock.instant());
        whole(run);
        return OptionalLong.of(run);
    }

    /// Why an address can never be fetched, as a sentence for staff. Whether somebody answers there is not tried.
    public Optional<String> refusal(String url) {
        return guard.refusal(url);
    }

    private JsonNode read(byte[] file) {
        var text = new String(file, StandardCharsets.UTF_8).strip();
        if (text.startsWith("{") && text.contains("}\n{")) {
            var all = json.createArrayNode();
            text.lines().filter(line -> !line.isBlank()).forEach(line -> all.add(json.readTree(line)));
            return all;
        }
        return json.readTree(text);
    }

    /// Fetches the pages that are not there yet. What goes wrong is noted, and nothing that was stored is lost.
    public void goOn(long id) {
        var run = store.find(id).orElseThrow();
        if (run.state() == State.WHOLE
                || run.state() == State.APPLIED
                || run.url().startsWith("file:")) {
            return;
        }
        store.state(id, State.FETCHING, "");
        int page = run.pages();
        try {
            boolean last;
            do {
                page++;
                var answer = json.readTree(guard.get(URI.create(run.url() + "/services?full=true&page=" + page)));
                var full = withDetails(run.url(), answer);
                store.keep(id, page, json.writeValueAsString(full), clock.instant());
                last = FeedPage.isLast(answer, page);
            } while (!last && page < MOST_PAGES);
            whole(id);
        } catch (IOException | JacksonException | IllegalArgumentException broken) {
            var why = broken instanceof IOException
                    ? String.valueOf(broken.getMessage())
                    : "It is no JSON, or it breaks off.";
            store.state(id, State.BROKEN, "Page " + page + ": " + why);
        }
    }

    /// A feed that does not nest its lists is asked for each service.
    private JsonNode withDetails(String url, JsonNode page) throws IOException {
        var all = json.createArrayNode();
        for (var service : FeedPage.services(page)) {
            boolean bare = !service.has("service_at_locations") && !service.has("contacts") && service.has("id");
            all.add(
                    bare
                            ? json.readTree(guard.get(URI.create(
                                    url + "/services/" + service.get("id").asString())))
                            : service);
        }
        return all;
    }

    private void whole(long run) {
        store.state(run, State.WHOLE, "");
        var sorted = sorted(store.find(run).orElseThrow());
        store.report(run, State.WHOLE, sorted.report(0));
    }

    private record Sorted(
            FeedReading reading, List<String> added, List<String> changed, int kept, FeedRun.First first) {

        Report report(int pairs) {
            return new Report(added.size(), changed.size(), kept, reading.refused(), pairs, first);
        }
    }

    private Sorted sorted(FeedRun run) {
        var reading = new FeedReading(run);
        store.pages(run.id())
                .forEach(page -> FeedPage.services(json.readTree(page)).forEach(reading::read));
        var known = store.known(reading.ids(), run.url());
        reading.leaveOut(known.ours());
        var added = new ArrayList<String>();
        var changed = new ArrayList<String>();
        reading.listings().forEach(id -> (known.theirs().contains(id) ? changed : added).add(id));
        var first = new FeedRun.First(
                reading.names(added.stream().limit(FeedRun.First.MOST).toList()),
                reading.names(changed.stream().limit(FeedRun.First.MOST).toList()),
                store.alike(reading.names(added), run.url()),
                store.gone(reading.all(), run.url()));
        return new Sorted(reading, added, changed, reading.leftOut(), first);
    }

    /// Puts all of a whole run into the directory, or, if anything fails, nothing. A second time changes nothing.
    @Transactional
    public boolean apply(long id, Actor by) {
        var run = store.lock(id);
        if (run.isEmpty() || run.get().state() != State.WHOLE) {
            return false;
        }
        var sorted = sorted(run.get());
        store.apply(sorted.reading.rows(clock.instant()), sorted.changed, by, clock.instant());
        int pairs = store.pair(sorted.reading.listings(), clock.instant());
        store.report(id, State.APPLIED, sorted.report(pairs));
        return true;
    }

    public Optional<FeedRun> find(long id) {
        return store.find(id);
    }

    /// Newest first, at most fifty.
    public List<FeedRun> latest() {
        return store.latest();
    }
}
