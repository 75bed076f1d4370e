/// How a question is put to somebody, on whichever door: its field, what they typed, and what is wrong with it.
///
/// Start with [Field][frontdoor.asking.Field] and the template `asking/question.jte`, which shows every kind of
/// question. What is sent from a page with several of them is a [Sent][frontdoor.asking.Sent].
@ApplicationModule(allowedDependencies = {"files", "forms", "places", "web"})
@NullMarked
package frontdoor.asking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
