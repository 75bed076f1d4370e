package frontdoor.answering;

import frontdoor.kernel.Channel;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// What shows who somebody is where questions do not, and in which ways of being in touch that can happen.
enum OtherWay {
    /// The member of staff knows them in person.
    KNOWN(EnumSet.allOf(Channel.class)),
    /// The member of staff has seen a document of theirs.
    DOCUMENT(EnumSet.of(Channel.FACE_TO_FACE, Channel.EMAIL, Channel.PAPER)),
    /// They wrote from an address that is on their record.
    WROTE(EnumSet.of(Channel.EMAIL, Channel.PAPER)),
    /// The member of staff has called them on the number on their record, and they answered.
    CALLED(EnumSet.of(Channel.PHONE, Channel.VOICEMAIL)),
    /// They read out a code that was sent to the number or email address on their record.
    CODE(EnumSet.of(Channel.PHONE)),
    /// A supervisor has made sure, and presses the button; nobody else can.
    SUPERVISOR(EnumSet.allOf(Channel.class));

    private final Set<Channel> channels;

    OtherWay(Set<Channel> channels) {
        this.channels = channels;
    }

    boolean isOn(Channel channel) {
        return channels.contains(channel);
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
