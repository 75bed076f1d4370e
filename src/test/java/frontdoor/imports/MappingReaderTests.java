package frontdoor.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingReaderTests {

    private static final String GOOD = """
            mapping: old
            title: The old system
            zone: Europe/London
            dates: dd/MM/yyyy
            source: Id
            opened: From
            closed: Till
            channel: {column: How, values: {T: phone}}
            way: {column: What, values: {Bin: bin}}
            end: {column: State, values: {D: done, O: open}}
            person: {name: "{First} {Last}", email: "{Mail}"}
            ways:
              bin:
                service: missed_bin
                answers: {bin: [recycling, food], lid_closed: yes}
                ends: {done: {steps: [{do: collected, as: crew, with: {note: "{Note|none}"}}]}}
            """;

    @Test
    void readsWhatColumnsMean() {
        var mapping = MappingReader.read(GOOD);

        assertThat(mapping.columns())
                .containsExactly("Id", "From", "Till", "How", "What", "State", "Note", "First", "Last", "Mail");
        assertThat(mapping.ways().get("bin").answers())
                .containsEntry("lid_closed", List.of(new Template("yes")))
                .containsEntry("bin", List.of(new Template("recycling"), new Template("food")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zone: Europe/London | zone: Atlantis         | zone: `Atlantis` will not do
            dates: dd/MM/yyyy   | dates: dd/QQQQQQQ      | dates: `dd/QQQQQQQ` will not do
            T: phone            | T: pigeon              | channel.values.T: `pigeon` will not do
            Bin: bin            | Bin: bun               | way.values.Bin: `bun` will not do: `ways` has none called that
            as: crew            | ass: crew              | there is no `ass` here
            source: Id          | source: [Id]           | `source` needs a value
            service: missed_bin | servis: missed_bin     | ways.bin: there is no `servis` here
            steps: [{do         | steps: [{at: noon, do  | `at` is `opened` or `closed`
            mapping: old        | "mapping: old: older"  | this is not YAML
            """)
    void saysWhereItIsAtFault(String good, String bad, String fault) {
        assertThatThrownBy(() -> MappingReader.read(GOOD.replace(good, bad)))
                .isInstanceOf(Block.Fault.class)
                .hasMessageContaining(fault);
    }

    @Test
    void fillsColumnsIn() {
        var row = Map.of("Address", "1 Sample Street", "Note", " ");

        assertThat(new Template("At {Address}: {Note|none}{Else}").fill(row)).isEqualTo("At 1 Sample Street: none");
    }
}
