package frontdoor.services;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why what people tell this service is held. Only the council can say so; what is null it says for all services, in
/// `council.yaml`.
///
/// @param basis the lawful basis of Article 6 of the UK GDPR, as the council words it
/// @param condition for sensitive answers, the condition of Article 9
/// @param shares who else is told, a sentence each
public record Privacy(@Nullable String basis, @Nullable String condition, List<String> shares) {

    public static final Privacy NONE = new Privacy(null, null, List.of());
}
