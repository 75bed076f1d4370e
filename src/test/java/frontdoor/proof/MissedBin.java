package frontdoor.proof;

import frontdoor.kernel.Reference;

/// What almost everybody asks of a council at some time, for stories that begin with it.
final class MissedBin {

    private MissedBin() {}

    static Reference isReportedBy(Resident resident, String name, String email, String address) {
        isBegunBy(resident, address);
        resident.chooses("Food waste").continues();
        resident.chooses("Yes").continues();
        resident.answersWhatElseIsAskedUntil("How can we tell you what happens?");
        resident.writes("Full name", name).writes("Email address", email).continues();
        resident.isOn("Check your answers").presses("Send");
        return resident.reference();
    }

    /// As far as the question which bin it is.
    static void isBegunBy(Resident resident, String address) {
        resident.opens("/services/missed_bin").presses("Start now").presses("Enter the address yourself");
        resident.writes("Address", address).writes("Postcode", "ZZ99 9ZZ").continues();
    }
}
