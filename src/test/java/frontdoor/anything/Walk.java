package frontdoor.anything;

import frontdoor.files.CraftedPhoto;
import frontdoor.guard.OurForm;
import frontdoor.testing.Browsing;
import frontdoor.testing.HttpLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// Answers to the first questions of a service, which lead to the next one.
record Walk(String service, List<Step> steps) implements Way {

    /// Stands for a number that nobody has used, so that nobody's report is about the same as another's.
    static final String ANOTHER = "#another#";

    private static final AtomicInteger OTHERS = new AtomicInteger();
    private static final byte[] PHOTO = CraftedPhoto.takenAt(51.5033, -0.1276); // not in this council

    /// @param file the field that a photo is put in, or empty
    record Step(String path, Map<String, String> fields, String file) {

        HttpLine.Answer send(Browsing browser) throws IOException {
            var now = new LinkedHashMap<String, String>();
            int another = OTHERS.incrementAndGet();
            fields.forEach((name, value) -> now.put(name, value.replace(ANOTHER, String.valueOf(another))));
            return file.isEmpty() ? browser.post(path, now) : sendPhoto(browser, path, file, PHOTO);
        }
    }

    static Walk to(String service) {
        return new Walk(service, List.of());
    }

    Walk and(Step step) {
        var more = new ArrayList<>(steps);
        more.add(step);
        return new Walk(service, List.copyOf(more));
    }

    Walk and(String path, Map<String, String> fields) {
        return and(new Step("/report/" + service + "/" + path, fields, ""));
    }

    /// The answer to the last step.
    HttpLine.Answer sent(Browsing browser) throws IOException {
        var answer = browser.post("/report/" + service, Map.of());
        for (var step : steps) {
            answer = step.send(browser);
        }
        return answer;
    }

    @Override
    public HttpLine.Answer go(Browsing browser) throws IOException {
        return browser.follow(sent(browser));
    }

    static HttpLine.Answer sendPhoto(Browsing browser, String path, String field, byte[] photo) throws IOException {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + OurForm.masked()
                        + "\r\n--x\r\nContent-Disposition: form-data; name=\"" + field
                        + "\"; filename=\"a.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(photo);
        body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.US_ASCII));
        return browser.send("POST", path, new Browsing.Body("multipart/form-data; boundary=x", body.toByteArray()));
    }
}
