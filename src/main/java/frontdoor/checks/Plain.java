package frontdoor.checks;

import frontdoor.forms.Question;
import frontdoor.forms.When;
import frontdoor.services.Advice;
import frontdoor.services.Fee;
import frontdoor.services.Grant;
import frontdoor.services.ReferralCode;
import frontdoor.services.ReferralLine;
import frontdoor.services.Service;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The parts of a service in plain words, as an explanation of it uses them.
record Plain(Service service) {

    static String word(Enum<?> value) {
        return spaced(value.name());
    }

    static String spaced(String id) {
        return id.toLowerCase(Locale.UK).replace('_', ' ');
    }

    static String list(Collection<String> words) {
        var all = List.copyOf(words);
        return all.size() < 2
                ? String.join("", all)
                : String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.getLast();
    }

    /// How a case that ended so may be opened again; nothing if it may not.
    String reopen(Service.Outcome outcome) {
        var reopen = outcome.reopen();
        if (reopen == null) {
            return "";
        }
        var stage = service.course().stages().get(reopen.to());
        return " The person may say within " + reopen.within() + " that it is not done; then it is at “"
                + (stage == null ? reopen.to() : stage.title()) + "” again.";
    }

    static String pounds(long pence) {
        return "£%d.%02d".formatted(pence / 100, pence % 100);
    }

    static String fee(Fee fee) {
        var amounts = fee.amounts().stream().map(dated -> pounds(dated.value())).collect(Collectors.joining(", then "));
        return "- **" + fee.title() + "**: " + amounts + ", taken " + spaced(fee.taken());
    }

    String referral(ReferralLine line) {
        var acknowledge = line.acknowledge() == null ? "" : ", acknowledged within " + line.acknowledge();
        var basis = line.basis() == null || line.needsConsent() ? "" : " On the ground: " + word(line.basis()) + ".";
        var consent = line.needsConsent() ? " That answer is the person's consent." : "";
        var told = line.told().equals(line.title()) ? "" : " The person reads: “" + line.told() + "”.";
        return "- **" + line.title() + "** (" + line.to().replace(":", " ") + ", within " + line.within() + acknowledge
                + "): " + list(labels(line.share())) + "." + only(line.when()) + basis + consent + told
                + code(line.code());
    }

    String advice(Advice advice) {
        return "- **" + advice.title() + "**: " + advice.says() + only(advice.when()) + code(advice.code());
    }

    private String only(When when) {
        return when.equals(When.ALWAYS) ? "" : " If " + when(when) + ".";
    }

    /// The letter and what it stands for.
    private static String code(@Nullable ReferralCode code) {
        return code == null ? "" : " (" + code.letter() + ": " + word(code) + ")";
    }

    static String grant(Grant grant) {
        return "- **" + grant.title() + "**" + (grant.validFor() == null ? "" : ", valid for " + grant.validFor());
    }

    String kind(Question.Kind kind) {
        return switch (kind) {
            case Question.Kind.Text text -> "text";
            case Question.Kind.LongText text -> "long text";
            case Question.Kind.WholeNumber number -> "a whole number";
            case Question.Kind.Money money -> "an amount";
            case Question.Kind.Date date -> date.past() ? "a date in the past" : "a date";
            case Question.Kind.YesNo yesNo -> "yes or no";
            case Question.Kind.Choice choice ->
                "one of: " + String.join(", ", choice.options().values());
            case Question.Kind.Choices choices ->
                "any of: "
                        + choices.options().entrySet().stream()
                                .map(option -> option.getValue()
                                        + onlyIf(choices.only().get(option.getKey())))
                                .collect(Collectors.joining(", "));
            case Question.Kind.Email email -> "an email address";
            case Question.Kind.Phone phone -> "a telephone number";
            case Question.Kind.Person person -> person.nameOnly() ? "a person's name" : "a person";
            case Question.Kind.Address address -> "an address";
            case Question.Kind.Place place -> "a place";
            case Question.Kind.File file -> file.isSeveral() ? "up to " + file.most() + " files" : "a file";
            case Question.Kind.Declaration declaration -> "a declaration";
        };
    }

