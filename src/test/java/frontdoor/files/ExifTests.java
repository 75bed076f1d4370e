package frontdoor.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteOrder;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What is read of a photo before the rest is thrown away.
class ExifTests {

    private static final int GARBLED = 20_000;

    @Test
    void aPhotoSaysWhereItWasTakenAndHowTheCameraWasHeld() {
        for (var order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            var said = Exif.of(with(CraftedPhoto.exif(53.40044, -0.50062, 6, order)));

            assertThat(said.orientation()).isEqualTo(6);
            assertThat(said.taken().lat()).isCloseTo(53.40044, within(0.000001));
            assertThat(said.taken().lon()).isCloseTo(-0.50062, within(0.000001));
        }
    }

    @Test
    void itIsFoundBehindOtherSegmentsAndOnlyInThePicturesHead() {
        var photo = Crafted.withSegment(
                CraftedPhoto.takenAt(53.4, 0.5), 0xE1, Crafted.text("http://ns.adobe.com/xap/1.0/\0<x/>"));

        assertThat(Exif.of(photo).taken()).isNotNull();
        assertThat(Exif.of(Crafted.joined(Crafted.picture("jpg"), photo)).taken())
                .isNull();
        assertThat(Exif.of(Crafted.picture("png"))).isEqualTo(new Exif(1, null));
    }

    @Test
    void aPlaceThatCannotBeIsNoPlaceAndTheRestIsRead() {
        assertThat(Exif.of(with(CraftedPhoto.exif(91, 0.5, 3, ByteOrder.BIG_ENDIAN))))
                .isEqualTo(new Exif(3, null));
        var exif = CraftedPhoto.exif(53.4, 0.5, 3, ByteOrder.BIG_ENDIAN);
        exif[6 + 107] = 0; // nothing to divide by
        assertThat(Exif.of(with(exif))).isEqualTo(new Exif(3, null));
    }

    @Test
    void whateverTheBytesSayNothingIsThrown() {
        var random = new Random(20261125);
        var photo = CraftedPhoto.takenAt(53.4, 0.5);
        for (int i = 0; i < GARBLED; i++) {
            var garbled = photo.clone();
            for (int changes = random.nextInt(1, 12); changes > 0; changes--) {
                garbled[2 + random.nextInt(210)] = (byte) random.nextInt();
            }
            var said = Exif.of(garbled);
            assertThat(said.orientation()).isBetween(1, 8);
            if (said.taken() != null) {
                assertThat(said.taken().lat()).isBetween(-90.0, 90.0);
                assertThat(said.taken().lon()).isBetween(-180.0, 180.0);
            }
        }
    }

    private static byte[] with(byte[] exif) {
        return Crafted.withSegment(Crafted.picture("jpg"), 0xE1, exif);
    }
}
