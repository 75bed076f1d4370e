package frontdoor.forms;

import java.util.Locale;
import java.util.ResourceBundle;

/// The few words that a form says by itself, in the language of the service: Yes, No, Full name.
public final class FormWords {

    private static final ResourceBundle.Control NO_OTHER =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private FormWords() {}

    /// @param key of the bundle `messages/forms`
    public static String of(String key, Locale locale) {
        return ResourceBundle.getBundle("messages.forms", locale, NO_OTHER).getString(key);
    }
}
