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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/// Takes the files out of a form that was sent and puts in their place what we stored: `key`, `key-name` and
/// `key-size`, each with as many values as there are files. What a browser writes into those fields itself is thrown
/// away.
@Component
public class Uploads {

    /// The fields, after the question's key, by which a form that is shown again says which files it already has, and
    /// which of them the person wants no more.
    public static final String KEPT = "-kept";

    public static final String REMOVE = "-remove";

    /// Where a photo says it was taken, while the person has not said whether that is the place they mean.
    public static final String TAKEN = "-taken";

    private static final List<String> PAPERS = List.of("pdf", "jpg", "jpeg", "png");
    private static final List<String> OURS = List.of("", "-name", "-size", KEPT, REMOVE, TAKEN);
    private static final long MEGABYTE = 1_000_000;

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
                var held = kept(fields, question.key(), by);
                OURS.forEach(part -> fields.remove(question.key() + part));
                var sent = sent(request, question.key());
                int room = kind.isSeveral() ? Math.max(0, kind.most() - held.size()) : 1;
                if (sent.size() > room) {
                    problems.add(problem(question, new Receipt.Refused("problem.file.most", List.of(kind.most()))));
                }
                for (var part : sent.subList(0, Math.min(room, sent.size()))) {
                    switch (receive(part, kind.accept(), kind.maxMegabytes(), by)) {
                        case Receipt.Stored stored -> {
                            if (!kind.isSeveral()) {
                                held.clear();
                            }
                            held.add(stored.file());
                            if (stored.taken() != null) {
                                taken.put(question.key(), stored.taken());
                            }
                        }
                        case Receipt.Refused refused -> problems.add(problem(question, refused));
                    }
                }
                put(fields, question.key(), held);
            }
        }
        return new Received(new Typed(fields), List.copyOf(problems), taken);
    }

    /// What was sent from a page with several of the questions.
    ///
    /// @param all questions that the page may have shown
    public Sent sent(List<Question> all, HttpServletRequest request, Uploader by) {
        var received = receive(all, request, by);
        var typed = Fields.wished(received.typed());
        var known = all.stream().map(Question::key).toList();
        var shown = Stream.of(typed.text(Sent.SHOWN).split(","))
                .filter(known::contains)
                .toList();
        return new Sent(typed, shown, received.problems());
    }

    /// What was there before, less what the person wants no more.
    private List<StoredFile> kept(Map<String, List<String>> fields, String key, Uploader by) {
        var unwanted = fields.getOrDefault(key + REMOVE, List.of());
        return fields.getOrDefault(key + KEPT, List.of()).stream()
                .filter(id -> !unwanted.contains(id))
                .distinct()
                .flatMap(id -> files.unattached(id, by).stream())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static void put(Map<String, List<String>> fields, String key, List<StoredFile> files) {
        if (!files.isEmpty()) {
            fields.put(key, files.stream().map(StoredFile::id).toList());
            fields.put(key + "-name", files.stream().map(StoredFile::name).toList());
            fields.put(
                    key + "-size",
                    files.stream().map(file -> String.valueOf(file.size())).toList());
        }
    }

    /// @return none if no file was chosen; a browser then sends a part without a name
    private static List<MultipartFile> sent(HttpServletRequest request, String key) {
        var parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        return parts == null
                ? List.of()
                : parts.getFiles(key).stream()
                        .filter(part -> !name(part).isEmpty())
                        .toList();
    }

    /// A letter or a picture that answers no question of a service: it stands in a field of its own.
    ///
    /// @param part null if the form was sent without one
    /// @param megabytes at most
    public Receipt paper(@Nullable MultipartFile part, int megabytes, Uploader by) {
        return part == null || part.isEmpty()
                ? new Receipt.Refused("problem.file.choose", List.of())
                : receive(part, PAPERS, megabytes, by);
    }

    /// The size is known before a byte is read.
    private Receipt receive(MultipartFile part, Collection<String> accepted, int megabytes, Uploader by) {
        if (part.getSize() > megabytes * MEGABYTE) {
            return new Receipt.Refused("problem.file.size", List.of(megabytes));
        }
        try {
            return files.receive(name(part), part.getBytes(), accepted, by);
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
