package frontdoor.answering;

import frontdoor.asking.Typed;
import frontdoor.drafts.Draft;
import frontdoor.drafts.Drafts;
import frontdoor.identity.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Conversations that wait because another came between: a call that rang, or an older one that was taken up again.
///
/// They are kept in a visit of their own, so that nothing that is begun meanwhile takes their place.
@Component
class SetAside {

    // No field of a form can be called so: only we write them.
    private static final String BEGUN = "#begun";
    private static final String NAME = "#verified-name";

    private static final int SHOWN = 5;

    private final Drafts drafts;
    private final Clock clock;

    SetAside(Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /// The fields that a conversation keeps, and when the first of them came.
    Map<String, List<String>> begun(Draft conversation, Map<String, List<String>> fields) {
        if (conversation.input().containsKey(BEGUN)) {
            return fields;
        }
        var all = new LinkedHashMap<>(fields);
        all.put(BEGUN, List.of(clock.instant().toString()));
        return all;
    }

    /// It waits from now on, with the services that were begun in it.
    ///
    /// @param name of whom it is with, or null while that is not sure
    void put(Call call, @Nullable String name, SignedIn who) {
        if (call.isBegun()) {
            var from = CallDrafts.visit(who.username());
            drafts.keep(from, call.draft(), Map.of(NAME, name == null ? List.of() : List.of(name)));
            move(from, visit(who.username()), call.draft().command());
        }
    }

    /// It waits no longer.
    void takeUp(UUID conversation, SignedIn who) {
        if (find(conversation, who).isPresent()) {
            move(visit(who.username()), CallDrafts.visit(who.username()), conversation);
        }
    }

    /// A colleague has taken it while it waited.
    void passed(UUID conversation, String from, String to) {
        move(visit(from), CallDrafts.visit(to), conversation);
    }

    private void move(String from, String to, UUID conversation) {
        drafts.move(from, to, draft -> CallDrafts.isOf(conversation, draft));
    }

    Optional<Call> find(UUID conversation, SignedIn who) {
        return drafts.find(visit(who.username()), Call.KEPT_AS, conversation.toString())
                .map(Call::new);
    }

    /// Keeps what is typed and not sent on a page that is still open; it stays set aside.
    ///
    /// @return false if the page shows none of these
    boolean keep(Typed typed, SignedIn who) {
        var waiting = CallDrafts.command(typed).flatMap(command -> find(command, who));
        waiting.ifPresent(call -> drafts.keep(visit(who.username()), call.draft(), Call.kept(typed)));
        return waiting.isPresent();
    }

    void throwAway(UUID conversation, SignedIn who) {
        var visit = visit(who.username());
        drafts.fitting(visit, draft -> CallDrafts.isOf(conversation, draft))
                .forEach(draft -> drafts.drop(visit, draft));
    }

    /// Those of a reader, the one that was set aside last first; five at most.
    List<CallPage.Aside> lines(SignedIn who) {
        return drafts.fitting(visit(who.username()), draft -> draft.service().equals(Call.KEPT_AS)).stream()
                .limit(SHOWN)
                .map(SetAside::line)
                .toList();
    }

    private static CallPage.Aside line(Draft draft) {
        var kept = new Typed(draft.input());
        return new CallPage.Aside(
                draft.command(),
                kept.isBlank(BEGUN) ? null : Instant.parse(kept.text(BEGUN)),
                kept.isBlank(NAME) ? null : kept.text(NAME));
    }

    /// The service whose questions were asked last in a conversation, if they are not answered yet.
    Optional<String> asked(UUID conversation, SignedIn who) {
        return drafts.fitting(CallDrafts.visit(who.username()), draft -> CallDrafts.isOf(conversation, draft)).stream()
                .filter(draft -> !draft.service().equals(Call.KEPT_AS))
                .max(Comparator.comparing(Draft::turn))
                .filter(draft -> !draft.isSent())
                .map(Draft::service);
    }

    private static String visit(String username) {
        return "desk-aside:" + username;
    }
}
