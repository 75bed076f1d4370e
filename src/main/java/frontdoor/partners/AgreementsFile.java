package frontdoor.partners;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Reads `agreements.yaml`, and says in plain words what is missing from it.
final class AgreementsFile {

    static final String NAME = "agreements.yaml";

    /// @param never keys that the council adds to what is never sent
    record Listed(List<Agreement> agreements, Set<String> never) {}

    private AgreementsFile() {}

    /// @param file need not exist
    /// @throws IllegalArgumentException if it lacks something
    static Listed in(Path file) {
        var fields = Fields.of(file);
        return new Listed(
                fields.parts("agreements").stream()
                        .map(AgreementsFile::agreement)
                        .toList(),
                fields.texts("never"));
    }

    private static Agreement agreement(Fields fields) {
        return new Agreement(
                fields.key(),
                fields.text("title"),
                fields.someTexts("parties"),
                fields.someTexts("purposes"),
                fields.someTexts("items"),
                fields.day("from"),
                fields.day("until"),
                fields.text("owner"),
                fields.text("source"));
    }
}
