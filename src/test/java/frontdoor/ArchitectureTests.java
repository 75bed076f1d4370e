package frontdoor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import frontdoor.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// The rules of `docs/ARCHITECTURE.md` about modules and what they use, checked on the compiled classes.
class ArchitectureTests {

    private static final Path JAVA = Path.of("src/main/java/frontdoor");
    private static final Path PICTURE = Path.of("docs/modules.md");
    private static final String[] DOORS = {
        "frontdoor.finding..",
        "frontdoor.resident..",
        "frontdoor.following..",
        "frontdoor.site..",
        "frontdoor.community..",
        "frontdoor.openreferral..",
        "frontdoor.curating..",
        "frontdoor.mine..",
        "frontdoor.desk..",
        "frontdoor.answering..",
        "frontdoor.admin..",
        "frontdoor.importing..",
        "frontdoor.manual..",
        "frontdoor.posting..",
        "frontdoor.drafting..",
        "frontdoor.inbox..",
        "frontdoor.catalogue..",
        "frontdoor.working..",
        "frontdoor.customers..",
        "frontdoor.overseeing..",
        "frontdoor.reception.."
    };
    private final ApplicationModules modules = ApplicationModules.of(FrontDoor.class);

    @Test
    void modulesDependOnlyOnWhatTheySayAndNeverInACircle() {
        modules.verify();
    }

    @Test
    void everyModuleSaysWhatItIsFor() throws IOException {
        for (var module : modules) {
            assertThat(Files.readString(
                            JAVA.resolve(module.getIdentifier().toString()).resolve("package-info.java")))
                    .as(module.getDisplayName())
                    .startsWith("/// ")
                    .contains("@NullMarked", "allowedDependencies");
        }
    }

    @Test
    void theKernelStaysSmall() throws IOException {
        try (var files = Files.list(JAVA.resolve("kernel"))) {
            assertThat(files.filter(file -> !file.endsWith("package-info.java")))
                    .hasSizeLessThanOrEqualTo(12);
        }
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Util|Utils|Helper|Dto|DTO|Processor)")
                .check(OurClasses.all());
    }

    @Test
    void theDoorsContainNoSqlAndNoTransactions() {
        noClasses()
                .that()
                .resideInAnyPackage(DOORS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "org.springframework.transaction..")
                .allowEmptyShould(true)
                .check(OurClasses.all());
    }

    @Test
    void jsonIsReadWithOneLibrary() {
        noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are Jackson 2",
                        type -> type.getPackageName().startsWith("com.fasterxml.jackson")
                                && !type.getPackageName().startsWith("com.fasterxml.jackson.annotation")))
                .check(OurClasses.all());
    }

    /// `now(clock)` asks the one clock; every other `now`, and every clock of one's own, is the machine's. `FrontDoor`
    /// makes the clock, and `BackupCommands` runs before there is one.
    @Test
    void timeComesFromTheOneClock() {
        noClasses()
                .that(DescribedPredicate.not(JavaClass.Predicates.equivalentTo(FrontDoor.class)))
                .and()
                .doNotHaveFullyQualifiedName("frontdoor.database.BackupCommands")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "the machine is asked what time it is", call -> isTheMachinesTime(call.getTarget())))
                .orShould()
                .callConstructor(Date.class)
                .check(OurClasses.all());
    }

    private static boolean isTheMachinesTime(CodeUnitCallTarget asked) {
        var owner = asked.getOwner();
        return owner.isEquivalentTo(Clock.class)
                        && Set.of("system", "systemUTC", "systemDefaultZone").contains(asked.getName())
                || owner.isEquivalentTo(Clock.class) && asked.getName().startsWith("tick")
                || owner.isEquivalentTo(System.class) && asked.getName().equals("currentTimeMillis")
                || owner.getPackageName().startsWith("java.time")
                        && asked.getName().equals("now")
                        && asked.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    /// Fails when the picture in the documentation is out of date; run with `-Dgolden=write` to redraw it.
    @Test
    void thePictureIsUpToDate() {
        var arrows = modules.stream().flatMap(this::arrows).sorted().collect(Collectors.joining("\n"));
        Golden.assertMatches(PICTURE, """
                # Modules

                Drawn by `ArchitectureTests`; do not edit. Every module may use `kernel`, which is left out.

                ```mermaid
                graph TD
                %s
                ```
                """.formatted(arrows));
    }

    private Stream<String> arrows(ApplicationModule module) {
        var to = new TreeSet<String>();
        module.getDirectDependencies(modules)
                .uniqueModules()
                .map(used -> used.getIdentifier().toString())
                .filter(name -> !name.equals("kernel"))
                .forEach(to::add);
        var from = "    " + module.getIdentifier();
        return to.isEmpty() ? Stream.of(from) : to.stream().map(name -> from + " --> " + name);
    }
}
