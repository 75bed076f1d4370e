package frontdoor.calendars;

import java.time.LocalDate;

/// A bank holiday as the official list states it.
///
/// @param notes `Substitute day` when it stands in for a holiday that falls on a weekend, otherwise empty
/// @param bunting whether flags are flown, kept so that a list can be given back as it came
public record Holiday(LocalDate date, String title, String notes, boolean bunting) {}
