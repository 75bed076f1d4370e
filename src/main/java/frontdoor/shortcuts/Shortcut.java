package frontdoor.shortcuts;

import java.util.Locale;

/// Something on the one screen that a key leads to or does, in the order of a call.
public enum Shortcut {
    /// Takes the call that rings.
    TAKE("Alt+A"),
    /// To the box that says who it is.
    PERSON("Alt+P"),
    /// To the questions that make sure of it.
    VERIFY("Alt+I"),
    /// To their cases.
    CASES("Alt+C"),
    /// To what is reported near them.
    NEAR("Alt+Y"),
    /// To the box that finds a service.
    SERVICE("Alt+W"),
    /// To what is theirs: an open case, or what they asked for lately.
    THEIRS_1("Alt+J"),
    THEIRS_2("Alt+L"),
    /// Begins what is asked for most often.
    OFTEN_1("Alt+Q"),
    OFTEN_2("Alt+R"),
    OFTEN_3("Alt+U"),
    NOTE("Alt+N"),
    /// To the reasons with which a contact ends.
    OUTCOME("Alt+O"),
    /// Presses the button with which the page goes on.
    CONFIRM("Alt+G"),
    /// Begins the next contact.
    NEXT("Alt+X"),
    /// Back to the conversation, from the questions of a service.
    BACK("Alt+Z"),
    CALL_BACK("Alt+K"),
    PASS_ON("Alt+M"),
    /// Shows the keys.
    HELP("?");

    private final Keystroke usual;
    private final String key;

    Shortcut(String usual) {
        this.usual = new Keystroke(usual);
        this.key = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What it is unless somebody chose another.
    public Keystroke usual() {
        return usual;
    }

    /// How pages and rows name it: `call-back`.
    public String key() {
        return key;
    }
}
