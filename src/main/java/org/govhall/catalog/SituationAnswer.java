package org.govhall.catalog;

/** What somebody answered to a situation question, in the words of the version that asked. */
public record SituationAnswer(String question, String choice) {}
