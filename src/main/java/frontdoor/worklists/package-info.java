/// Lists of work: views of queues that people come back to, who can be given what, what is due of every kind, and much
/// work moved at once.
///
/// Start with [Reassignments][frontdoor.worklists.Reassignments], which gives work to people and takes that back, and
/// [Sharing][frontdoor.worklists.Sharing], the pure rule by which work is shared out.
@ApplicationModule(allowedDependencies = {"calls", "cases", "conversations", "kernel"})
@NullMarked
package frontdoor.worklists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
