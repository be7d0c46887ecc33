package org.govhall.catalog;

/** What in life an item belongs to, of people and of organizations, as the national platform sorts its guides. */
public enum Theme {
    BIRTH(ApplicantKind.NATURAL_PERSON),
    HOUSEHOLD(ApplicantKind.NATURAL_PERSON),
    EDUCATION(ApplicantKind.NATURAL_PERSON),
    WORK(ApplicantKind.NATURAL_PERSON),
    MARRIAGE(ApplicantKind.NATURAL_PERSON),
    VETERANS(ApplicantKind.NATURAL_PERSON),
    HOUSING(ApplicantKind.NATURAL_PERSON),
    SOCIAL_SECURITY(ApplicantKind.NATURAL_PERSON),
    SOCIAL_AID(ApplicantKind.NATURAL_PERSON),
    DOCUMENTS(ApplicantKind.NATURAL_PERSON),
    TRAVEL(ApplicantKind.NATURAL_PERSON),
    DRIVING(ApplicantKind.NATURAL_PERSON),
    HEALTH(ApplicantKind.NATURAL_PERSON),
    RETIREMENT(ApplicantKind.NATURAL_PERSON),
    DISABILITY(ApplicantKind.NATURAL_PERSON),
    JUSTICE(ApplicantKind.NATURAL_PERSON),
    PERSONAL_TAX(ApplicantKind.NATURAL_PERSON),
    OTHER_PERSONAL(ApplicantKind.NATURAL_PERSON),
    ESTABLISHMENT(ApplicantKind.ORGANIZATION),
    OPERATION(ApplicantKind.ORGANIZATION),
    ANNUAL_CHECK(ApplicantKind.ORGANIZATION),
    STAFF(ApplicantKind.ORGANIZATION),
    CORPORATE_TAX(ApplicantKind.ORGANIZATION),
    INVESTMENT(ApplicantKind.ORGANIZATION),
    LAND_AND_BUILDING(ApplicantKind.ORGANIZATION),
    TRANSPORT(ApplicantKind.ORGANIZATION),
    ENVIRONMENT(ApplicantKind.ORGANIZATION),
    WATER_AND_WEATHER(ApplicantKind.ORGANIZATION),
    FARMING(ApplicantKind.ORGANIZATION),
    MEDICAL(ApplicantKind.ORGANIZATION),
    CULTURE(ApplicantKind.ORGANIZATION),
    SAFETY(ApplicantKind.ORGANIZATION),
    CLOSING(ApplicantKind.ORGANIZATION),
    OTHER_CORPORATE(ApplicantKind.ORGANIZATION);

    private final ApplicantKind audience;

    Theme(ApplicantKind audience) {
        this.audience = audience;
    }

    /** Whose life it is a part of. */
    public ApplicantKind audience() {
        return audience;
    }
}
