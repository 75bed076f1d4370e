/// What people text to us and what they say to the voicemail, as the systems beside ours tell it.
///
/// Start with [TextMessages][frontdoor.recordings.TextMessages] and
/// [Voicemails][frontdoor.recordings.Voicemails], which listen and land each as an item of a conversation.
/// [Recordings][frontdoor.recordings.Recordings] keeps the sound of a voicemail, and is the way in.
@ApplicationModule(allowedDependencies = {"conversations", "kernel", "people", "webhooks"})
@NullMarked
package frontdoor.recordings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
