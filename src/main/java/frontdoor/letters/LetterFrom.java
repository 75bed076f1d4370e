package frontdoor.letters;

/// Who writes a letter.
///
/// @param officer their name, as the letter says it
/// @param team its key
/// @param office its title, as the letter says it
public record LetterFrom(String username, String officer, String team, String office) {}
