package frontdoor.web;

import frontdoor.council.Translations;
import frontdoor.kernel.CivilTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/// The words of a page, in the reader's language. Dates, times and money are written as the GOV.UK style guide asks.
///
/// @param foreign whether a text is in English although the page is not
public record Words(MessageSource messages, Locale locale, Predicate<String> foreign) {

    private static final Map<Written, DateTimeFormatter> FORMATTERS = new ConcurrentHashMap<>();

    private record Written(String pattern, Locale locale) {}

    public Words(MessageSource messages, Locale locale) {
        this(messages, locale, text -> false);
    }

    /// @param arguments what goes in the places `{0}`, `{1}`...
    /// @throws org.springframework.context.NoSuchMessageException if no bundle has the key
    public String localize(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /// The form of words that goes with a number: `key.one`, `key.other` and, in Welsh, `key.zero`, `key.two`,
    /// `key.few` (3) and `key.many` (6). The number is `{0}`. A number may have a form to itself: `key.4`.
    public String count(String key, long number) {
        var own = messages.getMessage(key + "." + number, new Object[] {number}, null, locale);
        return own == null ? form(key, form(number), number) : own;
    }

    /// One form of words, for a script that counts by itself.
    ///
    /// @param form `one`, `other`; one that the language does not tell apart gives `other`
    public String form(String key, String form, Object argument) {
        var exact = form.equals("other")
                ? null
                : messages.getMessage(key + "." + form, new Object[] {argument}, null, locale);
        return exact == null ? localize(key + ".other", argument) : exact;
    }

    private String form(long number) {
        if (number == 1) {
            return "one";
        }
        if (!locale.getLanguage().equals("cy")) {
            return "other";
        }
        return switch ((int) Math.min(number, 10)) {
            case 0 -> "zero";
            case 2 -> "two";
            case 3 -> "few";
            case 6 -> "many";
            default -> "other";
        };
    }

    /// `1 February 2026`
    public String date(LocalDate date) {
        return formatter("d MMMM uuuu").format(date);
    }

    public String date(Instant instant) {
        return date(CivilTime.day(instant));
    }

    /// `February 2026`
    public String month(LocalDate date) {
        return formatter("MMMM uuuu").format(date);
    }

    /// `Sunday 1 February 2026`
    public String dayAndDate(LocalDate date) {
        return formatter("EEEE d MMMM uuuu").format(date);
    }

    /// `9:30am`, `5pm`, `midday`, `midnight`
    public String time(LocalTime time) {
        if (time.getMinute() == 0 && time.getHour() % 12 == 0) {
            return localize(time.getHour() == 0 ? "web.time.midnight" : "web.time.midday");
        }
        var half = localize(time.getHour() < 12 ? "web.time.am" : "web.time.pm");
        return formatter(time.getMinute() == 0 ? "h" : "h:mm").format(time) + half;
    }

    public String time(Instant instant) {
        return time(LocalTime.ofInstant(instant, CivilTime.ZONE));
    }

    /// `1 February 2026 at 9:30am`
    public String dateAndTime(Instant instant) {
        return localize("web.time.dateAndTime", date(instant), time(instant));
    }

    /// `1 February 2026 at 9:30am`, or the day alone of what is due by its end, as promises in days are.
    public String deadline(Instant due) {
        return CivilTime.isByTheDay(due) ? date(due) : dateAndTime(due);
    }

    /// Made once for each pattern and language: a list of fifty cases would make a hundred.
    private DateTimeFormatter formatter(String pattern) {
        return FORMATTERS.computeIfAbsent(
                new Written(pattern, locale), written -> DateTimeFormatter.ofPattern(written.pattern, written.locale));
    }

    /// For the `datetime` attribute of a `time` element.
    public String machine(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                ZonedDateTime.ofInstant(instant, CivilTime.ZONE).withNano(0));
    }

    /// `£12`, `£12.50`
    ///
    /// @param pence may be negative, for money given back
    public String money(long pence) {
        var sign = pence < 0 ? "−" : "";
        var pounds = String.format(locale, "%,d", Math.abs(pence / 100));
        var rest = Math.abs(pence % 100);
        return sign + "£" + pounds + (rest == 0 ? "" : String.format(locale, ".%02d", rest));
    }

    /// For the `lang` attribute of a page.
    public String language() {
        return locale.getLanguage();
    }

    /// The name of a language: Welsh.
    ///
    /// @param tag `cy`
    public String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(locale);
    }

    /// For the `lang` attribute of what holds a text of the council's: `en` for one that has no translation, or null
    /// for one in the language of the page.
    public @Nullable String lang(String text) {
        return foreign.test(text) ? Translations.ORIGINAL : null;
    }

    /// For the `dir` attribute of a page: `rtl`, or null for the usual way.
    public @Nullable String direction() {
        return Language.direction(locale);
    }
}
