package frontdoor.services;

import frontdoor.calendars.Calendars;
import java.util.Map;

/// What is known of the world at the moment of deciding.
///
/// @param values facts by key, as looked up; a fact that is not known is absent
/// @param property attributes of the place that the case is about; `flags` is a list of text
public record Facts(Map<String, Object> values, Map<String, Object> property, Calendars calendars) {}
