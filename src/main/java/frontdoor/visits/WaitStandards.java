package frontdoor.visits;

/// How long somebody should wait, in minutes: what the council promises, from `access_points.yaml`.
///
/// @param appointment from the time that was given, or from arriving if that was later
/// @param without from arriving, for somebody with no appointment
public record WaitStandards(int appointment, int without) {

    public int minutes(boolean withAppointment) {
        return withAppointment ? appointment : without;
    }
}
