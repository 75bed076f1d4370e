package frontdoor.listings;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A directory elsewhere, as Open Referral UK 3.0 has it, that breaks off when it is told to.
final class BrokenFeed implements AutoCloseable {

    static final int PAGES = 4;
    static final int EACH = 5;

    /// The page at which it breaks off in the middle; 0 for none.
    volatile int breaks;

    final List<Integer> asked = new ArrayList<>();

    private final HttpServer server;

    private final int set;

    /// @param set of ids, so that two are not taken for one
    BrokenFeed(int set) throws IOException {
        this.set = set;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v3");
    }

    private void answer(HttpExchange exchange) throws IOException {
        var query = exchange.getRequestURI().getQuery();
        int page = Integer.parseInt(query.replaceFirst(".*page=(\\d+).*", "$1"));
        asked.add(page);
        var json = page(page).getBytes(StandardCharsets.UTF_8);
        int sent = page == breaks ? json.length / 2 : json.length;
        exchange.sendResponseHeaders(200, sent);
        exchange.getResponseBody().write(json, 0, sent);
        exchange.close();
    }

    private String page(int page) {
        return """
                {"total_items": %d, "total_pages": %d, "page_number": %d, "size": %d, "first_page": %b, "last_page": %b,
                 "empty": false, "contents": [%s]}""".formatted(
                        PAGES * EACH,
                        PAGES,
                        page,
                        EACH,
                        page == 1,
                        page == PAGES,
                        IntStream.range(0, EACH)
                                .mapToObj(each -> service((page - 1) * EACH + each))
                                .collect(Collectors.joining(",")));
    }

    String id(int kind, int number) {
        return "00000000-0000-4000-8%d%02d-%012d".formatted(set, kind, number);
    }

    private String service(int number) {
        return """
                {"id": "%s", "name": "Faraway help %d", "description": "Help from afar", "status": "active",
                 "url": "javascript:alert(1)", "email": "no address", "minimum_age": 18, "assured_date": "2020-01-01",
                 "organization": {"id": "%s", "name": "Faraway", "description": "Far away", "website": "http://example.org"},
                 "schedules": [{"id": "%s", "freq": "WEEKLY", "byday": "MO,TU", "opens_at": "09:00", "closes_at": "17:00"}],
                 "service_areas": [{"id": "%s", "name": "Castle", "uri": "http://statistics.data.gov.uk/id/statistical-geography/E05000001"}],
                 "attributes": [{"id": "%s", "taxonomy_term": {"id": "%s", "name": "Distance", "description": "Far", "taxonomy": "Faraway terms"}}],
                 "service_at_locations": []}""".formatted(id(1, number), number, id(2, 1), id(3, number), id(4, number), id(5, number), id(6, 1));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
