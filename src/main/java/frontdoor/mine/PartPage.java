package frontdoor.mine;

import frontdoor.asking.Field;
import frontdoor.web.Problems;
import java.util.List;

/// One part of what we hold, to be changed.
///
/// @param action the address of the form
/// @param back where the Back link goes
/// @param unknown whether we do not know the person yet, so that this is the first thing they tell us
/// @param kept whether it shows what they had typed when they were signed out
public record PartPage(
        String action,
        String back,
        String title,
        List<Field> fields,
        boolean unknown,
        boolean kept,
        Problems problems) {}
