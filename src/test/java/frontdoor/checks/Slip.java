package frontdoor.checks;

/// One mistake, put into a sound file.
///
/// @param file the sound file
/// @param from what stands in it once
/// @param to what is put in its place
/// @param line something that stands in the faulty line, and nowhere before it
/// @param says part of the sentence
record Slip(String name, String file, String from, String to, String line, String says) {
    @Override
    public String toString() {
        return name;
    }
}
