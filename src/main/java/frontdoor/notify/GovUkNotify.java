package frontdoor.notify;

import frontdoor.notify.Carrier.Result;
import uk.gov.service.notify.NotificationClientException;

/// Reads what GOV.UK Notify answers when it does not take a message.
final class GovUkNotify {

    private GovUkNotify() {}

    /// Only a `ValidationError` speaks of the recipient or the words. A missing template or a wrong key is ours
    /// to put right, and the message is still good afterwards.
    ///
    /// @see <a href="https://docs.notifications.service.gov.uk/java.html">GOV.UK Notify, error codes</a>
    static Result result(NotificationClientException failure) {
        var why = String.valueOf(failure.getMessage());
        return failure.getHttpResult() == 400 && why.contains("ValidationError")
                ? new Result.Refused(why)
                : new Result.TryAgain(why);
    }
}
