package frontdoor.people;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import org.springframework.util.ConcurrentLruCache;

/// Reads telephone numbers as people write them, and writes them as people read them.
public final class Phone {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int BRITAIN = 44;
    private static final int LONGEST = 250; // letters: the library reads no longer text

    /// One page reads the same number several times, and each reading takes as long as a look into the database.
    private static final ConcurrentLruCache<String, Optional<String>> READ = new ConcurrentLruCache<>(500, Phone::read);

    private Phone() {}

    /// A number in E.164, read as British unless it says otherwise; empty if it cannot be one.
    ///
    /// The numbers set aside for drama (01632 960 and 07700 900) count as numbers.
    public static Optional<String> typed(String text) {
        return text.length() > LONGEST ? Optional.empty() : READ.get(text);
    }

    private static Optional<String> read(String text) {
        try {
            var number = NUMBERS.parse(text, "GB");
            return NUMBERS.isPossibleNumber(number)
                    ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /// As it is written in Britain, `01632 960123`; from abroad, `+353 1 234 5678`. What is no number stays as it is.
    public static String written(String phone) {
        try {
            var number = NUMBERS.parse(phone, "GB");
            boolean british = number.getCountryCode() == BRITAIN;
            return NUMBERS.format(number, british ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            return phone;
        }
    }
}
