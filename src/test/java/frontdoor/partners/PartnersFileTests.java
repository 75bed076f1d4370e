package frontdoor.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontdoor.calendars.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `partners.yaml` and `agreements.yaml`, as they are read at start.
class PartnersFileTests {

    private static final String PARTNERS = """
            partners:
              gp:
                title: Anytown Surgery
                kind: nhs
                contact: {name: The desk, email: gp@example.org, phone: 01632 960111}
                hours: Monday to Friday, 8am to 6pm
                channel: email
                takes: [bereavement, someone_has_died]
                acknowledge: 1 working day
                act: 5 working days
              mosque:
                title: Anytown Mosque
                kind: faith
                contact: {name: The office, phone: 01632 960112}
                hours: Day and night
                channel: telephone
                takes: bereavement
                acknowledge: 2 hours
                act: 1 day
                light: true
            """;
    private static final String AGREEMENTS = """
            never: [religion]
            agreements:
              health:
                title: Telling health services of a death
                parties: [gp]
                purposes: bereavement
                items: [deceased, date_of_death]
                from: 2026-01-01
                until: 2027-12-31
                owner: bereavement_manager
                source: Local choice
            """;

    @TempDir
    Path council;

    @BeforeEach
    void bothFiles() throws IOException {
        write(PARTNERS, AGREEMENTS);
    }

    private void write(String partners, String agreements) throws IOException {
        Files.writeString(council.resolve("partners.yaml"), partners);
        Files.writeString(council.resolve("agreements.yaml"), agreements);
    }

    @Test
    void readsWhoThePartnersAreAndWhatIsAgreed() {
        var partners = Partners.in(council);

        assertThat(partners.all()).extracting(Partner::key).containsExactly("gp", "mosque");
        var mosque = partners.recipient("partner:mosque").orElseThrow();
        assertThat(mosque.light()).isTrue();
        assertThat(mosque.acknowledge()).isEqualTo(new Span(2, Span.Unit.HOURS));
        assertThat(mosque.takes()).containsExactly("bereavement");
        assertThat(partners.recipient("team:mosque")).isEmpty();
        var health = partners.agreements().getFirst();
        assertThat(health.isInForce(LocalDate.parse("2027-12-31"))).isTrue();
        assertThat(health.isInForce(LocalDate.parse("2028-01-01"))).isFalse();
        assertThat(health.daysLeft(LocalDate.parse("2027-12-30"))).isEqualTo(1);
        assertThat(partners.neverSent()).contains("religion", "ni_number", "will", "cause_of_death");
    }

    @Test
    void aCouncilWithoutTheFilesHasNoPartners(@TempDir Path empty) {
        assertThat(Partners.in(empty).all()).isEmpty();
        assertThat(Partners.in(empty).agreements()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title: Anytown Surgery        | | partners.yaml: partners.gp has no `title`
            kind: nhs                     | kind: nsh | partners.yaml: partners.gp says `kind: nsh`, which is not known
            channel: email                | channel: fax | partners.yaml: partners.gp says `channel: fax`, which is not known
            email: gp@example.org, | | partners.yaml: partners.gp is told by email and has no contact.email
            phone: 01632 960112           | fax: 01632 960112 | partners.yaml: partners.mosque is told by telephone and has no contact.phone
            acknowledge: 1 working day    | acknowledge: soon | partners.yaml: partners.gp `acknowledge`: 'soon' is not a span
            channel: telephone            | channel: letter | partners.yaml: partners.mosque is told by letter and has no address
            channel: telephone            | address: [1 High Street, ANYTOWN]<br>channel: letter | partners.yaml: partners.mosque has an address that does not end with a postcode
            light: true                   | light: perhaps | partners.yaml: partners.mosque says of `light` neither true nor false
            owner: bereavement_manager    | | agreements.yaml: agreements.health has no `owner`
            parties: [gp]                 | parties: [gpp] | agreements.yaml: agreements.health names the party 'gpp', which is no partner
            parties: [gp]                 | parties: [] | agreements.yaml: agreements.health has no `parties`
            until: 2027-12-31             | until: New Year | agreements.yaml: agreements.health `until` is a day such as 2026-11-01
            until: 2027-12-31             | until: 2025-12-31 | The agreement health ends before it begins
            """)
    void whatIsMissingIsNamedWithItsPlace(String from, String to, String said) throws IOException {
        var written = to == null ? "" : to.replace("<br>", "\n    ");
        write(PARTNERS.replace(from, written), AGREEMENTS.replace(from, written));

        assertThatThrownBy(() -> Partners.in(council)).hasMessageContaining(said);
    }
}
