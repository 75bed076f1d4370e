package frontdoor.notify;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where somebody is written to when no letter of a service says how: by email or, if they gave no email address, by
/// text message.
///
/// @param address an email address or a telephone number
public record Recipient(Medium medium, String address) {

    /// @return empty for somebody who gave neither
    public static Optional<Recipient> of(@Nullable String email, @Nullable String phone) {
        return email == null
                ? Optional.ofNullable(phone).map(number -> new Recipient(Medium.TEXT, number))
                : Optional.of(new Recipient(Medium.EMAIL, email));
    }

    /// A new message to them; the arguments are those of [Message].
    public Message message(String about, String subject, String body, String language, @Nullable String dedupe) {
        return new Message(UUID.randomUUID(), about, medium, address, subject, body, language, dedupe);
    }
}
