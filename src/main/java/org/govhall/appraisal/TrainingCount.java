package org.govhall.appraisal;

/** What is counted of window staff and their trainings. */
public enum TrainingCount {
    /** Window staff, as they are now. */
    STAFF,
    /** Those of them who took part in a training that was held in the period. */
    TRAINED
}
