/// What every page shares: the shells, the components, the words in each language, the error pages and the
/// headers that keep a browser honest. No journeys live here.
///
/// Start with [Pages][frontdoor.web.Pages]: a controller returns `pages.show("resident/ask", page)`. The template
/// takes `page`, [words][frontdoor.web.Words] and [frame][frontdoor.web.Frame], and calls one of the shells in
/// `jte/web`.
@ApplicationModule(allowedDependencies = {"council"})
@NullMarked
package frontdoor.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
