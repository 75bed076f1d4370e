package frontdoor.partnering;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Somebody who looks and presses, in a session of one kind.
///
/// @param name of the kind
/// @param eyes what they may read, as [Covered] is told it
/// @param presses whether nothing of a case is theirs to press, so that they press everything
record Onlooker(
        String name,
        String eyes,
        boolean presses,
        Function<String, MvcTestResult> get,
        BiFunction<String, Map<String, String>, MvcTestResult> send) {}
