package org.govhall;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator what to set, without a stack trace. */
final class NotReadyToStartAnalyzer extends AbstractFailureAnalyzer<NotReadyToStart> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NotReadyToStart cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
