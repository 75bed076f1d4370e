/// Requests that are not sent yet: what a person has typed so far, kept on the server so that nothing is lost.
///
/// Start with [Drafts][frontdoor.drafts.Drafts]. A draft is found, and opened, by its visit's secret, which lives in a
/// cookie. [SavedDrafts][frontdoor.drafts.SavedDrafts] takes it to another device by a link.
@ApplicationModule(allowedDependencies = {"database", "web"})
@NullMarked
package frontdoor.drafts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
