package frontdoor.desk;

import frontdoor.asking.Typed;
import frontdoor.drafts.Draft;
import frontdoor.kernel.Channel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/// A conversation as it stands: what the member of staff has typed and chosen so far.
record Call(Draft draft) {

    /// Under what a conversation is kept; no service can be called that.
    static final String KEPT_AS = "#conversation";

    /// How the person was met, as a draft of a service keeps it; no question can be called that.
    static final String CHANNEL = "#channel";

    static final String PERSON = "person";
    /// What had been looked for on the page that was sent.
    static final String SOUGHT = "sought";

    static final Set<String> FIELDS =
            Set.of("channel", "q", "words", "event", "outcome", "service", "about", "cause", "note");

    /// How a member of staff can meet somebody; the first is taken unless another is chosen.
    static final List<Channel> CHANNELS = List.of(
            Channel.PHONE, Channel.FACE_TO_FACE, Channel.EMAIL, Channel.PAPER, Channel.VOICEMAIL, Channel.MEMBER);

    /// The part of what was sent that is kept. A person who was chosen goes when somebody else is looked for. Who was
    /// chosen comes with the form: another window may show another call.
    static Map<String, List<String>> kept(Typed typed) {
        var kept = new LinkedHashMap<String, List<String>>();
        FIELDS.forEach(field -> kept.put(field, List.of(typed.text(field).strip())));
        boolean same = typed.text("q").strip().equals(typed.text(SOUGHT));
        kept.put(PERSON, same ? List.of(typed.text(PERSON)) : List.of());
        return kept;
    }

    String text(String field) {
        return new Typed(draft.input()).text(field);
    }

    Channel channel() {
        return channel(text("channel"));
    }

    /// How the person was met for whom a service's questions are asked.
    static Channel channel(Draft service) {
        return channel(new Typed(service.input()).text(CHANNEL));
    }

    private static Channel channel(String key) {
        return Stream.of(Channel.values())
                .filter(channel -> channel.key().equals(key) && CHANNELS.contains(channel))
                .findFirst()
                .orElse(CHANNELS.getFirst());
    }

    OptionalLong person() {
        var id = text(PERSON);
        return id.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(id)) : OptionalLong.empty();
    }
}
