package frontdoor.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// People leave voicemails, before the lines open and in busy hours. Some are told of twice.
public final class VoicemailsOfTheDay {

    private static final int TOLD_AGAIN = 6; // every so many

    private final Telling telling;
    private final byte[] sound;
    private final Set<String> left = new LinkedHashSet<>();

    /// @param sound what each of them says
    public VoicemailsOfTheDay(Telling telling, byte[] sound) {
        this.telling = telling;
        this.sound = sound;
    }

    public List<Happening> plan(int voicemails, Instant opens, Random random) {
        var plan = new ArrayList<Happening>();
        for (int number = 0; number < voicemails; number++) {
            var id = "day-" + number;
            var at = opens.plusSeconds(random.nextInt(8 * 3600));
            var body = """
                    {"type":"voicemail.left","timestamp":"%s","data":{"voicemail":"%s","from":"01632 960%03d","sound":"%s"}}""".formatted(at, id, number, Base64.getEncoder().encodeToString(sound));
            plan.add(new Happening(at, () -> tell(id, new Told("voicemails", "msg_" + id, at, body))));
            if (number % TOLD_AGAIN == 0) {
                plan.add(new Happening(
                        at.plusSeconds(30), () -> tell(id, new Told("voicemails", "msg_" + id + "-again", at, body))));
            }
        }
        return plan;
    }

    private void tell(String id, Told told) {
        int status = telling.tell(told);
        if (status / 100 != 2) {
            throw new AssertionError("A voicemail was answered " + status);
        }
        left.add("voicemail:" + id);
    }

    /// Each, by the source that it is kept under.
    public Set<String> left() {
        return left;
    }
}
