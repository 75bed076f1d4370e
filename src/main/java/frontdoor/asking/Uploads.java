package frontdoor.asking;

import frontdoor.files.Files;
import frontdoor.files.Receipt;
import frontdoor.files.StoredFile;
import frontdoor.files.Uploader;
import frontdoor.forms.Answers;
import frontdoor.forms.Question;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/// Takes the files out of a form that was sent and puts in their place what we stored: `key`, `key-name` and
/// `key-size`. What a browser writes into those fields itself is thrown away.
@Component
public class Uploads {

    /// The field, after the question's key, by which a form that is shown again says which file it already has.
    public static final String KEPT = "-kept";

    private static final long MEGABYTE = 1_000_000;
    /// Where a photo says it was taken, while the person has not said whether that is the place they mean.
    public static final String TAKEN = "-taken";

    private static final List<String> OURS = List.of("", "-name", "-size", KEPT, TAKEN);

    private final Files files;

    Uploads(Files files) {
        this.files = files;
    }

    /// What was typed, with the files received.
    ///
    /// @param problems why a file was refused; an earlier one that it should have replaced is still there
    /// @param taken where photos that came now say they were taken, by the question's key
    public record Received(Typed typed, List<Answers.Problem> problems, Map<String, Receipt.Taken> taken) {

        public boolean isGood() {
            return problems.isEmpty();
        }
    }

    public Received receive(List<Question> questions, HttpServletRequest request, Uploader by) {
        var fields = new LinkedHashMap<>(Typed.of(request).fields());
        var problems = new ArrayList<Answers.Problem>();
        var taken = new LinkedHashMap<String, Receipt.Taken>();
        for (Question question : questions) {
            if (question.kind() instanceof Question.Kind.File kind) {
                var kept = fields.getOrDefault(question.key() + KEPT, List.of());
                OURS.forEach(part -> fields.remove(question.key() + part));
                kept.stream()
                        .findFirst()
                        .flatMap(id -> files.unattached(id, by))
                        .ifPresent(file -> put(fields, question, file));
                var sent = sent(request, question.key());
                if (sent != null) {
                    switch (receive(sent, kind, by)) {
                        case Receipt.Stored stored -> {
                            put(fields, question, stored.file());
                            if (stored.taken() != null) {
                                taken.put(question.key(), stored.taken());
                            }
                        }
                        case Receipt.Refused refused -> problems.add(problem(question, refused));
                    }
                }
            }
        }
        return new Received(new Typed(fields), List.copyOf(problems), taken);
    }

    private static void put(Map<String, List<String>> fields, Question question, StoredFile file) {
        fields.put(question.key(), List.of(file.id()));
        fields.put(question.key() + "-name", List.of(file.name()));
        fields.put(question.key() + "-size", List.of(String.valueOf(file.size())));
    }

    /// @return null if no file was chosen; a browser then sends a part without a name
    private static @Nullable MultipartFile sent(HttpServletRequest request, String key) {
        var parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        var part = parts == null ? null : parts.getFile(key);
        return part == null || name(part).isEmpty() ? null : part;
    }

    /// The size is known before a byte is read.
    private Receipt receive(MultipartFile part, Question.Kind.File kind, Uploader by) {
        if (part.getSize() > kind.maxMegabytes() * MEGABYTE) {
            return new Receipt.Refused("problem.file.size", List.of(kind.maxMegabytes()));
        }
        try {
            return files.receive(name(part), part.getBytes(), kind.accept(), by);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(MultipartFile part) {
        var name = part.getOriginalFilename();
        return name == null ? "" : name;
    }

    private static Answers.Problem problem(Question question, Receipt.Refused refused) {
        var args = new ArrayList<Object>();
        args.add(question.label());
        args.addAll(refused.args());
        return new Answers.Problem(question.key(), question.key(), refused.message(), List.copyOf(args));
    }
}
