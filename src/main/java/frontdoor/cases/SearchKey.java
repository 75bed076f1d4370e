package frontdoor.cases;

/// Something a case can be found by: `postcode` `ZZ991AA`, `phone` `+441632960001`.
///
/// @param value normalised, so that equal things are equal
public record SearchKey(String kind, String value) {}
