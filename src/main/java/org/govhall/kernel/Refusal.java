package org.govhall.kernel;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * The model refuses an act that the law, or a rule of the house, does not allow. Nothing has changed when it is thrown.
 *
 * <p>It carries the key of a message, never a sentence: the user reads it in the language of the page. Every refusal
 * that leaves a service is traced for supervision (see module {@code audit}).
 */
public final class Refusal extends RuntimeException implements MessageSourceResolvable {

    private final String messageKey;
    private final transient List<Object> arguments;
    private final @Nullable String field;
    private boolean traced;

    /**
     * @param messageKey key in {@code messages.properties}, such as {@code casework.refused.same-person}
     * @param arguments values for the message; a {@link MessageSourceResolvable} among them is resolved in turn
     */
    public Refusal(String messageKey, Object... arguments) {
        this(null, messageKey, List.of(arguments));
    }

    private Refusal(@Nullable String field, String messageKey, List<Object> arguments) {
        super(messageKey + arguments);
        this.field = field;
        this.messageKey = Objects.requireNonNull(messageKey);
        this.arguments = arguments.stream().map(Refusal::speakable).toList();
    }

    /** A constant is spoken of by its label, {@code EnumName.CONSTANT}, in the language of the page. */
    private static Object speakable(Object argument) {
        return argument instanceof Enum<?> constant
                ? new DefaultMessageSourceResolvable(
                        constant.getDeclaringClass().getSimpleName() + "." + constant.name())
                : argument;
    }

    /** Refuses when {@code lawful} is false. */
    public static void unless(boolean lawful, String messageKey, Object... arguments) {
        if (!lawful) {
            throw new Refusal(messageKey, arguments);
        }
    }

    /** The same refusal, to be shown beside the named field of the form. */
    public Refusal on(String fieldName) {
        Refusal refusal = new Refusal(fieldName, messageKey, arguments);
        refusal.initCause(this);
        refusal.traced = traced;
        return refusal;
    }

    /** True the first time it is asked: a refusal that passes several services leaves one trace. */
    public boolean markTraced() {
        boolean first = !traced;
        traced = true;
        return first;
    }

    public String messageKey() {
        return messageKey;
    }

    /** The form field this refusal belongs to, or null where it concerns the act as a whole. */
    public @Nullable String field() {
        return field;
    }

    @Override
    public String[] getCodes() {
        return new String[] {messageKey};
    }

    @Override
    public Object[] getArguments() {
        return arguments.toArray();
    }
}
