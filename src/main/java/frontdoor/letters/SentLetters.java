package frontdoor.letters;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Letters that were sent.
@Component
public class SentLetters {

    private final SentLetterStore store;

    SentLetters(SentLetterStore store) {
        this.store = store;
    }

    public Optional<SentLetter> find(UUID id) {
        return store.find(id);
    }

    /// Those about a case, the newest first.
    public List<SentLetter> about(String reference) {
        return store.about(reference);
    }

    /// Those of these messages that are letters, by the id of their message.
    public Map<UUID, SentLetter> ofMessages(List<UUID> messages) {
        return store.ofMessages(messages).stream().collect(Collectors.toMap(SentLetter::message, Function.identity()));
    }
}
