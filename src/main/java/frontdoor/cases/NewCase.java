package frontdoor.cases;

import frontdoor.kernel.Reference;
import frontdoor.services.CaseState;
import frontdoor.services.Service;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A case that is about to be stored.
final class NewCase {

    private NewCase() {}

    /// The case as it will stand once it is stored.
    static Case of(
            Service service,
            int version,
            Request request,
            Reference reference,
            FactFinder.Found found,
            Writing writing) {
        var next = writing.next();
        return new Case(
                0,
                reference,
                service.key(),
                version,
                1,
                request.channel(),
                next,
                FactFinder.stored(found.facts()),
                writing.team(),
                writing.split(),
                null,
                writing.dueAt(),
                writing.late(),
                0,
                List.of(request.reporter()),
                found.place() == null ? null : found.place().uprn(),
                ward(found, next),
                writing.at(),
                next.isOpen() ? null : writing.at(),
                writing.keepUntil());
    }

    /// Where it is: the property's ward, or that of the place on the ground.
    private static @Nullable String ward(FactFinder.Found found, CaseState next) {
        if (found.place() != null) {
            return found.place().ward();
        }
        return next.answers().values().stream()
                .filter(Map.class::isInstance)
                .map(answer -> ((Map<?, ?>) answer).get("ward"))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElse(null);
    }
}
