package frontdoor.letters;

import frontdoor.calendars.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A text for letters, as a `letters/*.md` file of the council's folder says it.
///
/// @param key the file's name without its ending
/// @param language of its texts, `en` or `cy`
/// @param services keys of the services it is for; empty for any, and for somebody without a case
/// @param audience `everyone`, `people` or `organisations`
/// @param owner the team that answers for it
/// @param review the day by which somebody looks at it again
/// @param reply when the person is to answer, or null if nothing is asked of them
/// @param enclosures what is put into the envelope with it
/// @param articles whether articles go with it, which whoever writes chooses
/// @param pieces what it says, in order
/// @param hash of its file, by which a letter that was sent says which text it was
public record LetterTemplate(
        String key,
        String language,
        String title,
        List<String> services,
        String audience,
        String owner,
        LocalDate review,
        @Nullable ReplyWanted reply,
        List<String> enclosures,
        boolean articles,
        List<Piece> pieces,
        String hash) {

    public LetterTemplate {
        services = List.copyOf(services);
        enclosures = List.copyOf(enclosures);
        pieces = List.copyOf(pieces);
    }

    /// @param within working days as a rule
    /// @param remind how long before that day the person is reminded, or null
    /// @param otherwise what happens when nothing comes: a sentence
    public record ReplyWanted(Span within, @Nullable Span remind, String otherwise) {}

    /// Part of what a letter says.
    public sealed interface Piece {

        /// Nobody changes it. It may hold placeholders.
        record Fixed(String text) implements Piece {}

        /// @param key by which what is typed is kept
        /// @param most characters
        /// @param label what to write, for whoever writes it
        /// @param text what stands there before anybody types
        record Editable(String key, int most, boolean optional, String label, String text) implements Piece {}
    }

    public Stream<Piece.Editable> editable() {
        return pieces.stream().filter(Piece.Editable.class::isInstance).map(Piece.Editable.class::cast);
    }

    public Optional<Piece.Editable> editable(String key) {
        return editable().filter(piece -> piece.key().equals(key)).findFirst();
    }

    /// @param service null for somebody without a case, who can be told nothing of one
    public boolean isFor(@Nullable String service) {
        return service == null ? services.isEmpty() && !needsCase() : services.isEmpty() || services.contains(service);
    }

    /// Whether it says something that only somebody with a case can be told.
    public boolean needsCase() {
        return pieces.stream()
                .map(piece -> switch (piece) {
                    case Piece.Fixed fixed -> fixed.text();
                    case Piece.Editable editable -> editable.text();
                })
                .flatMap(text -> Placeholder.MARK.matcher(text).results())
                .flatMap(mark -> Placeholder.of(mark.group(1)).stream())
                .anyMatch(Placeholder::isOfACase);
    }
}
