package frontdoor.bench;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// A parameter's value, with gaps for what differs each time.
sealed interface Varying {

    Object in(Wording.Fresh fresh);

    record Same(Object value) implements Varying {
        @Override
        public Object in(Wording.Fresh fresh) {
            return value;
        }
    }

    /// The whole value is one gap.
    ///
    /// @param recorded tells its type
    record Gap(Object recorded, String name) implements Varying {
        @Override
        public Object in(Wording.Fresh fresh) {
            var value = fresh.of(name);
            return switch (recorded) {
                case UUID _ -> UUID.fromString(value);
                case Long _ -> Long.valueOf(value);
                default -> value;
            };
        }
    }

    /// @param pieces text and gaps by turns, text first
    record Text(List<String> pieces) implements Varying {
        @Override
        public Object in(Wording.Fresh fresh) {
            var text = new StringBuilder(pieces.getFirst());
            for (int i = 1; i < pieces.size(); i += 2) {
                text.append(fresh.of(pieces.get(i))).append(pieces.get(i + 1));
            }
            return text.toString();
        }
    }

    record Texts(List<Varying> each) implements Varying {
        @Override
        public Object in(Wording.Fresh fresh) {
            return each.stream().map(text -> text.in(fresh)).toArray(String[]::new);
        }

        static Texts of(String[] values, Wording wording) {
            return new Texts(Arrays.stream(values).map(wording::varying).toList());
        }
    }
}
