package frontdoor.web;

/// One thing that is wrong with what was sent in, told in the same words in the summary and beside the field.
///
/// @param field the id of the input to go to; for radios, checkboxes and dates, that of the first
/// @param text what to do about it: `Enter your full name`
public record Problem(String field, String text) {

    public String href() {
        return "#" + field;
    }
}
