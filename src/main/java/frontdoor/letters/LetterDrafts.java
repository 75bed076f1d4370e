package frontdoor.letters;

import frontdoor.letters.LetterDraft.State;
import frontdoor.letters.LetterDraft.Typed;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Letters that are being written. What is typed is kept on the server as it is typed, and can be taken back.
@Component
public class LetterDrafts {

    /// What the same person types within this time is taken back together.
    private static final Duration TOGETHER = Duration.ofMinutes(1);

    private static final Duration KEPT = Duration.ofDays(90);
    private static final Duration BROUGHT_BACK_WITHIN = Duration.ofDays(7);

    private final LetterDraftStore store;
    private final LetterMatters matters;
    private final LetterWriter writer;
    private final LetterChecks checks;
    private final Clock clock;

    LetterDrafts(LetterDraftStore store, LetterMatters matters, LetterWriter writer, LetterChecks checks, Clock clock) {
        this.store = store;
        this.matters = matters;
        this.writer = writer;
        this.checks = checks;
        this.clock = clock;
    }

    /// What a letter is begun with.
    ///
    /// @param command and the id of the draft: asked twice, it is begun once
    /// @param conversation that it answers, or null
    public record Beginning(
            UUID command,
            String template,
            int reporter,
            @Nullable String conversation) {}

    /// The page that somebody looked at. While they type it keeps its revision, and nothing of its own is news to it.
    ///
    /// @param page an id that was made with it
    /// @param revision of the draft that it showed
    public record Shown(UUID page, int revision) {}

    /// What came of a change.
    public sealed interface Change {

        record Kept(LetterDraft now) implements Change {}

        /// It was changed after the page was made, by somebody else or in another window. Nothing was kept.
        record Stale(LetterDraft now) implements Change {}

        /// It was sent or dropped.
        record Gone() implements Change {}
    }

    /// Begins a letter in the language and by the medium that whoever it is to has chosen.
    ///
    /// @return empty if there is no such text, or it is not for a matter such as this
    @Transactional
    public Optional<LetterDraft> begin(Beginning beginning, LetterMatter matter, LetterFrom from) {
        var service = matter.service();
        return writer.template(beginning.template(), matter.to().language())
                .filter(template -> template.isFor(service == null ? null : service.key()))
                .map(template -> begin(beginning, template, matter, from));
    }

    private LetterDraft begin(Beginning beginning, LetterTemplate template, LetterMatter matter, LetterFrom from) {
        var now = clock.instant();
        var kase = matter.kase();
        var state = new State(
                1,
                null,
                template.language(),
                matter.to().medium(),
                matter.to().readsLargePrint(),
                writer.suggested(template, matter, from),
                List.of(),
                from.username(),
                now);
        var draft = new LetterDraft(
                beginning.command(),
                kase == null ? null : kase.reference().value(),
                beginning.reporter(),
                kase == null ? matter.to().person() : null,
                beginning.conversation(),
                template.key(),
                from.username(),
                from.team(),
                now,
                state);
        if (store.add(draft)) {
            store.put(draft.id(), beginning.command(), beginning.command(), state);
            return draft;
        }
        return store.find(draft.id()).orElseThrow();
    }

    public Optional<LetterDraft> find(UUID id) {
        return store.find(id);
    }

    /// One that was thrown away in the last days.
    public Optional<LetterDraft> dropped(UUID id) {
        return store.dropped(id);
    }

    /// Letters that are being written about a case, the latest first.
    public List<LetterDraft> about(String reference) {
        return store.about(reference);
    }

    /// Letters that are being written to a customer about no case, the latest first.
    public List<LetterDraft> to(long person) {
        return store.to(person);
    }

    /// Keeps what was typed. What is typed into fixed text, or into no block of the letter, is none.
    @Transactional
    public Change keep(UUID command, UUID id, Shown shown, Typed typed, LetterFrom from) {
        return change(command, id, shown, draft -> {
            var before = draft.state();
            var next = before.typed(typed, filled(draft, typed, from));
            if (next.saysTheSame(before)) {
                return before;
            }
            boolean together = before.by().equals(from.username())
                    && before.before() != null
                    && before.at().plus(TOGETHER).isAfter(clock.instant());
            return after(
                    before, next, together ? before.before() : Integer.valueOf(before.revision()), from.username());
        });
    }

    /// In another language, what nobody has changed yet is what the letter begins with in that language.
    private Map<String, String> filled(LetterDraft draft, Typed typed, LetterFrom from) {
        var matter = matters.of(draft);
        var old = writer.template(draft.template(), draft.state().language());
        var template = writer.template(draft.template(), typed.language());
        if (matter.isEmpty() || template.isEmpty() || old.isEmpty()) {
            return typed.blocks();
        }
        var suggested = writer.suggested(template.get(), matter.get(), from);
        var before = writer.suggested(old.get(), matter.get(), from);
        var blocks = new LinkedHashMap<String, String>();
        suggested.forEach((key, text) -> {
            var said = Objects.requireNonNullElse(typed.blocks().get(key), "").replace("\r\n", "\n");
            blocks.put(key, said.equals(before.get(key)) ? text : said);
        });
        return blocks;
    }

    /// Takes the last change back, whoever made it.
    @Transactional
    public Change undo(UUID command, UUID id, Shown shown, String username) {
        return change(command, id, shown, draft -> {
            var now = draft.state();
            var before = now.before();
            return before == null
                    ? now
                    : store.state(id, before)
                            .map(earlier -> after(now, earlier, earlier.before(), username))
                            .orElse(now);
        });
    }

    private State after(State now, State next, @Nullable Integer before, String username) {
        return new State(
                now.revision() + 1,
                before,
                next.language(),
                next.medium(),
                next.large(),
                next.blocks(),
                next.articles(),
                username,
                clock.instant());
    }

    private interface Next {
        State of(LetterDraft draft);
    }

    private Change change(UUID command, UUID id, Shown shown, Next next) {
        var found = store.lock(id);
        if (found.isEmpty()) {
            return new Change.Gone();
        }
        var draft = found.get();
        if (store.isDone(id, command)) {
            return new Change.Kept(draft);
        }
        if (draft.state().revision() != shown.revision()
                && store.changedElsewhere(id, shown.revision(), shown.page())) {
            return new Change.Stale(draft);
        }
        var state = next.of(draft);
        if (state.revision() != draft.state().revision()) {
            store.put(id, command, shown.page(), state);
        }
        return new Change.Kept(store.find(id).orElseThrow());
    }

    /// Throws a draft away. For seven days it can be brought back.
    public void drop(UUID id) {
        store.drop(id, clock.instant());
    }

    public void bringBack(UUID id) {
        store.bringBack(id);
    }

    void deleteOld() {
        var now = clock.instant();
        store.deleteOld(now.minus(KEPT), now.minus(BROUGHT_BACK_WITHIN));
    }

    /// The letter as it would be sent now; empty if its text is no longer there.
    public Optional<WrittenLetter> written(LetterDraft draft, LetterMatter matter, LetterFrom from) {
        return writer.write(draft, matter, from);
    }

    /// What is to be known before it is sent: what stops it first.
    public List<LetterCheck> checks(LetterDraft draft, WrittenLetter letter) {
        return checks.of(draft, letter);
    }
}
