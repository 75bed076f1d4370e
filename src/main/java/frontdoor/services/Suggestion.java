package frontdoor.services;

import java.util.List;

/// Answers that whoever asks may put to the person where a condition holds. Nothing is picked by it: only
/// what the person says is an answer.
///
/// @param question whose options these are
/// @param condition the name of the condition, which says in a sentence what it means
/// @param options ids of options, in the order in which they are put
public record Suggestion(String question, String condition, List<String> options) {}
