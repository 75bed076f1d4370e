package frontdoor.imports;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.imports.Imports.Start;
import frontdoor.imports.Remark.Kind;
import frontdoor.kernel.Actor;
import frontdoor.people.Customer;
import frontdoor.people.Customers;
import frontdoor.people.Details;
import frontdoor.people.Part;
import frontdoor.people.People;
import frontdoor.people.Person;
import frontdoor.testing.SettableClock;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Files of customers as spreadsheets save them, tried out and brought in.
@SpringBootTest
class CustomerImportsTests {

    private static final Actor ASH = Actor.staff("ash");
    private static final String TITLES = "Number,Name,Born,Email,Telephone,Postcode,Needs\n";

    @Autowired
    Imports imports;

    @Autowired
    People people;

    @Autowired
    Customers customers;

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
    void aDryRunSaysWhatWouldComeOfEachRowAndKeepsNothing() throws IOException {
        long pat = people.known(Details.of("Pat Example", "pat@example.org", "01632 960123"));
        var run = run(TITLES + """
                C1,Kim Specimen,3/4/1961,kim@example.org,07700 900123,zz991aa,
                C2,Patricia Example,,,01632 960123,,
                C3,Pat Example,1960-02-29,PAT@example.org,,,a ramp
                C4,,3/4/2061,nobody,12,ZZ,
                C1,Somebody Else,,,,,
                C5,=HYPERLINK(1),,,+44 7700 900124,,"@SUM(A1)"
                C6,Too Many,,,,,,,,x
                """, true);

        assertThat(run).returns(2, Run::opened).returns(2, Run::doubtful).returns(3, Run::refused);
        assertThat(said(run, Kind.REFUSED))
                .containsExactly(
                        "5 C4 name: The row has no name.",
                        "5 C4 born: It must be a date that has been, such as 3/4/1961.",
                        "5 C4 email: It is not an email address.",
                        "5 C4 telephone: It is not a telephone number.",
                        "5 C4 postcode: It is not a postcode.",
                        "6 C1 null: It has the same number as row 2.",
                        "8 C6 null: The row has more columns than the titles.");
        assertThat(said(run, Kind.TOLD))
                .containsExactly(
                        "7 C5 name: It looks like a formula and was taken as text.",
                        "7 C5 needs: It looks like a formula and was taken as text.");
        assertThat(said(run, Kind.DOUBTFUL))
                .satisfiesExactly(
                        like -> assertThat(like).contains("C2", "May be the same as customer " + pat, "phone"),
                        same -> assertThat(same).contains("C3", "Taken for customer " + pat));
        assertThat(jdbc.sql("select count(*) from people.person")
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(customers.find(pat).orElseThrow().person().needs()).isNull();
    }

    @Test
    void aDryRunSaysWhichRowsOfTheFileLookAlikeAsBringingItInDoes() throws IOException {
        var csv = TITLES + """
                C1,Kim Specimen,3/4/1961,kim@example.org,07700 900123,zz991aa,
                C2,Kimberley Specimen,,,07700 900123,,
                C3,Lee Other,,,07700 900123,,
                C4,K Specimen,3/4/1961,,,ZZ99 1AA,
                C5,Kim Specimen,,kim@example.org,,,
                C6,Kim Specimen,,,,ZZ99 1AA,
                C7,Pat Example,,,,,
                """;

        var tried = run(csv, true);

        assertThat(said(tried, Kind.DOUBTFUL))
                .containsExactly(
                        "3 C2 null: May be the same as row 2 (phone) of this file.",
                        "5 C4 null: May be the same as row 2 (born) of this file.",
                        "6 C5 null: May be the same as row 2 (email) of this file.",
                        "7 C6 null: May be the same as row 2 (address) of this file.");
        assertThat(tried).returns(3, Run::opened).returns(4, Run::doubtful);
        assertThat(jdbc.sql("select count(*) from imports.tried")
                        .query(Long.class)
                        .single())
                .isZero();

        assertThat(run(csv, false)).returns(3, Run::opened).returns(4, Run::doubtful);
    }

    @Test
    void aRowIsComparedWithTheNearestNamesWhereEverybodySharesATelephone() throws IOException {
        var csv = new StringBuilder(TITLES);
        for (int i = 0; i < 300; i++) {
            csv.append("N%d,Resident %d Hall,,,01632 960999,,\n".formatted(i, i));
        }

        var tried = run(csv.toString(), true);

        assertThat(said(tried, Kind.DOUBTFUL))
                .isNotEmpty()
                .allSatisfy(remark -> assertThat(remark.split("row ")).hasSizeBetween(2, 6));
    }

    @Test
    void rowsAreBroughtInOnceHoweverOftenTheFileIs() throws IOException {
        var csv = "number;name;kind;no post;nickname\nA1;Lë Café;Organisation;yes;x\n\nA2;Kim Specimen;;;y\n";
        var bytes = csv.getBytes(Charset.forName("windows-1252"));

        assertThat(run(bytes, false)).returns(2, Run::opened).returns(Run.State.DONE, Run::state);
        assertThat(run(bytes, false)).returns(0, Run::opened).returns(2, Run::already);

        var cafe = people.search("Lë Café");
        assertThat(cafe).singleElement().returns(true, Person::noPost);
        assertThat(customers.find(cafe.getFirst().id())).get().returns(true, Customer::isOrganisation);
        assertThat(people.search("Kim Specimen")).hasSize(1);
        assertThat(said(imports.latest(Run.Kind.CUSTOMERS).getFirst(), Kind.TOLD))
                .containsExactly("1  nickname: The column is not brought in.");
    }

    @Test
    void aNewerExportChangesWhatNobodyHasChangedHere() throws IOException {
        run(TITLES + "B1,Kim Specimen,3/4/1961,kim@example.org,,ZZ99 1AA,a ramp\n", false);
        long kim = people.search("Kim Specimen").getFirst().id();
        customers.change(UUID.randomUUID(), kim, Part.PERSON, kim, Map.of("needs", "a lift"), null, ASH);

        var newer = "\uFEFF" + TITLES + "B1,Kim Example,3/4/1961,kim@example.org,,ZZ99 1AB,a stair\n";
        var run = run(newer, false);

        assertThat(run).returns(1, Run::changed);
        assertThat(people.find(kim))
                .get()
                .returns("Kim Example", Person::name)
                .returns("ZZ99 1AB", Person::postcode)
                .returns(LocalDate.of(1961, 4, 3), Person::bornOn)
                .returns("a lift", Person::needs);
        assertThat(said(run, Kind.TOLD))
                .containsExactly("2 B1 needs: It was changed here since, so what stands here stays.");
        assertThat(customers.history(kim, null, 1).getFirst().by()).isEqualTo(Actor.IMPORT.toString());
    }

    @Test
    void aRunThatWasStoppedGoesOnWhereItWas() throws IOException {
        var csv = new StringBuilder("number,name\n");
        for (int i = 0; i < 900; i++) {
            csv.append(i).append(",Invented Person ").append(i).append('\n');
        }
        var started = (Start.Started) start(csv.toString().getBytes(StandardCharsets.UTF_8), false);
        imports.stop(started.run(), ASH);
        started.work().run();
        var stopped = imports.find(started.run()).orElseThrow();
        assertThat(stopped).returns(Run.State.STOPPED, Run::state).returns(200, Run::opened);

        assertThat(run(csv.toString(), false)).returns(700, Run::opened).returns(200, Run::already);
    }

    @Test
    void aFileThatWillNotDoIsRefusedAsAWhole() throws IOException {
        assertThat(unfit("name,born\nPat,\n")).contains("has no column number", "safe contact");
        assertThat(unfit("number,name\n")).contains("has no rows");
        assertThat(unfit("number,name,Name\n1,2,3\n")).contains("same title");
        assertThat(unfit("number,name\n" + "1,x\n".repeat(CustomerFile.MOST + 1)))
                .contains("At most 100,000");
        assertThat(imports.start("customers:No Such!", folder, "x.csv", true, ASH))
                .isInstanceOf(Start.Unfit.class);
    }

    private String unfit(String csv) throws IOException {
        return ((Start.Unfit) start(csv.getBytes(StandardCharsets.UTF_8), true)).why();
    }

    private List<String> said(Run run, Kind kind) {
        return imports.remarks(run.id(), kind, 0, 100).stream()
                .map(each -> each.row() + " " + each.source() + " " + each.title() + ": " + each.why())
                .toList();
    }

    private Run run(String csv, boolean dryRun) throws IOException {
        return run(csv.getBytes(StandardCharsets.UTF_8), dryRun);
    }

    private Run run(byte[] csv, boolean dryRun) throws IOException {
        var started = (Start.Started) start(csv, dryRun);
        started.work().run();
        return imports.find(started.run()).orElseThrow();
    }

    private Start start(byte[] csv, boolean dryRun) throws IOException {
        var file = Files.write(folder.resolve("customers.csv"), csv);
        return imports.start("customers:old-crm", file, "customers.csv", dryRun, ASH);
    }
}
