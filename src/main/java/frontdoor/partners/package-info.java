/// Who the partner agencies are, what may be shared with whom and on what ground, and who decided it.
///
/// Start with [Sharing][frontdoor.partners.Sharing], the one function that every disclosure goes through.
/// [Partners][frontdoor.partners.Partners] come from the council's `partners.yaml` and `agreements.yaml`;
/// [Decisions][frontdoor.partners.Decisions] are rows that are only ever added to. Who of a partner signs in is a row,
/// too:
/// see [PartnerPeople][frontdoor.partners.PartnerPeople] and [PartnerPasses][frontdoor.partners.PartnerPasses].
@ApplicationModule(allowedDependencies = {"audit", "calendars", "council", "database", "identity", "kernel"})
@NullMarked
package frontdoor.partners;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
