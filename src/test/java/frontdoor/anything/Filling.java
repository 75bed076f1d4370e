package frontdoor.anything;

import frontdoor.files.CraftedPhoto;
import frontdoor.guard.OurForm;
import frontdoor.testing.Browsing;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Fills a form with anything.
///
/// @param aimed the one hidden field or button that is filled as well; null to leave them as the page has them
record Filling(Form form, @Nullable String aimed, Generated generated) {

    private static final byte[] PHOTO = CraftedPhoto.takenAt(53.40044, 0.50062);
    private static final List<String> FILES = List.of("photo.jpg", "letter.pdf", "IMG.PNG", "a.heic", "");
    private static final int LONGEST_QUERY = 20_000;
    private static final String BOUNDARY = "----anything";

    private record Part(String name, String value, byte @Nullable [] file) {}

    /// What to ask for, of a form that is sent in the address. The server refuses a long one before it has read it,
    /// so a much longer one could not be sent to its end.
    String query() {
        var query = new String(encoded(parts()), StandardCharsets.ISO_8859_1);
        return form.action() + "?" + query.substring(0, Math.min(query.length(), LONGEST_QUERY));
    }

    Browsing.Body body() {
        var parts = parts();
        boolean inParts = form.takesFiles() ? !generated.oncePer(12) : generated.oncePer(40);
        var body = inParts ? inParts(parts) : encoded(parts);
        var type = inParts ? "multipart/form-data; boundary=" + BOUNDARY : Browsing.FORM;
        if (generated.oncePer(25)) {
            return new Browsing.Body(type, generated.spoilt(body));
        }
        return new Browsing.Body(
                generated.oncePer(400)
                        ? generated.anyOf(List.of("multipart/form-data", "application/json", "x", ""))
                        : type,
                body);
    }

    private List<Part> parts() {
        var parts = new ArrayList<Part>();
        form.fields().forEach((name, fields) -> {
            var page = generated.anyOf(fields).value();
            switch (fields.getFirst().kind()) {
                case TOKEN ->
                    parts.add(new Part(name, generated.oncePer(200) ? generated.value() : OurForm.masked(), null));
                case HIDDEN -> add(parts, name, name.equals(aimed) ? null : page);
                case BUTTON -> {
                    if (name.equals(aimed) || aimed == null && generated.oncePer(8)) {
                        add(parts, name, name.equals(aimed) && !generated.oncePer(8) ? null : page);
                    }
                }
                case FILE -> parts.add(file(name));
                case TYPED -> add(parts, name, generated.oncePer(8) ? page : null);
            }
        });
        if (generated.oncePer(8)) {
            var near = form.fields().keySet().stream().skip(1).findFirst().orElse("x");
            parts.add(new Part(generated.name(near), generated.value(), null));
        }
        return parts;
    }

    /// @param value null for anything
    private void add(List<Part> parts, String name, @Nullable String value) {
        if (value != null) {
            parts.add(new Part(name, value, null));
        } else {
            Arrays.stream(generated.values()).forEach(one -> parts.add(new Part(name, one, null)));
        }
    }

    private Part file(String name) {
        return new Part(
                name, generated.oncePer(3) ? generated.value() : generated.anyOf(FILES), generated.changed(PHOTO));
    }

    private static byte[] encoded(List<Part> parts) {
        var text = new StringBuilder();
        parts.forEach(part -> text.append(text.isEmpty() ? "" : "&")
                .append(Encoding.percent(part.name))
                .append('=')
                .append(Encoding.percent(part.value)));
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] inParts(List<Part> parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part.name + "\""));
            if (part.file == null) {
                out.writeBytes(text("\r\n\r\n" + part.value));
            } else {
                out.writeBytes(text("; filename=\"" + part.value + "\"\r\nContent-Type: image/jpeg\r\n\r\n"));
                out.writeBytes(part.file);
            }
            out.writeBytes(text("\r\n"));
        }
        out.writeBytes(text("--" + BOUNDARY + "--\r\n"));
        return out.toByteArray();
    }

    private static byte[] text(String text) {
        return Encoding.bytes(text);
    }

    /// The same form as a page should get it, with its own values.
    static Map<String, String> asItIs(Form form) {
        var fields = new java.util.LinkedHashMap<String, String>();
        form.names(Form.Kind.HIDDEN)
                .forEach(name ->
                        fields.put(name, form.fields().get(name).getFirst().value()));
        return fields;
    }
}
