/// The community directory: what partner agencies and voluntary groups offer, where, when and for whom, how many they
/// can take, and when somebody last made sure.
///
/// Start with [Listings][frontdoor.listings.Listings]; what the world may read as Open Referral UK is
/// [Published][frontdoor.listings.Published]. Everything read from outside comes from the views called
/// `open_` and `sent_`, in which nothing hidden is a row.
@ApplicationModule(allowedDependencies = {"council", "endpoints", "kernel", "notices", "places"})
@NullMarked
package frontdoor.listings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
