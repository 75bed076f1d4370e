package frontdoor.imports;

import frontdoor.cases.Cases;
import frontdoor.cases.Change;
import frontdoor.cases.Opening;
import frontdoor.imports.Past.Refused;
import frontdoor.kernel.Actor;
import frontdoor.kernel.Reference;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Lives a row's past again, through the same methods as live work.
@Component
class Bringing {

    private final Cases cases;
    private final Sentences sentences;

    Bringing(Cases cases, Sentences sentences) {
        this.cases = cases;
        this.sentences = sentences;
    }

    /// Call it in a transaction, so that a row that is refused halfway leaves nothing behind.
    ///
    /// @return the case
    /// @throws Refused if it cannot have happened so
    Reference in(Past past, PastReader reader, Instant now) {
        var reference = open(past);
        for (int i = 0; i < past.steps().size(); i++) {
            take(past, i, reference, reader);
        }
        if (past.ended() == null) {
            cases.runClocksUntil(reference, Actor.IMPORT, now);
        } else {
            mustHaveEnded(reference);
        }
        return reference;
    }

    private Reference open(Past past) {
        return switch (cases.open(past.request())) {
            case Opening.Opened opened -> opened.reference();
            case Opening.AlreadyOpened before -> throw new Refused("It is case " + before.reference() + " already.");
            case Opening.Joined joined ->
                throw new Refused("It was taken for the same as case " + joined.reference() + ".");
            case Opening.Refused refused -> throw new Refused(sentences.of(refused.problems()));
        };
    }

    private void take(Past past, int number, Reference reference, PastReader reader) {
        var step = past.steps().get(number);
        cases.runClocksUntil(reference, Actor.IMPORT, step.at());
        var kase = cases.find(reference).orElseThrow();
        var change = cases.act(
                reader.command(past.source(), number + " " + step.action()),
                reference,
                kase.revision(),
                step.action(),
                Actor.IMPORT,
                Set.of(step.role()),
                step.input(),
                step.at());
        switch (change) {
            case Change.Changed _, Change.AlreadyDone _ -> {}
            case Change.Refused refused -> throw new Refused(refused.reason() + ".");
            case Change.Incomplete incomplete -> throw new Refused(sentences.of(incomplete.problems()));
            case Change.Undecided undecided -> throw new Refused(undecided(undecided.condition(), undecided.missing()));
            case Change.Stale _, Change.NotFound _ -> throw new Refused("Somebody else changed the case meanwhile.");
        }
    }

    private static String undecided(String condition, Set<String> missing) {
        return "\"%s\" cannot be decided without %s.".formatted(condition, String.join(", ", missing));
    }

    private void mustHaveEnded(Reference reference) {
        var kase = cases.find(reference).orElseThrow();
        if (kase.isOpen()) {
            throw new Refused("It was closed, but the mapping's steps leave it open at \"%s\"."
                    .formatted(Objects.toString(kase.state().stage())));
        }
    }
}
