package frontdoor.directory;

import frontdoor.checks.Checked;
import frontdoor.checks.Checker;
import frontdoor.checks.CouncilNames;
import frontdoor.checks.Fault;
import frontdoor.council.CouncilFolder;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Sha256;
import frontdoor.services.Service;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import tools.jackson.databind.json.JsonMapper;

/// How a service comes into force: a draft is checked, a second person approves it, and it becomes the next version.
///
/// A file in the council's folder was approved where the folder is kept, so it is published as it stands.
@Component
public class Publishing {

    private final VersionStore versions;
    private final DraftStore drafts;
    private final Services services;
    private final Finder finder;
    private final CouncilFolder folder;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final Clock clock;

    Publishing(
            VersionStore versions,
            DraftStore drafts,
            Services services,
            Finder finder,
            CouncilFolder folder,
            ApplicationEventPublisher events,
            JsonMapper json,
            Clock clock) {
        this.versions = versions;
        this.drafts = drafts;
        this.services = services;
        this.finder = finder;
        this.folder = folder;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /// What came of a proposal or an approval.
    public sealed interface Result {

        record Proposed(long draft) implements Result {}

        record Published(String service, int number) implements Result {}

        /// The text is the one in force already.
        record Unchanged(String service, int number) implements Result {}

        /// The file will not do; the version in force stays.
        record Faulty(List<Fault> faults) implements Result {}

        /// Whoever wrote a draft may not approve it.
        record SamePerson() implements Result {}

        /// Another version came into force since the draft was written; approving it would undo that.
        record Overtaken(int number) implements Result {}

        /// Somebody decided on it before, or it never was.
        record Gone() implements Result {}
    }

    /// What is wrong with a file, beside the council's teams, roles and other services as they are now.
    ///
    /// @param name the file's name, `missed_bin.yaml`
    public Checked check(String yaml, String name) {
        return new Checker(CouncilNames.of(folder.path())).check(yaml, name);
    }

    /// Puts a changed file up for a second person to approve.
    ///
    /// @param service the key that the file must bear
    public Result propose(String service, String yaml, String note, Actor author) {
        return switch (check(yaml, service + ".yaml")) {
            case Checked.Faulty faulty -> new Result.Faulty(faulty.faults());
            case Checked.Sound _ ->
                propose(service, yaml, note, author, versions.newest().getOrDefault(service, 0));
        };
    }

    private Result propose(String service, String yaml, String note, Actor author, int newest) {
        return isInForce(service, newest, yaml)
                ? new Result.Unchanged(service, newest)
                : new Result.Proposed(drafts.add(service, newest, yaml, note, author, clock.instant()));
    }

    private boolean isInForce(String service, int newest, String yaml) {
        return newest > 0
                && versions.find(service, newest).orElseThrow().sha256().equals(Sha256.of(yaml));
    }

    /// Publishes a draft, by somebody other than its author.
    @Transactional
    public Result approve(long draft, Actor approver) {
        var found = drafts.waiting(draft);
        if (found.isEmpty()) {
            return new Result.Gone();
        }
        if (found.get().author().equals(approver.toString())) {
            return new Result.SamePerson();
        }
        return approve(found.get(), approver);
    }

    private Result approve(Draft draft, Actor approver) {
        int newest = versions.newest().getOrDefault(draft.service(), 0);
        if (newest != draft.base()) {
            return new Result.Overtaken(newest);
        }
        var checked = check(draft.yaml(), draft.service() + ".yaml");
        if (!(checked instanceof Checked.Sound sound)) {
            return new Result.Faulty(checked.faults());
        }
        if (!drafts.decide(draft.id(), "published", approver, "", clock.instant())) {
            return new Result.Gone();
        }
        var result = publish(sound.service(), draft.yaml(), draft.author(), approver.toString(), draft.note());
        if (result instanceof Result.Overtaken) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly(); // the draft waits as before
        }
        return result;
    }

    /// Turns a draft down, or takes one's own back.
    ///
    /// @return false if somebody decided on it before
    public boolean decline(long draft, Actor by, String reason) {
        return drafts.decide(draft, "declined", by, reason, clock.instant());
    }

    public List<Draft> waiting() {
        return drafts.waiting();
    }

    public Optional<Draft> draft(long id) {
        return drafts.waiting(id);
    }

    /// Publishes a file of the council's folder unless that very text was published before: it was sound then, and what
    /// was changed at the desk since stays.
    Result publishFile(String name, String yaml) {
        var key = name.replaceFirst("\\.yaml$", "");
        if (versions.knows(key, Sha256.of(yaml))) {
            return known(key);
        }
        return switch (check(yaml, name)) {
            case Checked.Faulty faulty -> new Result.Faulty(faulty.faults());
            case Checked.Sound sound -> publishFile(sound.service(), yaml);
        };
    }

    private Result known(String service) {
        int newest = versions.newest().getOrDefault(service, 1);
        finder.index(services.version(service, newest));
        return new Result.Unchanged(service, newest);
    }

    private Result publishFile(Service service, String yaml) {
        var reader = Actor.system("council-folder").toString();
        var result = publish(service, yaml, reader, reader, "From the council's folder");
        return result instanceof Result.Overtaken ? publishFile(service, yaml) : result;
    }

    private Result publish(Service service, String yaml, String author, String approver, String note) {
        int newest = versions.newest().getOrDefault(service.key(), 0);
        if (isInForce(service.key(), newest, yaml)) {
            finder.index(service);
            return new Result.Unchanged(service.key(), newest);
        }
        var version =
                new Version(service.key(), newest + 1, yaml, Sha256.of(yaml), clock.instant(), author, approver, note);
        if (!versions.add(version, audit(version))) {
            return new Result.Overtaken(version.number());
        }
        finder.index(service);
        events.publishEvent(new VersionPublished(version.service(), version.number()));
        return new Result.Published(service.key(), version.number());
    }

    private String audit(Version version) {
        return json.writeValueAsString(Map.of(
                "actor",
                version.approvedBy(),
                "action",
                "service-published",
                "about",
                version.service(),
                "detail",
                Map.of("version", version.number(), "author", version.publishedBy())));
    }
}
