package org.govhall.applicant;

import java.util.List;

/** Invented people and organizations for tests. */
final class People {

    /** Valid numbers, each to be used by one test of a class. */
    static final List<String> NUMBERS = List.of(
            "621002191103050013",
            "621021191202290126",
            "621022191308151032",
            "621027191411302240",
            "62010219151231335X",
            "810000191103050015",
            "810000191204100229",
            "820000191305150032",
            "830000191406201048",
            "830000191507252055",
            "911840191103050014",
            "962826191204100124",
            "931392191305151035",
            "944410191406202247",
            "951276191507253353");

    private People() {}

    static Person person(String name, int number) {
        return new Person(name, new IdentityNumber(NUMBERS.get(number)), mobile(number));
    }

    static Mobile mobile(int number) {
        return new Mobile("1390000%04d".formatted(number));
    }

    static Organization organization(String name, String creditCode, Person handler) {
        return new Organization(name, new CreditCode(creditCode), "冯代表", handler);
    }
}
