package frontdoor.recordings;

import frontdoor.webhooks.Hook;
import frontdoor.webhooks.Listener;
import java.util.Base64;
import org.springframework.stereotype.Component;

/// Hears of voicemails. `type` is `voicemail.left` and `timestamp` says when. `data` has `voicemail`, which is the
/// other system's id of it, `from`, `sound` in base64, and `words` if a program wrote down what was said.
@Component
class Voicemails implements Listener {

    private final Recordings recordings;
    private final RecordingSettings settings;

    Voicemails(Recordings recordings, RecordingSettings settings) {
        this.recordings = recordings;
        this.settings = settings;
    }

    @Override
    public String source() {
        return "voicemails";
    }

    @Override
    public void hear(Hook hook) {
        var told = Told.of(hook, "voicemail.left", "voicemail");
        recordings.land(
                Recordings.VOICEMAIL + told.id(),
                sound(told.data().path("sound").asString("")),
                told.at(),
                told.number(),
                told.name(),
                told.data().path("words").asString(""),
                settings.team());
    }

    /// Nothing for what is not base64: then somebody has to ring back, which is better than nobody knowing of it.
    private static byte[] sound(String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException broken) {
            return new byte[0];
        }
    }
}
