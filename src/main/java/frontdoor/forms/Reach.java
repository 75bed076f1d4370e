package frontdoor.forms;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import frontdoor.kernel.EmailAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/// How a person is reached: email address, telephone number, and the person with both.
final class Reach {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final String REGION = "GB";
    private static final int LONGEST_NAME = 200;

    private Reach() {}

    static Reading email(String text) {
        var plain = text.replace(" ", "");
        if (plain.isEmpty()) {
            return Reading.BLANK;
        }
        if (!EmailAddress.is(plain)) {
            return Reading.wrong("problem.email");
        }
        int at = plain.lastIndexOf('@');
        return new Reading.Value(plain.substring(0, at) + plain.substring(at).toLowerCase(Locale.ROOT));
    }

    /// Kept as E.164, `+447700900123`; [Said] writes it as people do. Any number that could be dialled will do.
    static Reading phone(String text) {
        if (text.isEmpty()) {
            return Reading.BLANK;
        }
        try {
            var number = PHONES.parse(text, REGION);
            return PHONES.isPossibleNumber(number)
                    ? new Reading.Value(PHONES.format(number, PhoneNumberFormat.E164))
                    : Reading.wrong("problem.phone");
        } catch (NumberParseException e) {
            return Reading.wrong("problem.phone");
        }
    }

    static String asDialled(String phone) {
        try {
            var number = PHONES.parse(phone, REGION);
            var home = number.getCountryCode() == PHONES.getCountryCodeForRegion(REGION);
            return PHONES.format(number, home ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            return phone;
        }
    }

    static Reading person(String key, Typed typed, boolean nameOnly) {
        var parts = new LinkedHashMap<String, Reading>();
        parts.put("name", Reading.text(typed.line(key + "-name"), LONGEST_NAME));
        if (!nameOnly) {
            parts.put("email", email(typed.line(key + "-email")));
            parts.put("phone", phone(typed.line(key + "-phone")));
        }
        var person = new LinkedHashMap<String, Object>();
        var flaws = new ArrayList<Reading.Flaw>();
        parts.forEach((part, reading) -> {
            switch (reading) {
                case Reading.Value(var value) -> person.put(part, value);
                case Reading.Blank _ -> {}
                case Reading.Wrong(var wrong) ->
                    wrong.forEach(flaw -> flaws.add(new Reading.Flaw("-" + part, flaw.message(), flaw.args())));
            }
        });
        if (person.isEmpty() && flaws.isEmpty()) {
            return Reading.BLANK;
        }
        if (parts.get("name") instanceof Reading.Blank) {
            flaws.addFirst(new Reading.Flaw("-name", "problem.person.name", List.of()));
        }
        return flaws.isEmpty() ? new Reading.Value(person) : new Reading.Wrong(flaws);
    }
}
