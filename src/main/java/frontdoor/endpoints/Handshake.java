package frontdoor.endpoints;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.classic.methods.HttpOptions;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asks an endpoint whether it wants what we send, by [CloudEvents’ webhook
/// specification](https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/http-webhook.md), section 4.
/// Nobody can point us at a system whose owner did not agree.
@Component
class Handshake {

    private static final String REQUEST_ORIGIN = "WebHook-Request-Origin";
    private static final String ALLOWED_ORIGIN = "WebHook-Allowed-Origin";
    private static final String ALLOWED_RATE = "WebHook-Allowed-Rate";
    private static final Pattern RATE = Pattern.compile("[1-9][0-9]{0,8}");

    private final Calling calling;
    private final OwnOrigin origin;

    Handshake(Calling calling, OwnOrigin origin) {
        this.calling = calling;
        this.origin = origin;
    }

    /// @param allowed whether it named us, or everybody
    /// @param rate how many a minute it takes; null for as many as there are
    record Reply(Answer answer, boolean allowed, @Nullable Integer rate) {}

    Reply ask(String address) {
        var request = new HttpOptions(address);
        request.setHeader(REQUEST_ORIGIN, origin.host());
        var allowed = new ArrayList<String>();
        var rates = new ArrayList<String>();
        var answer = calling.call(request, response -> {
            allowed.addAll(values(response, ALLOWED_ORIGIN));
            rates.addAll(values(response, ALLOWED_RATE));
        });
        boolean named = answer instanceof Answer.Said said
                && said.isSuccess()
                && allowed.stream().anyMatch(each -> each.equals("*") || each.equalsIgnoreCase(origin.host()));
        return new Reply(answer, named, rate(rates).orElse(null));
    }

    private static List<String> values(HttpMessage message, String name) {
        return List.of(message.getHeaders(name)).stream()
                .map(Header::getValue)
                .map(String::strip)
                .toList();
    }

    /// `*` and whatever is no number mean that it sets none.
    private static Optional<Integer> rate(List<String> values) {
        return values.stream()
                .filter(value -> RATE.matcher(value).matches())
                .map(Integer::valueOf)
                .findFirst();
    }
}
