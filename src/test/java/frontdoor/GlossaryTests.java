package frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The words of the field are written down, so that one word means one thing.
class GlossaryTests {

    private static final Set<String> OF_THE_FIELD = Set.of(
            "people",
            "places",
            "calendars",
            "partners",
            "forms",
            "notify",
            "services",
            "directory",
            "contacts",
            "cases",
            "performance",
            "articles",
            "listings");

    @Test
    void everyPublicTypeOfTheFieldIsInTheGlossary() throws IOException {
        var glossary = Files.readString(Path.of("GLOSSARY.md"));
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(OF_THE_FIELD.stream().map("frontdoor."::concat).toArray(String[]::new));

        assertThat(classes)
                .filteredOn(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass())
                .extracting(JavaClass::getSimpleName)
                .hasSizeGreaterThan(50)
                .allSatisfy(name -> assertThat(glossary).contains("`" + name + "`"));
    }

    @Test
    void oneWordHasOneMeaning() throws IOException {
        assertThat(Files.readAllLines(Path.of("GLOSSARY.md")))
                .filteredOn(line -> line.startsWith("| "))
                .extracting(line -> line.split("\\|")[1].strip())
                .filteredOn(word -> !word.equals("Word"))
                .hasSizeGreaterThan(100)
                .doesNotHaveDuplicates();
    }
}
