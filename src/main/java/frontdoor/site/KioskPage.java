package frontdoor.site;

/// What staff read who set up a browser in a public place.
///
/// @param kiosk whether this browser is one now
public record KioskPage(boolean kiosk) {}
