package frontdoor.mine;

import frontdoor.asking.Field;
import frontdoor.web.Option;
import frontdoor.web.Problems;
import java.util.List;

/// Asking somebody to act.
///
/// @param what for all matters, or some
/// @param matters the person's open cases; may be none
/// @param kept whether it shows what they had typed when they were signed out
public record AskPage(
        Field email, Field until, List<Option> what, List<Option> matters, boolean kept, Problems problems) {}
