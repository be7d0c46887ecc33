package org.govhall.catalog;

import java.util.List;
import java.util.Set;
import org.govhall.identity.AccountId;
import org.springframework.context.annotation.Profile;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Questions of people who found nothing, one of them answered: for a first look only. */
@Component
@Profile("demo")
public class QuestionExample {

    private static final List<QuestionForm> QUESTIONS = List.of(
            new QuestionForm("退休人员免费乘车", "父亲今年七十岁，退休后想免费乘公交车，应当办什么证？", null, null),
            new QuestionForm("夜市摆摊", "夏天想在夜市摆摊卖小吃，要先到哪个窗口办手续？", null, null),
            new QuestionForm("房子加装电梯", "老旧小区的住户想一起加装电梯，由哪个部门受理？", null, null));

    private final QuestionDesk desk;

    QuestionExample(QuestionDesk desk) {
        this.desk = desk;
    }

    /** @param keeper an administrator, who answers the first */
    public void askSome(AccountId keeper, String name) {
        QUESTIONS.forEach(question -> desk.ask(question, "demo"));
        Keeper who = Keeper.checking(keeper, name, Set.of());
        desk.list(who, false, PageRequest.of(0, QUESTIONS.size())).stream()
                .filter(question -> question.asked().equals(QUESTIONS.get(0).asked()))
                .forEach(question -> desk.answer(
                        who,
                        question.id(),
                        new AnswerForm(
                                question.version(), "年满六十周岁就可以办理老年人优待证，凭证享受乘车优待；带上身份证和照片，当场办结。", "MZ006", null, null)));
    }
}
