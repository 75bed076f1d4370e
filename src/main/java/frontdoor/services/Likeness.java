package frontdoor.services;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// By which answers two open cases of a service may be about the same thing, though they are spelt in other ways. It is
/// only ever said to staff, who decide.
///
/// @param name the question whose answer is a person's name: alike in letters or in sound
/// @param days date questions: the same day, or the next
/// @param place an address question, or null: the same property or postcode
/// @param action by which staff end the case that came second; whoever reported it is added to the first
public record Likeness(
        String name, List<String> days, @Nullable String place, String action) {}
