package frontdoor.answering;

import frontdoor.kernel.CivilTime;
import frontdoor.people.Customer;
import frontdoor.people.Phone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A detail that shows who somebody is, if they can say it. What the record holds is compared here and shown nowhere.
enum SecurityQuestion {
    /// The first line of where they live; they may say more of it.
    ADDRESS {
        @Override
        List<String> known(Customer customer, LocalDate today) {
            var homes = customer.homes().stream()
                    .filter(home -> holds(home.untilDay(), today))
                    .map(Customer.Home::line);
            return present(Stream.concat(Stream.ofNullable(customer.person().address()), homes));
        }

        @Override
        boolean fits(String known, String said, LocalDate today) {
            return SaidAddress.fits(known, said);
        }
    },
    POSTCODE {
        @Override
        List<String> known(Customer customer, LocalDate today) {
            var homes = customer.homes().stream()
                    .filter(home -> holds(home.untilDay(), today))
                    .map(Customer.Home::postcode);
            return present(Stream.concat(Stream.ofNullable(customer.person().postcode()), homes));
        }

        @Override
        boolean fits(String known, String said, LocalDate today) {
            return squeezed(known).equals(squeezed(said));
        }
    },
    BORN {
        @Override
        List<String> known(Customer customer, LocalDate today) {
            var born = customer.person().bornOn();
            return born == null ? List.of() : List.of(born.toString());
        }

        @Override
        boolean fits(String known, String said, LocalDate today) {
            return SaidDate.read(said, today)
                    .filter(LocalDate.parse(known)::equals)
                    .isPresent();
        }
    },
    PHONE {
        @Override
        List<String> known(Customer customer, LocalDate today) {
            return present(
                    Stream.concat(Stream.ofNullable(customer.person().phone()), lines(customer, "phone", today)));
        }

        @Override
        boolean fits(String known, String said, LocalDate today) {
            return Phone.typed(said).filter(known::equals).isPresent();
        }
    },
    EMAIL {
        @Override
        List<String> known(Customer customer, LocalDate today) {
            return present(
                    Stream.concat(Stream.ofNullable(customer.person().email()), lines(customer, "email", today)));
        }

        @Override
        boolean fits(String known, String said, LocalDate today) {
            return known.equalsIgnoreCase(said.replaceAll("\\s", ""));
        }
    };

    /// What the record holds of it; empty if nothing, and then it cannot be asked.
    abstract List<String> known(Customer customer, LocalDate today);

    /// Whether what was said is what is known, however it is written.
    abstract boolean fits(String known, String said, LocalDate today);

    boolean isKnown(Customer customer, Instant now) {
        return !known(customer, CivilTime.day(now)).isEmpty();
    }

    /// Whether it is one of those that the record holds.
    boolean isRight(Customer customer, String said, Instant now) {
        var today = CivilTime.day(now);
        return known(customer, today).stream().anyMatch(known -> fits(known, said, today));
    }

    /// How the council's file and the page name it.
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The field in which it is typed what was said.
    String field() {
        return "said-" + key();
    }

    private static Stream<String> lines(Customer customer, String medium, LocalDate today) {
        return customer.lines().stream()
                .filter(line -> line.medium().equals(medium) && holds(line.untilDay(), today))
                .map(Customer.Line::value);
    }

    private static boolean holds(@Nullable LocalDate until, LocalDate today) {
        return until == null || !until.isBefore(today);
    }

    private static List<String> present(Stream<String> values) {
        return values.filter(Objects::nonNull)
                .filter(value -> !value.isBlank())
                .distinct()
                .toList();
    }

    private static String squeezed(String text) {
        return text.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    }
}
