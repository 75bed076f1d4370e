package frontdoor.files;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.files.Inspection.Finding;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// No hostile file gets out as it was. Pictures that can be read are drawn anew, and nothing of what was hidden in
/// them is in the new one; everything else is refused. Tests run with 1.5 GB of memory, which must do.
class HostileFilesTests {

    private static final Set<String> ANY = Set.of("pdf", "jpg", "png");
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final String HARMLESS_NAME = "[\\p{L}\\p{M}\\p{N} _()'&,+-]{1,80}\\.jpg";

    /// What our own writer puts into a picture: its start, tables, frame, pixels, and nothing that anybody else wrote.
    private static final Set<Integer> OUR_MARKERS = Set.of(0xE0, 0xDB, 0xC0, 0xC4, 0xDA);

    @ParameterizedTest
    @MethodSource("hostile")
    void isRefusedOrMadeAnew(Corpus.Sample sample) {
        long began = cpu();
        var finding = Inspection.of(sample.name(), sample.content(), ANY);
        assertThat(Duration.ofNanos(cpu() - began)).isLessThan(LONGEST);

        switch (finding) {
            case Finding.Bad bad -> assertThat(bad.message()).startsWith("problem.file.");
            case Finding.Good good -> {
                assertThat(good.ending()).isEqualTo("jpg");
                assertThat(FileName.of(sample.name(), "jpg")).matches(HARMLESS_NAME);
                assertThat(good.content()).isNotEqualTo(sample.content());
                assertThat(Crafted.string(good.content()))
                        .endsWith("\u00ff\u00d9")
                        .doesNotContain(Corpus.MARK, "PK\u0003\u0004", "%PDF", "Exif", "<script", "<?php");
                assertThat(markers(good.content())).isSubsetOf(OUR_MARKERS);
            }
        }
    }

    static List<Corpus.Sample> hostile() {
        return Corpus.hostile();
    }

    @Test
    void thereAreManyAndMostAreRefused() {
        long madeAnew = hostile().stream()
                .filter(sample -> Inspection.of(sample.name(), sample.content(), ANY) instanceof Finding.Good)
                .count();

        assertThat(hostile()).extracting(Corpus.Sample::what).doesNotHaveDuplicates();
        assertThat(hostile()).hasSize(581);
        assertThat(madeAnew).isEqualTo(95);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /// The segments up to the pixels.
    private static List<Integer> markers(byte[] jpeg) {
        var markers = new ArrayList<Integer>();
        int at = 2;
        while (markers.isEmpty() || markers.getLast() != 0xDA) {
            assertThat(jpeg[at]).isEqualTo((byte) 0xFF);
            markers.add(jpeg[at + 1] & 0xFF);
            at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
        }
        return markers;
    }
}
