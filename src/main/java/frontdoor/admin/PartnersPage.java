package frontdoor.admin;

import frontdoor.partners.Partner;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// The partners, what ends soon, and what nothing covers.
///
/// @param ending agreements that are over or end soon, those that end first first
public record PartnersPage(List<Agreed> ending, List<Gap> gaps, List<One> partners) {

    /// An agreement ends soon when it has so many days left.
    static final int SOON = 60;

    /// @param takes titles of services, and keys of what else it takes
    /// @param nobody whether nobody can sign in for it, although it reads on our pages
    public record One(Partner partner, List<String> takes, List<Agreed> agreements, boolean nobody) {}

    /// @param parties their titles
    /// @param keys of the parties
    /// @param owner the title of the role that keeps it up
    /// @param daysLeft 0 on its last day, negative when it is over
    public record Agreed(
            String title,
            List<String> parties,
            Set<String> keys,
            List<String> purposes,
            LocalDate from,
            LocalDate until,
            long daysLeft,
            String owner,
            String source) {

        public boolean isEnding() {
            return daysLeft <= SOON;
        }

        public boolean isOver() {
            return daysLeft < 0;
        }
    }

    /// A line of a service that could not be sent today.
    ///
    /// @param why sentences
    public record Gap(String service, String line, String partner, List<String> why) {}
}
