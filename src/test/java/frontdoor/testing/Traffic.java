package frontdoor.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// What one page was made of on its way: the document as it was served, and how much came with it.
final class Traffic {

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Set<Request> finished = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Response document;

    private Traffic() {}

    static Traffic of(Page page) {
        var traffic = new Traffic();
        page.onRequest(traffic::asked);
        page.onResponse(traffic::answered);
        page.onRequestFinished(traffic.finished::add);
        page.onRequestFailed(traffic.requests::remove); // given up as somebody went on
        return traffic;
    }

    /// A page begins where somebody goes to it; what leads on to another is no part of it.
    private void asked(Request request) {
        if (request.isNavigationRequest()) {
            requests.clear();
            finished.clear();
        }
        requests.add(request);
    }

    private void answered(Response response) {
        if (response.request().isNavigationRequest()) {
            document = response;
        }
    }

    int status() {
        return document == null ? 0 : document.status();
    }

    String source() {
        return document == null ? "" : document.text();
    }

    int requests() {
        return requests.size();
    }

    /// Bytes on the wire, compressed as they were, with their headers.
    int bytes() {
        return requests.stream()
                .filter(finished::contains) // of any other, the sizes would be waited for without end
                .mapToInt(request -> request.sizes().responseBodySize + request.sizes().responseHeadersSize)
                .sum();
    }
}
