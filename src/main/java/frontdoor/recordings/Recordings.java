package frontdoor.recordings;

import frontdoor.conversations.Conversations;
import frontdoor.conversations.Incoming;
import frontdoor.conversations.Landed;
import frontdoor.kernel.Channel;
import frontdoor.kernel.Sha256;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Voicemails and their sound. The one way in to this module.
@Component
public class Recordings {

    static final String VOICEMAIL = "voicemail:";

    private final RecordingStore store;
    private final Conversations conversations;
    private final RecordingSettings settings;
    private final Clock clock;

    Recordings(RecordingStore store, Conversations conversations, RecordingSettings settings, Clock clock) {
        this.store = store;
        this.conversations = conversations;
        this.settings = settings;
        this.clock = clock;
    }

    /// Takes in a voicemail that somebody saved as a file. The same sound is the same voicemail.
    ///
    /// @param leftAt when the person spoke
    /// @param number from which they rang, E.164, or null
    /// @param words what they said as far as somebody wrote it down; empty for nothing
    /// @return empty if it is no sound that a browser plays
    @Transactional
    public Optional<Landed> add(byte[] sound, Instant leftAt, @Nullable String number, String words, String team) {
        return Sound.in(sound).map(_ -> land(VOICEMAIL + Sha256.of(sound), sound, leftAt, number, null, words, team));
    }

    /// One that is told again, by whatever way, is the same item and the same sound. What is no sound lands all the
    /// same, so that somebody rings back.
    @Transactional
    Landed land(
            String source,
            byte[] sound,
            Instant leftAt,
            @Nullable String number,
            @Nullable String name,
            String words,
            String team) {
        var kind = Sound.in(sound);
        kind.ifPresent(found -> store.keep(source, new Recording(found, sound), clock.instant()));
        return conversations.land(new Incoming(
                source,
                Channel.VOICEMAIL,
                leftAt,
                number,
                name,
                null,
                "",
                words,
                List.of(),
                false,
                kind.isEmpty() ? "sound" : null,
                null,
                List.of(),
                List.of(),
                team));
    }

    /// The sound of an item by its source; empty if it has none, or was kept long enough.
    public Optional<Recording> find(String source) {
        return store.find(source);
    }

    /// The sources of those whose sound is kept.
    public Set<String> kept(Collection<String> sources) {
        var voicemails =
                sources.stream().filter(source -> source.startsWith(VOICEMAIL)).toList();
        return voicemails.isEmpty() ? Set.of() : store.kept(voicemails);
    }

    /// @return how many sounds were dropped
    int forget() {
        return store.forget(clock.instant().minus(settings.keep()));
    }
}
