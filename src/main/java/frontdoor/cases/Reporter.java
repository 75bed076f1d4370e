package frontdoor.cases;

import frontdoor.services.ContactQuestions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Somebody who reported a case and is told what becomes of it.
///
/// @param person their row in the register of people: chosen by staff, or found when the case is stored; null when they
///     gave no name
/// @param phone in the international form, `+441632960001`
/// @param language of letters to them, `en` or `cy`
public record Reporter(
        @Nullable Long person,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String address,
        String language) {

    public static final Reporter NOBODY = new Reporter(null, null, null, null, null, "en");

    /// @param answers to [ContactQuestions], among any others
    public static Reporter of(Map<String, Object> answers, String language) {
        return new Reporter(
                null,
                (String) answers.get(ContactQuestions.NAME),
                (String) answers.get(ContactQuestions.EMAIL),
                (String) answers.get(ContactQuestions.PHONE),
                (String) answers.get(ContactQuestions.ADDRESS),
                language);
    }

    /// What they gave, by the key of [ContactQuestions].
    Map<String, Object> reach() {
        var given = new LinkedHashMap<String, Object>();
        put(given, ContactQuestions.NAME, name);
        put(given, ContactQuestions.EMAIL, email);
        put(given, ContactQuestions.PHONE, phone);
        put(given, ContactQuestions.ADDRESS, address);
        return given;
    }

    private static void put(Map<String, Object> given, String key, @Nullable String value) {
        if (value != null) {
            given.put(key, value);
        }
    }

    public boolean canBeTold() {
        return email != null || phone != null || address != null;
    }

    /// Whether the code that opens a case on line can reach them: no code goes by post.
    public boolean canFollow() {
        return email != null || phone != null;
    }

    /// Whether a message went to them, by whatever way. On paper their name may stand above the address, and the lines
    /// of an address that was typed in one may stand apart.
    public boolean isReachedAt(String recipient) {
        return recipient.equals(email)
                || recipient.equals(phone)
                || address != null
                        && Set.of(lines(address), lines(name + "\n" + address)).contains(lines(recipient));
    }

    private static List<String> lines(String address) {
        return Stream.of(address.split("\\R|, "))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /// The same, written to in this language.
    public Reporter speaking(String other) {
        return new Reporter(person, name, email, phone, address, other);
    }

    /// The same, as somebody whom staff have chosen from the register.
    public Reporter known(@Nullable Long id) {
        return new Reporter(id, name, email, phone, address, language);
    }
}
