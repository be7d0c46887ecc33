package org.govhall.bench;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.task.api.Task;

/** The same life as a process of a general engine: four user tasks, five variables, audit history, no async jobs. */
final class ProcessEngineLife implements Life, AutoCloseable {

    private static final List<String> STEPS = List.of("accept", "review", "approve", "complete");

    private final ProcessEngine engine;

    ProcessEngineLife(DataSource database) {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistoryLevel(HistoryLevel.AUDIT);
        configuration.setAsyncExecutorActivate(false);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addInputStream(
                        "case.bpmn20.xml", new ByteArrayInputStream(process().getBytes(StandardCharsets.UTF_8)))
                .deploy();
    }

    @Override
    public void live() {
        String id = engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "case",
                        Map.of(
                                "applicant",
                                "张建国",
                                "item",
                                "MZ014",
                                "window",
                                "A01",
                                "subject",
                                "为本人申请",
                                "promisedDays",
                                10))
                .getId();
        for (String step : STEPS) {
            Task task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(id)
                    .singleResult();
            if (!step.equals(task.getTaskDefinitionKey())) {
                throw new IllegalStateException("expected " + step + ", found " + task.getTaskDefinitionKey());
            }
            engine.getTaskService().complete(task.getId());
        }
    }

    private static String process() {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="bench">
                  <process id="case" isExecutable="true">
                    <startEvent id="receive"/>
                    <endEvent id="end"/>
                """);
        String from = "receive";
        for (String step : STEPS) {
            xml.append("<userTask id=\"%s\"/>".formatted(step)).append(flow(from, step));
            from = step;
        }
        return xml.append(flow(from, "end")).append("</process></definitions>").toString();
    }

    private static String flow(String from, String to) {
        return "<sequenceFlow id=\"%s-%s\" sourceRef=\"%s\" targetRef=\"%s\"/>".formatted(from, to, from, to);
    }

    @Override
    public void close() {
        engine.close();
    }
}
