package frontdoor.files;

import static org.assertj.core.api.Assertions.assertThat;

import frontdoor.files.Inspection.Finding;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What may come in, and what it is when it has.
class InspectionTests {

    private static final Set<String> ANY = Set.of("pdf", "jpg", "png");

    @Test
    void aPhotographLosesItsPlaceAndItsComment() {
        var gps = Crafted.text("Exif\0\0MM\0*\0\0\0\10 GPSLatitude 51.5033");
        var photo = Crafted.withSegment(
                Crafted.withSegment(Crafted.picture("jpg"), 0xE1, gps), 0xFE, Crafted.text("taken by Pat Example"));
        assertThat(Crafted.string(photo)).contains("GPSLatitude", "Pat Example");

        assertThat(Crafted.string(good("IMG_0001.JPG", photo).content()))
                .doesNotContain("Exif", "GPSLatitude", "Pat Example");
    }

    @ParameterizedTest
    @CsvSource({"1, 64, 48", "3, 64, 48", "6, 48, 64", "8, 48, 64"})
    void aPhotographTakenOnItsSideStandsUpright(short orientation, int width, int height) throws IOException {
        var tiff = ByteBuffer.allocate(26).put(Crafted.text("MM\0*")).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort(orientation);
        var exif = Crafted.joined(Crafted.text("Exif\0\0"), tiff.array());

        var upright = read(good("a.jpg", Crafted.withSegment(Crafted.picture("jpg"), 0xE1, exif)));

        assertThat(upright.getWidth()).isEqualTo(width);
        assertThat(upright.getHeight()).isEqualTo(height);
        boolean redAtTheTopLeft = (upright.getRGB(4, 4) & 0xFF0000) > 0x800000;
        assertThat(redAtTheTopLeft).isEqualTo(orientation == 1 || orientation == 6);
    }

    @Test
    void aLargePictureIsThinnedOut() throws IOException {
        var image = new BufferedImage(8_000, 4_000, BufferedImage.TYPE_BYTE_GRAY);

        var kept = read(good("plan.png", Crafted.picture("png", image)));

        assertThat((long) kept.getWidth() * kept.getHeight()).isLessThanOrEqualTo(12_000_000);
        assertThat(kept.getWidth()).isEqualTo(2 * kept.getHeight());
    }

    @Test
    void aPhotoAsAnIphoneKeepsItIsToldApart() {
        var heic = Crafted.text("\0\0\0\u0018ftypheic\0\0\0\0mif1heic");
        assertThat(bad("IMG_0001.HEIC", heic)).isEqualTo("problem.file.heic");
        assertThat(bad("IMG_0001.jpg", heic)).isEqualTo("problem.file.heic");
        assertThat(Inspection.of("IMG_0001.heic", heic, Set.of("pdf")))
                .isEqualTo(new Finding.Bad("problem.file.kind", List.of("pdf")));
    }

    @Test
    void aPlainPdfComesInAsItIs() {
        var pdf = Crafted.pdf("");
        assertThat(good("letter.PDF", pdf).content()).isEqualTo(pdf);

        var packed = Crafted.pdfWith(Crafted.packed("1 0 << /Type /Font >>", "ObjStm"));
        assertThat(good("letter.pdf", packed).content()).isEqualTo(packed);
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(bad("a.pdf", new byte[0])).isEqualTo("problem.file.empty");
        assertThat(bad("a.jpg", Crafted.pdf(""))).isEqualTo("problem.file.kind");
        assertThat(bad("a.pdf", Crafted.text(Crafted.string(Crafted.pdf("")).replace("/Root", "/Encrypt 7 0 R /Root"))))
                .isEqualTo("problem.file.locked");
        assertThat(Inspection.of("a.pdf", Crafted.pdf(""), Set.of("png", "jpg")))
                .isEqualTo(new Finding.Bad("problem.file.kind", List.of("jpg, png")));
        assertThat(Corpus.hostile().stream()
                        .filter(sample -> sample.name().equals("bomb.png"))
                        .map(sample -> bad(sample.name(), sample.content())))
                .containsOnly("problem.file.pixels");
    }

    @Test
    void aNameIsHarmlessWhateverTheBrowserSays() {
        assertThat(FileName.of("../../etc/passwd.jpg", "jpg")).isEqualTo("passwd.jpg");
        assertThat(FileName.of("C:\\Users\\Pat\\photo.png", "jpg")).isEqualTo("photo.jpg");
        assertThat(FileName.of("a\r\nSet-Cookie: x=1.jpg", "jpg")).isEqualTo("x-1.jpg");
        assertThat(FileName.of("photo.php\0.jpg", "jpg")).isEqualTo("photo-php.jpg");
        assertThat(FileName.of("invoice\u202Egpj.exe.jpg", "jpg")).isEqualTo("invoice-gpj-exe.jpg");
        assertThat(FileName.of("CON.pdf", "pdf")).isEqualTo("file.pdf");
        assertThat(FileName.of("..", "pdf")).isEqualTo("file.pdf");
        assertThat(FileName.of("\"<script>\".jpg", "jpg")).isEqualTo("script.jpg");
        assertThat(FileName.of("Llythyr Siân (2).pdf", "pdf")).isEqualTo("Llythyr Siân (2).pdf");
        assertThat(FileName.of("é".repeat(300) + ".pdf", "pdf")).hasSize(84);
        assertThat(FileName.of("🗑".repeat(300) + ".pdf", "pdf").getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(400);
    }

    private static Finding.Good good(String name, byte[] content) {
        var finding = Inspection.of(name, content, ANY);
        assertThat(finding).isInstanceOf(Finding.Good.class);
        return (Finding.Good) finding;
    }

    private static String bad(String name, byte[] content) {
        return Inspection.of(name, content, ANY) instanceof Finding.Bad bad ? bad.message() : "good";
    }

    private static BufferedImage read(Finding.Good picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.content()));
    }
}
