package frontdoor.curating;

import frontdoor.identity.StaffMember;
import java.util.List;
import java.util.UUID;

/// Asks whether a listing is to be hidden.
///
/// @param seenBy names of some of those who will still see it and can show it again; empty if there is nobody
/// @param seesHidden whether whoever is asked is one of them
/// @param command the id of what would be done
public record HidePage(UUID id, int revision, String name, List<String> seenBy, boolean seesHidden, UUID command) {

    private static final int NAMED = 10;

    static List<String> seenBy(List<StaffMember> staff) {
        return staff.stream()
                .filter(StaffMember::enabled)
                .filter(member -> member.roles().contains(Curators.CONFIDENTIAL))
                .map(StaffMember::displayName)
                .limit(NAMED)
                .toList();
    }
}
