package frontdoor.people;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/// Reads telephone numbers as people write them, and writes them as people read them.
public final class Phone {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int BRITAIN = 44;

    private Phone() {}

    /// A number in E.164, read as British unless it says otherwise; empty if it cannot be one.
    ///
    /// The numbers set aside for drama (01632 960 and 07700 900) count as numbers.
    public static Optional<String> typed(String text) {
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
