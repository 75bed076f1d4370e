package frontdoor.notify;

import java.util.HashMap;
import java.util.Map;
import uk.gov.service.notify.NotificationClient;
import uk.gov.service.notify.NotificationClientException;

/// Sends letters through GOV.UK Notify, which prints and posts them.
class PostCarrier implements Carrier {

    private static final int MOST_LINES = 7;

    private final NotificationClient notify;
    private final String template;

    PostCarrier(NotificationClient notify, String template) {
        this.notify = notify;
        this.template = template;
    }

    @Override
    public Medium medium() {
        return Medium.POST;
    }

    @Override
    public Result carry(Message message) {
        var lines = message.recipient().lines().filter(line -> !line.isBlank()).toList();
        if (lines.size() < 3 || lines.size() > MOST_LINES) {
            return new Result.Refused("A letter needs an address of 3 to 7 lines");
        }
        Map<String, String> words = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            words.put("address_line_" + (i + 1), lines.get(i).strip());
        }
        words.put("subject", message.subject());
        words.put("body", marked(message.body()));
        try {
            var sent = notify.sendLetter(template, words, message.id().toString());
            return new Result.Delivered(sent.getNotificationId().toString());
        } catch (NotificationClientException e) {
            return GovUkNotify.result(e);
        }
    }

    /// The marks of a letter as Notify knows them: one kind of heading and lists, no bold type and no links.
    ///
    /// @see <a href="https://www.notifications.service.gov.uk/using-notify/formatting">Formatting</a>
    static String marked(String body) {
        return body.replaceAll("(?m)^#{2,3} +", "# ")
                .replace("**", "")
                .replaceAll("\\[([^]]+)]\\(([^)\\s]+)\\)", "$1 ($2)")
                .replace("\f", "\n\n");
    }
}
