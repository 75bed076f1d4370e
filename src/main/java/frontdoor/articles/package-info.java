/// What the council explains, to everybody and to its staff: the articles of its folder, with what an adviser says.
///
/// Start with [Articles][frontdoor.articles.Articles]. A file is what is shown today; the database keeps what was
/// shown before, who found an article still correct, and which ones a member of staff marks.
@ApplicationModule(allowedDependencies = {"audit", "checks", "council", "directory", "notices", "pdf", "services"})
@NullMarked
package frontdoor.articles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