    private String onlyIf(@Nullable When offered) {
        return offered == null ? "" : " [if " + when(offered) + "]";
    }

    /// As the second half of `if ...`.
    String when(When when) {
        return switch (when) {
            case When.Always always -> "always";
            case When.Named named -> {
                var condition = service.asking().conditions().all().get(named.condition());
                var means = condition == null ? spaced(named.condition()) : condition.means();
                yield (named.negated() ? "it is not so that: " : "") + lower(means);
            }
            case When.Answered answered ->
                answered.values().entrySet().stream()
                        .map(entry -> "“" + label(entry.getKey()) + "” is "
                                + entry.getValue().stream()
                                        .map(value -> answer(entry.getKey(), value))
                                        .collect(Collectors.joining(" or ")))
                        .collect(Collectors.joining(" and "));
        };
    }

    private static String lower(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.UK) + sentence.substring(1);
    }

    private String answer(String key, Object value) {
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        return service.asking().own().stream()
                .filter(question -> question.key().equals(key))
                .map(question -> switch (question.kind()) {
                    case Question.Kind.Choice choice ->
                        choice.options().getOrDefault(String.valueOf(value), String.valueOf(value));
                    case Question.Kind.Choices choices ->
                        choices.options().getOrDefault(String.valueOf(value), String.valueOf(value));
                    default -> String.valueOf(value);
                })
                .findFirst()
                .orElse(String.valueOf(value));
    }

    List<String> labels(Collection<String> keys) {
        return keys.stream().map(this::label).toList();
    }

    private String label(String key) {
        var staff = service.asking().staff().get(key);
        return service.asking().own().stream()
                .filter(question -> question.key().equals(key))
                .map(Question::label)
                .findFirst()
                .orElse(staff == null ? spaced(key) : staff.label());
    }

    List<String> stages(Collection<String> keys) {
        return keys.stream().map(key -> "“" + stage(key) + "”").toList();
    }

    String queue(String key) {
        var queue = service.course().queues().get(key);
        return queue == null ? spaced(key) : "the queue “" + queue.title() + "” of " + spaced(queue.team());
    }

    private String stage(String key) {
        var stage = service.course().stages().get(key);
        return stage == null ? spaced(key) : stage.title();
    }

    String move(@Nullable String to, @Nullable String end) {
        if (to != null) {
            return "goes to “" + stage(to) + "”.";
        }
        var outcome = end == null ? null : service.terms().outcomes().get(end);
        return "ends: “" + (outcome == null ? "" : outcome.title()) + "”.";
    }

    String sends(List<String> letters) {
        return letters.isEmpty()
                ? ""
                : " We write: " + list(letters.stream().map(this::subject).toList()) + ".";
    }

    private String subject(String key) {
        var letter = service.sending().letters().get(key);
        return "“" + (letter == null ? spaced(key) : letter.subject()) + "”";
    }

    String by(Service.Action action) {
        var after = action.after();
        if (after != null) {
            return "by itself, after " + after;
        }
        var referrals = action.whenReferrals();
        if (referrals != null) {
            return "by itself, when referrals are " + word(referrals);
        }
        return list(action.by().stream().map(Plain::spaced).toList());
    }

    /// What else an action brings about.
    String also(Service.Action action) {
        var more = new StringBuilder();
        if (!action.refer().isEmpty()) {
            more.append(" Tells: ")
                    .append(list(action.refer().stream().map(Plain::spaced).toList()))
                    .append('.');
        }
        if (action.grant() != null) {
            more.append(" Grants: ").append(spaced(action.grant())).append('.');
        }
        var extend = action.extend();
        if (extend != null) {
            more.append(" Gives ").append(extend.by()).append(" more, once.");
        }
        if (action.differentFrom() != null) {
            more.append(" Not by the person who took “")
                    .append(spaced(action.differentFrom()))
                    .append("”.");
        }
        return more.toString();
    }
}
