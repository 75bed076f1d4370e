package frontdoor.imports;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.imports.Imports.Start;
import frontdoor.imports.Remark.Kind;
import frontdoor.kernel.Actor;
import frontdoor.people.Details;
import frontdoor.people.People;
import frontdoor.people.Person;
import frontdoor.testing.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Files that name customers who are on record already.
@SpringBootTest
class CustomersOnRecordTests {

    @Autowired
    Imports imports;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @TempDir
    Path folder;

    @BeforeEach
    void nobodyIsIn() {
        new Importer(imports, jdbc, clock);
        jdbc.sql("truncate people.person cascade").update();
    }

    @Test
    void ofSomebodyOnRecordNoPostIsObeyedAndWhatDiffersIsTold() throws IOException {
        long kim =
                people.known(Details.of("Kim Specimen", "kim@example.org", null).withNeeds("a lift"));
        var run = run("""
                number,name,kind,email,telephone,no post,needs,safe contact,language
                D1,Kim Specimen,organisation,kim@example.org,07700 900123,yes,a ramp,never leave a message,cy
                """);

        assertThat(run).returns(1, Run::doubtful);
        assertThat(people.find(kim))
                .get()
                .returns(true, Person::noPost)
                .returns("a lift", Person::needs)
                .returns("never leave a message", Person::safeContact)
                .returns("+447700900123", Person::phone);
        assertThat(said(run, Kind.TOLD))
                .containsExactlyInAnyOrder(
                        "2 D1 kind: The record says otherwise, so what stands there stays.",
                        "2 D1 needs: The record says otherwise, so what stands there stays.",
                        "2 D1 language: The record says otherwise, so what stands there stays.");
    }

    @Test
    void whatCannotBeFilledInLosesNothingElse() throws IOException {
        long kim = people.known(Details.of("Kim Specimen", "kim@example.org", null));
        people.known(Details.of("Kim Specimen", null, "07700 900123"));
        var run = run("""
                number,name,email,telephone,no post,safe contact
                E1,Kim Specimen,kim@example.org,07700 900123,yes,ring after 6
                """);

        assertThat(people.find(kim)).get().returns(true, Person::noPost).returns("ring after 6", Person::safeContact);
        assertThat(said(run, Kind.TOLD))
                .containsExactly("2 E1 telephone: Somebody else of this name has it, so it was not taken.");
    }

    @Test
    void nobodyIsNewWhomTheRegisterTakesForTheSame() throws IOException {
        long zoe = people.known(Details.of("Zoe OBrien", "zoe@example.org", null));
        var run = run("number,name,email\nF1,Zoë O’Brien,zoe@example.org\n");

        assertThat(run).returns(0, Run::opened).returns(1, Run::doubtful);
        assertThat(said(run, Kind.DOUBTFUL)).singleElement().asString().contains("Taken for customer " + zoe);
        assertThat(said(run, Kind.TOLD)).singleElement().asString().contains("name: The record says otherwise");
    }

    @Test
    void aNewerExportThatSaysNoPostIsObeyedEvenWhereTheRestIsNot() throws IOException {
        run("number,name,email\nG1,Kim Specimen,kim@example.org\nG2,Kim Specimen,other@example.org\n");
        long kim = people.byEmail("kim@example.org").getFirst().id();

        var run = run("number,name,email,no post,kind\nG1,Kim Specimen,other@example.org,yes,\n");

        assertThat(run).returns(1, Run::refused);
        assertThat(people.find(kim)).get().returns(true, Person::noPost).returns("kim@example.org", Person::email);

        var later = run("number,name,email,no post\nG2,Kim Specimen,other@example.org,yes\n");
        assertThat(later).returns(1, Run::changed);
        assertThat(said(later, Kind.TOLD)).isEmpty();
    }

    private List<String> said(Run run, Kind kind) {
        return imports.remarks(run.id(), kind, 0, 100).stream()
                .map(each -> each.row() + " " + each.source() + " " + each.title() + ": " + each.why())
                .toList();
    }

    private Run run(String csv) throws IOException {
        var file = Files.writeString(folder.resolve("customers.csv"), csv);
        var started =
                (Start.Started) imports.start("customers:old-crm", file, "customers.csv", false, Actor.staff("ash"));
        started.work().run();
        return imports.find(started.run()).orElseThrow();
    }
}
