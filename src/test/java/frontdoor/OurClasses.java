package frontdoor;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.ref.SoftReference;

/// What our code is made of, without its tests: read once, and let go when the run needs the room. It takes some 200
/// MB.
final class OurClasses {

    private static SoftReference<JavaClasses> read = new SoftReference<>(null);

    private OurClasses() {}

    static JavaClasses all() {
        var classes = read.get();
        if (classes == null) {
            classes = new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("frontdoor");
            read = new SoftReference<>(classes);
        }
        return classes;
    }
}
