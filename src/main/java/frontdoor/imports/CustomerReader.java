package frontdoor.imports;

import de.siegmar.fastcsv.reader.CsvRecord;
import frontdoor.imports.Remark.Kind;
import frontdoor.kernel.EmailAddress;
import frontdoor.kernel.Postcode;
import frontdoor.people.Phone;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads rows of customers. Whatever a cell holds is text and nothing else.
///
/// @param today in London: nobody was born after it
record CustomerReader(CustomerFile file, LocalDate today) {

    private static final List<DateTimeFormatter> DATES = Stream.of("d/M/uuuu", "uuuu-M-d", "d.M.uuuu", "d-M-uuuu")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.UK).withResolverStyle(ResolverStyle.STRICT))
            .toList();
    private static final LocalDate EARLIEST = LocalDate.of(1890, 1, 1);
    private static final int LONGEST = 500; // characters
    private static final String STARTS_A_FORMULA = "=+-@\t";

    /// A row, and what is to be said of it. It is brought in if nothing of that refuses it.
    ///
    /// @param fields of the record that the file has, as text; empty for an empty cell
    record Read(int row, String source, Map<String, String> fields, List<Remark> remarks) {

        boolean isRefused() {
            return remarks.stream().anyMatch(remark -> remark.kind() == Kind.REFUSED);
        }
    }

    Read read(int row, CsvRecord record) {
        var cells = new LinkedHashMap<CustomerColumn, String>();
        for (int i = 0; i < file.titles().size(); i++) {
            var text = i < record.getFieldCount() ? record.getField(i).replace("\0", "") : "";
            CustomerColumn.of(file.titles().get(i)).ifPresent(column -> cells.put(column, text));
        }
        var source = cells.getOrDefault(CustomerColumn.NUMBER, "").strip();
        var remarks = new ArrayList<Remark>();
        if (record.getFieldCount() > file.titles().size()) {
            remarks.add(new Remark(0, row, source, Kind.REFUSED, null, "The row has more columns than the titles."));
        }
        if (source.isEmpty()) {
            remarks.add(refused(row, source, CustomerColumn.NUMBER, "The row has no number of its own."));
        }
        var fields = new LinkedHashMap<String, String>();
        cells.forEach((column, text) -> {
            if (column != CustomerColumn.NUMBER) {
                fields.put(column.field(), value(row, source, column, text, remarks));
            }
        });
        return new Read(row, source, fields, remarks);
    }

    private static Remark refused(int row, String source, CustomerColumn column, String why) {
        return new Remark(0, row, source, Kind.REFUSED, column.title(), why);
    }

    private String value(int row, String source, CustomerColumn column, String cell, List<Remark> remarks) {
        var text = cell.strip();
        if (text.isEmpty()) {
            if (column == CustomerColumn.NAME) {
                remarks.add(refused(row, source, column, "The row has no name."));
            }
            return empty(column);
        }
        if (text.length() > LONGEST) {
            remarks.add(refused(row, source, column, "The text is longer than " + LONGEST + " characters."));
            return "";
        }
        if (column != CustomerColumn.TELEPHONE && STARTS_A_FORMULA.indexOf(cell.charAt(0)) >= 0) {
            remarks.add(new Remark(
                    0, row, source, Kind.TOLD, column.title(), "It looks like a formula and was taken as text."));
        }
        var read = read(column, text);
        if (read.isEmpty()) {
            remarks.add(refused(row, source, column, wrong(column)));
        }
        return read.orElse("");
    }

    /// What an empty cell says.
    static String empty(CustomerColumn column) {
        return switch (column) {
            case KIND -> "person";
            case LANGUAGE -> "en";
            case NO_POST -> "false";
            default -> "";
        };
    }

    /// @return empty if the text will not do
    private Optional<String> read(CustomerColumn column, String text) {
        var small = text.toLowerCase(Locale.ROOT);
        return switch (column) {
            case KIND -> Optional.of(small).filter(List.of("person", "organisation")::contains);
            case BORN -> day(text).map(LocalDate::toString);
            case EMAIL -> Optional.of(small).filter(EmailAddress::is);
            case TELEPHONE -> Phone.typed(text);
            case POSTCODE -> Optional.of(text).filter(Postcode::is).flatMap(Postcode::normalised);
            case NO_POST ->
                switch (small) {
                    case "yes", "y", "true", "1" -> Optional.of("true");
                    case "no", "n", "false", "0" -> Optional.of("false");
                    default -> Optional.empty();
                };
            case CHANNEL -> Optional.of(small).filter(List.of("email", "text", "phone", "post")::contains);
            case LANGUAGE -> Optional.of(small).filter(each -> each.matches("[a-z]{2,3}"));
            case NUMBER, NAME, ADDRESS, NEEDS, SAFE_CONTACT -> Optional.of(text);
        };
    }

    private Optional<LocalDate> day(String text) {
        for (var dates : DATES) {
            try {
                return Optional.of(LocalDate.parse(text, dates))
                        .filter(day -> !day.isAfter(today) && !day.isBefore(EARLIEST));
            } catch (DateTimeException another) {
                // the next way of writing it may do
            }
        }
        return Optional.empty();
    }

    private static String wrong(CustomerColumn column) {
        return switch (column) {
            case KIND -> "It must be person or organisation.";
            case BORN -> "It must be a date that has been, such as 3/4/1961.";
            case EMAIL -> "It is not an email address.";
            case TELEPHONE -> "It is not a telephone number.";
            case POSTCODE -> "It is not a postcode.";
            case NO_POST -> "It must be yes or no.";
            case CHANNEL -> "It must be email, text, phone or post.";
            case LANGUAGE -> "It must be a short name of a language, such as en or cy.";
            case NUMBER, NAME, ADDRESS, NEEDS, SAFE_CONTACT -> "It will not do.";
        };
    }
}
