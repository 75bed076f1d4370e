package frontdoor.services;

import frontdoor.kernel.Channel;
import java.util.List;
import java.util.Set;

/// Who comes to a service, by which ways, and by what they find it.
///
/// @param says what people say when they need it
/// @param events keys of the life events that call for it
public record Finding(Who who, Set<Channel> channels, List<String> says, List<String> events) {}
