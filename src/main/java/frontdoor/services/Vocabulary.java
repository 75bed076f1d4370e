package frontdoor.services;

import frontdoor.forms.Question;
import java.util.Collection;

/// The names and types that a service's conditions may use.
public final class Vocabulary {

    /// @param questions the service's own and the staff's
    public static Vocabulary of(Collection<Question> questions, Collection<Service.Fact> facts) {
        return new Vocabulary();
    }

    /// @throws Condition.Refused if the expression will not do
    public Condition compile(String name, String means, String test) {
        throw new UnsupportedOperationException();
    }
}
