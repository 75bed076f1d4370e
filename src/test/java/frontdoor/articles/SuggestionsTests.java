package frontdoor.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// What people say, and the article of the made-up council that helps with it, or none.
@SpringBootTest
class SuggestionsTests {

    @Autowired
    private Suggestions suggestions;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mum can't lift the bin to the kerb any more, it is too heavy for her | help-with-your-bins
            Can I put batteries and nappies in the recycling?                    | what-goes-in-which-bin
            My husband died on Friday. What do I have to do first?               | when-someone-dies
            I live alone since March, do I pay less council tax?                 | council-tax-discounts
            Somebody dumped a sofa and some bags in the lane behind our house    | dumped-rubbish-and-the-law
            How long does a blue badge take? She has dementia.                   | blue-badge-who-qualifies
            I look after my dad and I need a break                               | help-for-carers
            We are moving house next month, who do we need to tell?              | moving-home-checklist
            There is a hole in the pavement and somebody will break a leg        | danger-on-the-road
            I am not happy with your answer, can I go to the ombudsman?          | how-complaints-work
            """)
    void theRightOneIsFirst(String said, String article) {
        assertThat(about(said)).first().isEqualTo(article);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my bin was missed",
                "Dear Sir. Nobody came on Tuesday, and the bin is still full. Our neighbours were emptied. Yours, Pat",
                "Can I book the sports hall for a wedding?",
                "the street light outside number 4 is out",
                "Please send me a list of councillors",
                "Good afternoon, it is about my account",
                "hello",
                ""
            })
    void nothingIsOfferedWhereNothingFits(String said) {
        assertThat(about(said)).isEmpty();
    }

    @Test
    void theServiceThatWasChosenGoesFirst() {
        var said = "She cannot pay for a collection";
        assertThat(about(said)).first().isEqualTo("council-tax-discounts");

        assertThat(suggestions.about("What do you take in the recycling bin", Set.of("bulky_collection"), 4))
                .extracting(Article::key)
                .first()
                .isEqualTo("what-goes-in-which-bin");
    }

    private List<String> about(String said) {
        return suggestions.about(said, 4).stream().map(Article::key).toList();
    }
}
