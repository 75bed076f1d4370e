package frontdoor.following;

import frontdoor.cases.Case;
import frontdoor.cases.TimelineEntry;
import frontdoor.letters.SentLetters;
import frontdoor.notify.Dispatch;
import frontdoor.notify.Messages;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What we have written to a person about their case.
@Component
class Written {

    private final Messages messages;
    private final SentLetters sent;

    Written(Messages messages, SentLetters sent) {
        this.messages = messages;
        this.sent = sent;
    }

    /// Letters to this person, oldest first. Another reporter's letters are not theirs to read.
    List<Dispatch> to(Passes.Opened opened) {
        return sent.readable(messages.about(opened.kase().reference().value()).stream()
                .filter(dispatch -> opened.isTo(dispatch.message().recipient()))
                .toList());
    }

    /// What we wrote when the case came to where it is, such as the question that they are about to answer. What was
    /// written since, such as that a day has passed, asks nothing.
    static @Nullable String when(Case kase, List<TimelineEntry> timeline, List<Dispatch> letters) {
        var came = timeline.stream()
                .filter(entry -> String.valueOf(kase.state().stage())
                        .equals(entry.particulars().get("to")))
                .reduce((_, last) -> last);
        return came.flatMap(entry -> letters.stream()
                        .filter(letter -> entry.particulars().get("letters") instanceof Collection<?> keys
                                && keys.contains(letter.letter())
                                && !letter.createdAt().isBefore(entry.at()))
                        .findFirst())
                .map(letter -> letter.message().body())
                .orElse(null);
    }
}
