package frontdoor.letters;

import frontdoor.articles.ArticleText.Block;
import frontdoor.articles.ArticleText.Span;
import frontdoor.notify.Dispatch;
import frontdoor.notify.Medium;
import frontdoor.notify.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /// The same messages as people read them: a letter of ours has marks that are for paper alone.
    public List<Dispatch> readable(List<Dispatch> dispatches) {
        var marked = marked(dispatches.stream().map(Dispatch::message).toList());
        return dispatches.stream()
                .map(dispatch -> marked.contains(dispatch.message().id())
                        ? dispatch.saying(LetterText.plain(dispatch.message().body()))
                        : dispatch)
                .toList();
    }

    /// What a message says, as a screen shows it; each list begins a page of paper.
    public List<List<Block>> pages(Message message) {
        return marked(List.of(message)).isEmpty()
                ? List.of(List.of(new Block.Paragraph(List.of(new Span(message.body(), false, "")))))
                : LetterText.pages(message.body());
    }

    /// Those whose words have the marks of [LetterText].
    private Set<UUID> marked(List<Message> messages) {
        var posted = messages.stream()
                .filter(message -> message.medium() == Medium.POST)
                .map(Message::id)
                .toList();
        return store.ofMessages(posted).stream().map(SentLetter::message).collect(Collectors.toSet());
    }

    /// Those of these messages that are letters, by the id of their message.
    public Map<UUID, SentLetter> ofMessages(List<UUID> messages) {
        return store.ofMessages(messages).stream().collect(Collectors.toMap(SentLetter::message, Function.identity()));
    }
}
