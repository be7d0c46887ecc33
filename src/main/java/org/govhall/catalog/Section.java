package org.govhall.catalog;

import java.util.List;
import java.util.Locale;
import org.govhall.calendar.PeriodUnit;
import org.jspecify.annotations.Nullable;

/** A part of a draft that is written and saved by itself, and the fields of its form. */
enum Section {
    BASIC(
            List.of(
                    Field.text("name", 300),
                    Field.text("basicCode", 12),
                    Field.text("implementationCode", 31).voluntary(),
                    Field.choice("kind", ItemKind.class),
                    Field.choice("level", ItemLevel.class),
                    Field.choice("caseType", CaseType.class),
                    Field.choices("applicants", ApplicantKind.class),
                    Field.text("quantityLimit", 300).voluntary()),
            new Group("business", List.of(Field.text("code", 33), Field.text("name", 100)), false),
            new Group("bundle", List.of(Field.text("code", 10)), false)),
    BASIS(
            List.of(),
            new Group(
                    "bases",
                    List.of(
                            Field.text("law", 200),
                            Field.text("articles", 300).voluntary(),
                            Field.choice("legalRank", LegalRank.class),
                            Field.area("wording", 4000).voluntary()),
                    false)),
    CONDITIONS(List.of(), new Group("conditions", List.of(Field.area("condition", 1000)), false)),
    MATERIALS(
            List.of(),
            new Group(
                    "materials",
                    List.of(
                            Field.text("name", 300),
                            Field.choice("form", MaterialForm.class),
                            Field.number("count"),
                            Field.choice("source", MaterialSource.class),
                            Field.text("sourceNote", 300).voluntary(),
                            Field.flag("mayFollow"),
                            Field.flag("freeBySharing"),
                            Field.area("requirement", 1000).voluntary(),
                            Field.file("blankForm"),
                            Field.file("sample")),
                    false)),
    SITUATIONS(
            List.of(),
            new Group(
                    "situations",
                    List.of(
                            Field.text("question", 200),
                            Field.text("choice", 200),
                            Field.area("needs", 1000).voluntary(),
                            Field.area("drops", 1000).voluntary()),
                    false)),
    STEPS(
            List.of(
                    Field.flag("statutoryNone"),
                    Field.number("statutoryLength").voluntary(),
                    Field.choice("statutoryUnit", PeriodUnit.class).voluntary(),
                    Field.number("promised"),
                    Field.number("noticeDays").voluntary(),
                    Field.number("extensionDays").voluntary()),
            new Group("steps", List.of(Field.text("post", 60), Field.number("days")), true),
            new Group(
                    "procedures",
                    List.of(Field.choice("kind", SpecialProcedureKind.class), Field.number("mostDays")),
                    false)),
    FEE(
            List.of(
                    Field.flag("free"),
                    Field.area("standard", 500),
                    Field.text("feeBasis", 300).voluntary()),
            new Group(
                    "fees",
                    List.of(
                            Field.text("name", 100),
                            Field.price("price"),
                            Field.text("unit", 20),
                            Field.number("most").voluntary()),
                    false)),
    RESULT(List.of(
            Field.text("result", 300),
            Field.text("validity", 300).voluntary(),
            Field.text("renewal", 1000).voluntary(),
            Field.file("resultSample"))),
    WHERE(
            List.of(
                    Field.centers("centers"),
                    Field.text("enquiryPhone", 40),
                    Field.text("complaintPhone", 40),
                    Field.number("visits"),
                    Field.flag("atMostOnce"),
                    Field.text("visitReason", 300).voluntary(),
                    Field.choice("onlineDepth", OnlineDepth.class),
                    Field.choice("scope", HandlingScope.class)),
            new Group(
                    "places",
                    List.of(Field.text("name", 200), Field.text("address", 300), Field.text("hours", 200)),
                    false)),
    QUESTIONS(List.of(), new Group("questions", List.of(Field.text("asked", 300), Field.area("answer", 2000)), false)),
    WORDS(List.of(Field.choices("themes", Theme.class)), new Group("words", List.of(Field.text("phrase", 100)), false));

    /** How a field is asked for. */
    enum Asked {
        TEXT,
        AREA,
        NUMBER,
        PRICE,
        CHOICE,
        CHOICES,
        FLAG,
        FILE
    }

    /**
     * One field.
     *
     * @param options the constants to choose from; null where they are not those of an enum
     * @param longest number of characters
     */
    record Field(
            String name,
            Asked asked,
            boolean optional,
            @Nullable Class<? extends Enum<?>> options,
            int longest) {

        static Field text(String name, int longest) {
            return new Field(name, Asked.TEXT, false, null, longest);
        }

        static Field area(String name, int longest) {
            return new Field(name, Asked.AREA, false, null, longest);
        }

        static Field number(String name) {
            return new Field(name, Asked.NUMBER, false, null, 4);
        }

        /** Yuan with at most two decimals. */
        static Field price(String name) {
            return new Field(name, Asked.PRICE, false, null, 11);
        }

        static Field choice(String name, Class<? extends Enum<?>> options) {
            return new Field(name, Asked.CHOICE, false, options, 40);
        }

        static Field choices(String name, Class<? extends Enum<?>> options) {
            return new Field(name, Asked.CHOICES, false, options, 40);
        }

        static Field centers(String name) {
            return new Field(name, Asked.CHOICES, true, null, 40);
        }

        static Field flag(String name) {
            return new Field(name, Asked.FLAG, false, null, 5);
        }

        static Field file(String name) {
            return new Field(name, Asked.FILE, true, null, 40);
        }

        Field voluntary() {
            return new Field(name, asked, true, options, longest);
        }
    }

    /** @param fixed whether its rows are given, so that none is added or removed */
    record Group(String name, List<Field> fields, boolean fixed) {}

    private final List<Field> fields;
    private final List<Group> groups;

    Section(List<Field> fields, Group... groups) {
        this.fields = fields;
        this.groups = List.of(groups);
    }

    List<Field> fields() {
        return fields;
    }

    List<Group> groups() {
        return groups;
    }

    /** As it stands in an address. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
