package frontdoor.articles;

import frontdoor.articles.ArticleText.Block;
import java.time.LocalDate;
import java.util.List;

/// Something that is explained, as an `articles/*.md` file of the council's folder says it.
///
/// @param key the file's name without its ending
/// @param owner the team that answers for it
/// @param review the day by which somebody looks at it again, as the file says; somebody may have looked since
/// @param services keys of the services it is about
/// @param standards the promises that it explains: `service.standard`, or `wallboard.figure`
/// @param events keys of what happens in a life when it helps to read this
/// @param words what people look for when they need it
/// @param script what an adviser says, which staff alone are shown; empty for most
public record Article(
        String key,
        String title,
        String summary,
        String owner,
        LocalDate review,
        Audience audience,
        List<String> services,
        List<String> standards,
        List<String> events,
        List<String> words,
        List<Block> text,
        List<Block> script) {

    public enum Audience {
        EVERYONE,
        /// Staff, and those of other organisations who sign in.
        PARTNERS,
        STAFF
    }

    public boolean isPublic() {
        return audience == Audience.EVERYONE;
    }
}
