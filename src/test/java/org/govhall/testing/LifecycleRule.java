package org.govhall.testing;

/**
 * The rules of a case's life, one for each line of the document that they were written from, in its order: the section,
 * the line in it, and a few words to know it by. {@code LifecycleCoverageTest} wants a test for each that names it by
 * {@link Rule}.
 */
public enum LifecycleRule {
    MODEL_REFUSES("Beginning", 1, "the model itself refuses, each time with a message of its own"),
    REFUSAL_IS_TRACED("Beginning", 2, "a refused step is kept for supervision, although it was rolled back"),

    TRANSITIONS("States", 1, "the drawn transitions and no others"),
    PROCEDURE_IS_PART("States", 2, "a special procedure is part of the case, alone, after or beside another"),
    TERMINATION("States", 3, "ended for a cause of law, by the chief representative"),
    FOUR_STEPS("States", 4, "four steps that people see"),

    IMMEDIATE("Kinds of cases", 1, "decided on the spot, in one action, by another than who accepted"),
    COMMITMENT("Kinds of cases", 2, "reviewed with an opinion; decided under the letter, or in the office"),
    UPWARD("Kinds of cases", 3, "preliminary review, sending, the higher organ's decision"),
    JOINT("Kinds of cases", 4, "coordinated under a power of their own"),
    RETURNED("Kinds of cases", 5, "takes effect when confirmed, with reasons and remedies"),
    SUPPLEMENTED("Kinds of cases", 6, "what was brought is verified under its power"),

    RECEIVING_1("Receiving and accepting", 1, "only what is in force and offered; the rest refused and counted"),
    RECEIVING_2("Receiving and accepting", 2, "receipt, last day for the notice, two numbers"),
    RECEIVING_3("Receiving and accepting", 3, "not needed and not competent are two answers"),
    RECEIVING_4(
            "Receiving and accepting", 4, "one notice of everything; a second only for what the supplement brought"),
    RECEIVING_5("Receiving and accepting", 5, "silence accepts, as of receipt"),
    RECEIVING_6("Receiving and accepting", 6, "a whole supplement is received anew"),
    RECEIVING_7("Receiving and accepting", 7, "a written notice either way"),
    RECEIVING_8("Receiving and accepting", 8, "what may follow must be there before approval"),

    CLOCK_1("The clock", 1, "from the day after acceptance, in working days"),
    CLOCK_2("The clock", 2, "to closing time, by the centre's own hours; late acts count from the next day"),
    CLOCK_3("The clock", 3, "promised and statutory, never the other way round"),
    CLOCK_4("The clock", 4, "eight procedures stop it, told before; a visit by two officials does not"),
    CLOCK_5("The clock", 5, "extended once, in time, by the head, with reasons"),
    CLOCK_6("The clock", 6, "early warning, yellow, red; overdue for ever"),
    CLOCK_7("The clock", 7, "delivery within ten days"),
    CLOCK_8("The clock", 8, "each deadline explains each of its days"),
    CLOCK_9("The clock", 9, "durations are working time"),

    WHO_1("Who may do what", 1, "the post, and the letter in force for the power and the item"),
    WHO_2("Who may do what", 2, "who accepted does not decide; nobody handles their own case"),
    WHO_3("Who may do what", 3, "the seal only under its power, each use kept"),
    WHO_4("Who may do what", 4, "everybody sees what is theirs; supervisors change nothing"),

    HEARING("Hearing", 1, "five days to ask, held within twenty, seven days' notice, decided on the record"),
    FEES("Fees", 1, "none without a published standard and its basis"),
    TRAIL("The trail", 1, "every act with who, post, letter and opinion; nothing changed or removed unseen"),

    RACES("Races and repeats", 1, "one wins, the others see the case and keep what they typed"),
    REPEATS("Races and repeats", 2, "a form sent twice acts once"),
    RESTARTS("Races and repeats", 3, "before or after a step, and what follows still follows");

    private final String section;
    private final int line;
    private final String words;

    LifecycleRule(String section, int line, String words) {
        this.section = section;
        this.line = line;
        this.words = words;
    }

    @Override
    public String toString() {
        return section + " " + line + ": " + words;
    }
}
