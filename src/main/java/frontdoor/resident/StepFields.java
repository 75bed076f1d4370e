package frontdoor.resident;

import frontdoor.asking.Field;
import frontdoor.asking.Fields;
import frontdoor.asking.Typed;
import frontdoor.asking.Uploads;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What one page's own fields hold now.
///
/// @param fields those of the question and its parts. The question's own key marks the step as taken
/// @param isLookingUp whether a button inside the question was pressed, so that the page is shown again
record StepFields(Map<String, List<String>> fields, boolean isLookingUp) {

    /// A part that was typed before and is not on the page now is emptied: a box that was unticked, an address
    /// that was picked before one was typed. Looking another postcode up keeps the line, in case nothing is
    /// found there, and a photo that stays is still from where it was taken.
    static StepFields of(String key, Map<String, List<String>> before, Typed typed) {
        boolean finding = typed.fields().containsKey(Fields.FIND) && !isAnswered(key, before, typed);
        boolean typing = typed.fields().containsKey(Fields.BY_HAND);
        boolean sameFile = !typed.isBlank(key)
                && typed.fields().getOrDefault(key, List.of()).equals(before.get(key));
        var fields = new LinkedHashMap<String, List<String>>();
        before.keySet().stream()
                .filter(name -> name.startsWith(key + "-"))
                .filter(name -> !finding || !name.equals(key + "-line"))
                .filter(name -> !sameFile || !name.equals(key + Uploads.TAKEN))
                .forEach(name -> fields.put(name, List.of()));
        fields.putAll(typed.answering(key));
        boolean notListed = typed.has(key + "-uprn", Field.NOT_LISTED) && typed.isBlank(key + "-line");
        fields.computeIfPresent(key + "-" + Fields.BY_HAND, (_, was) -> finding ? List.of() : was);
        fields.computeIfPresent(key + "-uprn", (_, was) -> finding || typing ? List.of() : was);
        return new StepFields(fields, finding || typing || notListed);
    }

    /// The Enter key presses the first button of a form, which is the one that looks a postcode up. Whoever has given
    /// an address by then, and changed no postcode, means to go on.
    private static boolean isAnswered(String key, Map<String, List<String>> before, Typed typed) {
        var postcode = key + "-postcode";
        boolean picked = !typed.isBlank(key + "-uprn") && !typed.has(key + "-uprn", Field.NOT_LISTED);
        boolean written = !typed.isBlank(key + "-line") && typed.has(key + "-" + Fields.BY_HAND, "true");
        return (picked || written)
                && typed.text(postcode)
                        .strip()
                        .equals(new Typed(before).text(postcode).strip());
    }
}
