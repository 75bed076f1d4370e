package frontdoor.recordings;

import frontdoor.conversations.Conversations;
import frontdoor.conversations.Incoming;
import frontdoor.kernel.Channel;
import frontdoor.webhooks.Hook;
import frontdoor.webhooks.Listener;
import frontdoor.webhooks.NotUnderstood;
import java.util.List;
import org.springframework.stereotype.Component;

/// Hears of text messages that people send. `type` is `text.received` and `timestamp` says when. `data` has `message`,
/// the sender's id of it, `from` and `text`.
@Component
class TextMessages implements Listener {

    private final Conversations conversations;
    private final RecordingSettings settings;

    TextMessages(Conversations conversations, RecordingSettings settings) {
        this.conversations = conversations;
        this.settings = settings;
    }

    @Override
    public String source() {
        return "texts";
    }

    @Override
    public void hear(Hook hook) {
        var told = Told.of(hook, "text.received", "message");
        if (!told.data().path("text").isString()) {
            throw new NotUnderstood("Its data has no text");
        }
        conversations.land(new Incoming(
                "text:" + told.id(),
                Channel.TEXT,
                told.at(),
                told.number(),
                told.name(),
                null,
                "",
                told.data().path("text").stringValue(),
                List.of(),
                false,
                null,
                null,
                List.of(),
                List.of(),
                settings.team()));
    }
}
