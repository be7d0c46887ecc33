package org.govhall.auditing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says in the reader's language what an entry of the log keeps. The log itself keeps short English phrases, so that its
 * chains hold whatever language is spoken; a phrase that is not known here is shown as it stands.
 */
@Component
class AuditWords {

    /** Enums whose constants stand in details, in the order in which they are asked. */
    private static final List<String> ENUMS = List.of(
            "Role",
            "Power",
            "PostKind",
            "Rank",
            "WindowKind",
            "EntrustedAct",
            "SpecialKind",
            "SecondFactorMode",
            "CardEventKind",
            "SupervisionOrderEventKind",
            "DoubtEventKind",
            "OrderEventKind",
            "PatrolFindingAct");

    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z]+(?:_[A-Z]+)*\\b");

    /** The first that fits says it; of two that begin alike, the longer one stands first. */
    private static final List<Phrase> PHRASES = List.of(
            new Phrase("opened for (.+)", "opened-for"),
            new Phrase("opened (.+)", "opened"),
            new Phrase("(\\d+) removed, up to no\\. (\\d+)", "swept"),
            new Phrase("(.+) by passkey", "by-passkey"),
            new Phrase("(.+) by code", "by-code"),
            new Phrase("authenticator set up", "authenticator"),
            new Phrase("recovery codes renewed", "recovery-renewed"),
            new Phrase("recovery code used", "recovery-used"),
            new Phrase("passkey made", "passkey-made"),
            new Phrase("passkey removed", "passkey-removed"),
            new Phrase("authenticator removed", "second-removed"),
            new Phrase("second factors reset", "second-reset"),
            new Phrase("second factor (\\w+), sessions (\\d+)", "settings"),
            new Phrase("mail confirmed", "mail-confirmed"),
            new Phrase("mail removed", "mail-removed"),
            new Phrase("password changed", "password-changed"),
            new Phrase("password set by code", "password-by-code"),
            new Phrase("password reset", "password-reset"),
            new Phrase("sign-in name changed", "sign-in-name"),
            new Phrase("signed out everywhere", "signed-out"),
            new Phrase("tied to an identity of (.+)", "tied"),
            new Phrase("disabled", "disabled"),
            new Phrase("enabled", "enabled"),
            new Phrase("closed by its owner", "closed"),
            new Phrase("granted (.+)", "granted"),
            new Phrase("withdrew (.+)", "withdrew"),
            new Phrase("announced address, telephones, hours (.+)", "announced"),
            new Phrase("hours of the centre", "hours-of-center"),
            new Phrase("hours (.+)", "hours"),
            new Phrase("recorded (.+)", "recorded-what"),
            new Phrase("recorded", "recorded"),
            new Phrase("changed (.+)", "changed"),
            new Phrase("rank (\\S+) term (\\S+) (\\S+)", "rank-term"),
            new Phrase("rank (\\S+)", "rank"),
            new Phrase("appointed", "appointed"),
            new Phrase("left the approval office", "left-office"),
            new Phrase("left", "left"),
            new Phrase("joined the approval office of (.+)", "joined-office"),
            new Phrase("established (\\S+) A (\\S+) B (\\S+)(?: by (.+))?", "established"),
            new Phrase("filled A (\\S+) B (\\S+)(?: by (.+))?", "filled"),
            new Phrase("ended", "ended"),
            new Phrase("cancelled", "cancelled"),
            new Phrase("head (.+)", "head"),
            new Phrase("away from (\\S+) to (\\S+)", "away"),
            new Phrase("drafted (.+)", "drafted"),
            new Phrase("draft discarded (.+)", "discarded"),
            new Phrase("signed by (\\S+)", "signed-by"),
            new Phrase("signed on paper, scan (\\S+)", "signed-paper"),
            new Phrase("signed (.+)", "signed"),
            new Phrase("revoked (.+)", "revoked-what"),
            new Phrase("revoked", "revoked"),
            new Phrase("given (\\[.*\\]) (\\[.*\\]) until (\\S+)", "entrusted"),
            new Phrase("(\\S+) opening on (\\S+) (\\S+)", "special"),
            new Phrase("special opening called off", "special-off"),
            new Phrase("duty of (\\S+) on (\\S+) removed", "duty-removed"),
            new Phrase("duty of (\\S+) on (\\S+) taken over by (\\S+)", "duty-replaced"),
            new Phrase("duty of (\\S+) on (.+)", "duty"),
            new Phrase("duty on (\\S+) signed in", "duty-in"),
            new Phrase("duty on (\\S+) signed out", "duty-out"),
            new Phrase("warning (\\d+)% (\\d+)d, answer (\\d+)d", "limits"),
            new Phrase("published (.+)", "published"),
            new Phrase("listed (\\S+)", "listed"),
            new Phrase("lifted", "lifted"),
            new Phrase("redesign (\\S+)", "redesign"),
            new Phrase("excluded", "excluded"));

    private final MessageSource messages;

    AuditWords(MessageSource messages) {
        this.messages = messages;
    }

    private record Phrase(Pattern pattern, String key) {

        Phrase(String pattern, String key) {
            this(Pattern.compile(pattern), "auditing.says." + key);
        }
    }

    /** @param subject what the entry is about, such as {@code card/…}: constants of its kind are asked first */
    String said(String detail, String subject, Locale locale) {
        for (Phrase phrase : PHRASES) {
            Matcher matcher = phrase.pattern().matcher(detail);
            if (matcher.matches()) {
                Object[] parts = IntStream.rangeClosed(1, matcher.groupCount())
                        .mapToObj(group -> part(matcher.group(group), locale))
                        .toArray();
                return messages.getMessage(phrase.key(), parts, locale);
            }
        }
        return labelled(detail, kindOf(subject), locale);
    }

    private String part(@Nullable String text, Locale locale) {
        return text == null || text.equals("null") ? "—" : labelled(text, null, locale);
    }

    private String labelled(String text, @Nullable String first, Locale locale) {
        return CONSTANT.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        label(found.group(), first, locale).orElse(found.group())));
    }

    private Optional<String> label(String constant, @Nullable String first, Locale locale) {
        return Stream.concat(Optional.ofNullable(first).stream(), ENUMS.stream())
                .map(kind -> messages.getMessage(kind + "." + constant, null, "", locale))
                .filter(label -> label != null && !label.isEmpty())
                .findFirst();
    }

    private static @Nullable String kindOf(String subject) {
        return switch (subject.substring(0, Math.max(0, subject.indexOf('/')))) {
            case "card" -> "CardEventKind";
            case "order" -> "SupervisionOrderEventKind";
            case "doubt" -> "DoubtEventKind";
            case "rating" -> "OrderEventKind";
            case "finding" -> "PatrolFindingAct";
            default -> null;
        };
    }
}
