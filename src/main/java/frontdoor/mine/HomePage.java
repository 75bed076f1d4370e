package frontdoor.mine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param name of the person, or null while we do not know it
/// @param moreOpen whether there are more open cases than are shown
/// @param actsFor those for whom they may act, or were asked to
/// @param done what was just done, in words, or null
public record HomePage(
        String email,
        @Nullable String name,
        List<RequestLine> open,
        boolean moreOpen,
        List<RequestLine> ended,
        boolean moreEnded,
        List<ActingPage.Line> actsFor,
        @Nullable String done) {}
