package frontdoor.directory;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Says how a word that we do not know is probably spelt. One word is another's slip if one or two letters differ, or
/// two have changed places; short words say too little for two.
@Component
class Spelling {

    private static final int SHORTEST = 4; // letters
    private static final int LONG = 6; // letters; a shorter word may share no three with the one that is meant

    private final JdbcClient jdbc;

    Spelling(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Like(String typed, String word) {}

    /// @param plain words with one space between
    /// @return for each word that is a slip, the word that is meant
    Map<String, String> meant(String plain) {
        var likes = jdbc.sql("""
                select asked.word as typed, near.word
                  from (select distinct word from regexp_split_to_table(:words, ' ') as word
                         where length(word) >= :shortest and word !~ '[0-9]') as asked
                 cross join lateral (
                        (select word from directory.word
                          where word operator(public.%) asked.word
                          order by public.similarity(word, asked.word) desc limit 8)
                        union
                        (select word from directory.word
                          where length(asked.word) < :long and abs(length(word) - length(asked.word)) <= 1
                            and word >= left(asked.word, 1) and word < left(asked.word, 1) || chr(65533))) as near
                 where not exists (select 1 from directory.word known
                                    where known.word >= asked.word and known.word < asked.word || chr(65533)
                                      and starts_with(known.word, asked.word))
                """)
                .param("words", plain)
                .param("shortest", SHORTEST)
                .param("long", LONG)
                .query((row, _) -> new Like(row.getString("typed"), row.getString("word")))
                .list();
        var meant = new LinkedHashMap<String, String>();
        for (var typed : likes.stream().map(Like::typed).distinct().toList()) {
            nearest(typed, likes).stream().findFirst().ifPresent(word -> meant.put(typed, word));
        }
        return meant;
    }

    private static List<String> nearest(String typed, List<Like> likes) {
        int most = typed.length() < LONG ? 1 : 2;
        return likes.stream()
                .filter(like -> like.typed().equals(typed))
                .map(Like::word)
                .filter(word -> slips(typed, word) <= most)
                .sorted(Comparator.comparingInt(word -> slips(typed, word)))
                .toList();
    }

    /// How many letters differ, are missing, too many, or have changed places with the next.
    static int slips(String typed, String word) {
        var table = new int[typed.length() + 1][word.length() + 1];
        for (int i = 0; i <= typed.length(); i++) {
            for (int j = 0; j <= word.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : least(table, typed, word, i, j);
            }
        }
        return table[typed.length()][word.length()];
    }

    private static int least(int[][] table, String typed, String word, int i, int j) {
        int changed = table[i - 1][j - 1] + (typed.charAt(i - 1) == word.charAt(j - 1) ? 0 : 1);
        int best = Math.min(changed, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
        boolean swapped = i > 1
                && j > 1
                && typed.charAt(i - 1) == word.charAt(j - 2)
                && typed.charAt(i - 2) == word.charAt(j - 1);
        return swapped ? Math.min(best, table[i - 2][j - 2] + 1) : best;
    }
}
