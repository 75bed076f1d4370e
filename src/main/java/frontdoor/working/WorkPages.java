package frontdoor.working;

import frontdoor.cases.QueueFilter;
import frontdoor.cases.Queues;
import frontdoor.desk.DeskAccess;
import frontdoor.desk.DeskWords;
import frontdoor.directory.Services;
import frontdoor.identity.SignedIn;
import frontdoor.referrals.Enquiries;
import frontdoor.services.Service;
import frontdoor.web.Link;
import frontdoor.web.Option;
import frontdoor.web.Problems;
import frontdoor.working.SeenQueues.Seen;
import frontdoor.worklists.SavedView;
import frontdoor.worklists.SavedViews;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the pages of work that waits.
@Component
class WorkPages {

    private final SeenQueues seenQueues;
    private final Queues queues;
    private final WorkLines lines;
    private final Hands hands;
    private final SavedViews views;
    private final Services services;
    private final SetFilters setFilters;
    private final Enquiries enquiries;
    private final DeskWords words;

    WorkPages(
            SeenQueues seenQueues,
            Queues queues,
            WorkLines lines,
            Hands hands,
            SavedViews views,
            Services services,
            SetFilters setFilters,
            Enquiries enquiries,
            DeskWords words) {
        this.seenQueues = seenQueues;
        this.queues = queues;
        this.lines = lines;
        this.hands = hands;
        this.views = views;
        this.services = services;
        this.setFilters = setFilters;
        this.enquiries = enquiries;
        this.words = words;
    }

    /// Where a working day starts.
    QueuesPage start(SignedIn who) {
        var teams = words.teams();
        var waiting = seenQueues.of(who).values().stream()
                .map(seen -> new QueuesPage.Waiting(
                        seen.queue().key(),
                        seen.queue().title(),
                        teams.getOrDefault(seen.queue().team(), seen.queue().team()),
                        seen.open()))
                .sorted(Comparator.comparing(QueuesPage.Waiting::title))
                .toList();
        return new QueuesPage(
                lines.of(queues.of(who.username()), who),
                waiting,
                links(views.of(who.username(), who.teams())),
                !hands.ledBy(who).isEmpty(),
                enquiries.count(DeskAccess.oversees(who) ? teams.keySet() : who.opened()));
    }

    /// What is around the list, besides the list itself.
    ///
    /// @param after the cursor of the page before, or null
    /// @param kept the view that it is shown as, or null
    /// @param notice a message to show first, or null
    /// @param name typed for a view to keep
    record Around(
            @Nullable String after,
            @Nullable SavedView kept,
            @Nullable String notice,
            Problems problems,
            String name) {

        static final Around NOTHING = new Around(null, null, null, Problems.NONE, "");

        static Around notice(@Nullable String text) {
            return new Around(null, null, text, Problems.NONE, "");
        }

        static Around problem(Problems problems, String name) {
            return new Around(null, null, null, problems, name);
        }

        Around after(@Nullable String cursor) {
            return new Around(cursor, kept, notice, problems, name);
        }

        Around kept(SavedView view) {
            return new Around(after, view, notice, problems, name);
        }
    }

    /// @return empty if it asks for a queue that is none of theirs
    Optional<WorkPage> list(WorkQuery query, SignedIn who, Around around) {
        var seen = seenQueues.of(who);
        return seen.keySet().containsAll(query.queues())
                ? Optional.of(page(query, seen, who, around))
                : Optional.empty();
    }

    private WorkPage page(WorkQuery query, Map<String, Seen> seen, SignedIn who, Around around) {
        var filter = query.filter(seen.keySet(), who.username());
        var found = queues.page(filter, around.after());
        var shown = filter.queues().stream().map(seen::get).toList();
        var one = query.queues().size() == 1 ? shown.getFirst().queue() : null;
        var kept = around.kept();
        return new WorkPage(
                one == null ? null : one.key(),
                title(one, kept),
                one == null ? words.word("working.list") : words.teams().getOrDefault(one.team(), one.team()),
                shown.stream().mapToLong(Seen::open).sum(),
                filterOf(query, seen, shown),
                lines.of(found.lines(), who),
                UUID.randomUUID(),
                query.fields(),
                found.next() == null ? null : query.address(found.next()),
                around.after() == null ? null : query.address(),
                around.notice(),
                around.problems(),
                hands.giving(shown.stream().map(each -> each.queue().team()).toList(), who),
                new WorkPage.Keeping(
                        links(views.of(who.username(), who.teams())),
                        teamsOf(who),
                        around.name(),
                        kept != null && kept.owner().equals(who.username()) ? kept.id() : null));
    }

    private String title(Service.@Nullable Queue one, @Nullable SavedView kept) {
        if (kept != null) {
            return kept.name();
        }
        return one == null ? words.word("working.list.title") : one.title();
    }

    private static List<Link> links(List<SavedView> views) {
        return views.stream()
                .map(view -> Link.to("/desk/work/views/" + view.id(), view.name()))
                .toList();
    }

    private List<Option> teamsOf(SignedIn who) {
        var titles = words.teams();
        var teams = new ArrayList<Option>();
        teams.add(Option.of("", words.word("working.keep.mine")));
        who.teams().stream()
                .sorted()
                .forEach(team ->
                        teams.add(Option.of(team, words.word("working.keep.team", titles.getOrDefault(team, team)))));
        return teams;
    }

    private WorkPage.Filter filterOf(WorkQuery query, Map<String, Seen> seen, List<Seen> shown) {
        var keys = shown.stream().map(each -> each.queue().key()).toList();
        return new WorkPage.Filter(
                seen.values().stream()
                        .map(each -> Option.of(each.queue().key(), each.queue().title())
                                .chosen(query.queues().contains(each.queue().key())))
                        .toList(),
                servicesOf(keys, query.service()),
                query.ward(),
                query.part(),
                shown.stream().anyMatch(each -> each.queue().splitBy() != null),
                whose(query),
                options(QueueFilter.Standing.values(), "working.standing.", query.standing()),
                options(QueueFilter.Order.values(), "working.order.", query.order()),
                query.whose() == WorkQuery.Whose.PERSON ? query.person() : null,
                setFilters.of(query),
                query.isFiltered()
                        ? WorkQuery.of(Map.of("queue", query.queues())).address()
                        : null);
    }

    private List<Option> servicesOf(List<String> queues, String chosen) {
        var all = new ArrayList<Option>();
        all.add(Option.of("", words.word("working.service.all")));
        services.all().stream()
                .filter(service -> service.course().queues().keySet().stream().anyMatch(queues::contains))
                .sorted(Comparator.comparing(Service::title))
                .forEach(service -> all.add(Option.of(service.key(), service.title())
                        .chosen(service.key().equals(chosen))));
        return all;
    }

    private List<Option> whose(WorkQuery query) {
        return Stream.of(WorkQuery.Whose.values())
                .filter(each -> each != WorkQuery.Whose.PERSON || each == query.whose())
                .map(each -> Option.of(
                                WorkQuery.key(each),
                                each == WorkQuery.Whose.PERSON
                                        ? words.word("working.whose.person", name(query.person()))
                                        : words.word("working.whose." + WorkQuery.key(each)))
                        .chosen(each == query.whose()))
                .toList();
    }

    private String name(String username) {
        return words.names().getOrDefault(username, username);
    }

    private <E extends Enum<E>> List<Option> options(E[] all, String prefix, E chosen) {
        return Stream.of(all)
                .map(each -> Option.of(WorkQuery.key(each), words.word(prefix + WorkQuery.key(each)))
                        .chosen(each == chosen))
                .toList();
    }
}
