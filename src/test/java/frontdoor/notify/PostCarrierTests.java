package frontdoor.notify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostCarrierTests {

    @Test
    void marksThatNotifyWouldPrintAreNotSent() {
        assertThat(PostCarrier.marked("""
                Dear Pat

                ## What we need

                Your reference is **FD-TEST**.
                See [our page](https://www.anytown.example/bins).

                - A photo
                \fEnclosed""")).isEqualTo("""
                Dear Pat

                # What we need

                Your reference is FD-TEST.
                See our page (https://www.anytown.example/bins).

                - A photo


                Enclosed""");
    }
}
