package org.govhall.appraisal;

/** What was done with a training. */
enum TrainingEventKind {
    RECORDED,
    CORRECTED
}
