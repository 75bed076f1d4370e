package frontdoor.replay;

import frontdoor.testing.Browsing;
import frontdoor.testing.StaffSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// Somebody at a browser without scripts: reads pages, fills in their forms, and goes where they lead.
public final class Reader implements AutoCloseable {

    private final Browsing browser;

    public Reader(int port) {
        try {
            this.browser = new Browsing(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A member of staff who has taken every step of signing in.
    public static <S extends Session> Reader staff(
            int port, SessionRepository<S> sessions, String username, Instant since) {
        var reader = new Reader(port);
        reader.browser.take(
                StaffSession.COOKIE,
                StaffSession.open(sessions, username, since).cookie());
        return reader;
    }

    public Sheet open(String path) {
        try {
            return Sheet.of(path, browser.get(path.split("#", 2)[0]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Fills in a form of the page and presses its button.
    ///
    /// @param typed what is typed or chosen, and the button that is pressed, by name
    /// @return the page that it leads to, or the same one with what is wrong
    public Sheet send(Sheet sheet, String action, Map<String, String> typed) {
        var fields = sheet.fields(action);
        fields.putAll(typed);
        try {
            var answer = browser.post(action, fields);
            return answer.status() == 303 ? open(answer.location()) : Sheet.of(action, answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        browser.close();
    }
}
