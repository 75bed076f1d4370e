package frontdoor.inbox;

import frontdoor.web.Problems;
import java.util.List;

/// What `inbox/voicemail` shows.
///
/// @param day when it was left: day, month and year as they were typed
/// @param time as it was typed
public record VoicemailPage(String number, List<String> day, String time, String words, Problems problems) {

    public VoicemailPage {
        day = List.copyOf(day);
    }

    /// Three boxes, whatever was sent.
    public String part(int index) {
        return index < day.size() ? day.get(index) : "";
    }
}
