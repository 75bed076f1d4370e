package frontdoor.notify;

import java.util.Map;
import uk.gov.service.notify.NotificationClient;
import uk.gov.service.notify.NotificationClientException;

/// Sends text messages through GOV.UK Notify.
class TextCarrier implements Carrier {

    private final NotificationClient notify;
    private final String template;

    TextCarrier(NotificationClient notify, String template) {
        this.notify = notify;
        this.template = template;
    }

    @Override
    public Medium medium() {
        return Medium.TEXT;
    }

    @Override
    public Result carry(Message message) {
        try {
            var sent = notify.sendSms(
                    template,
                    message.recipient(),
                    Map.of("body", message.body()),
                    message.id().toString());
            return new Result.Delivered(sent.getNotificationId().toString());
        } catch (NotificationClientException e) {
            return GovUkNotify.result(e);
        }
    }
}
