/// The door by which people find what they need: by words, by what has happened in their life, and by place.
///
/// Start with [FindController][frontdoor.finding.FindController]. Nothing here writes, save that a search without a
/// result is counted.
@ApplicationModule(
        allowedDependencies = {
            "articles",
            "cases",
            "council",
            "directory",
            "drafts",
            "forms",
            "pdf",
            "performance",
            "places",
            "services",
            "web"
        })
@NullMarked
package frontdoor.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
