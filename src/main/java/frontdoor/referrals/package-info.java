/// Referrals: who was told what for a case, on which basis, by when they answer, and what they answered.
///
/// Start with [Referring][frontdoor.referrals.Referring], the pure function of the moves, and
/// [Referrals][frontdoor.referrals.Referrals], the one way in. A case hands its lines over within its own statement, by
/// the SQL function `referrals.accept`, and hears what became of them as [Heard][frontdoor.referrals.Heard].
@ApplicationModule(
        allowedDependencies = {"calendars", "council", "endpoints", "files", "notices", "notify", "partners"})
@NullMarked
package frontdoor.referrals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
