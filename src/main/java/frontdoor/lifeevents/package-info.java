/// What a life event sets going: the map of who is told what, and by when, from the definitions alone, and what really
/// happened.
///
/// Start with [EventMap][frontdoor.lifeevents.EventMap], a pure function over services, partners and agreements.
/// [Happenings][frontdoor.lifeevents.Happenings] counts the referrals of a period beside it; it reads the view
/// `referrals.fact` only, and nothing about anybody. [Reminders][frontdoor.lifeevents.Reminders] tells staff what may
/// have happened to somebody, and keeps what they dismissed.
@ApplicationModule(allowedDependencies = {"calendars", "forms", "kernel", "partners", "services"})
@NullMarked
package frontdoor.lifeevents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
