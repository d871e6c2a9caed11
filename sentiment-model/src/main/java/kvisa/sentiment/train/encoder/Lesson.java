package kvisa.sentiment.train.encoder;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import kvisa.contract.assess.Target;
import kvisa.contract.assess.Theme;
import kvisa.sentiment.corpus.LabelledPost;
import kvisa.sentiment.corpus.Labels;
import kvisa.sentiment.model.Questions;
import org.jspecify.annotations.Nullable;

/**
 * A text to learn from, with the answers that are known. Immutable.
 *
 * @param text     as published
 * @param answers  index of the right answer by task; tasks nobody answered are absent
 * @param themes   themes argued with, null when nobody said
 */
record Lesson(
        String text, Map<Task, Integer> answers, @Nullable Set<Theme> themes) {

    Lesson {
        answers = Map.copyOf(answers);
        themes = themes == null ? null : Set.copyOf(themes);
    }

    /** What a labelled post teaches. Hostile to foreigners is hostile to a group; an off-topic post has no themes to learn. */
    static Lesson of(LabelledPost post) {
        Labels labels = post.labels();
        Map<Task, Integer> answers = new EnumMap<>(Task.class);
        answers.put(Task.RELEVANCE, labels.relevant() ? 1 : 0);
        answers.put(Task.STANCE, Questions.stances().indexOf(labels.stance().wireName()));
        answers.put(Task.XENOPHOBIA, labels.xenophobia().level());
        answers.put(Task.OFFENCE, labels.xenophobia().level() == 0 ? 0 : 1);
        if (labels.target() != Target.NONE) {
            answers.put(Task.TARGET, Questions.targets().indexOf(labels.target().wireName()));
        }
        return new Lesson(post.text(), answers, labels.relevant() ? Set.copyOf(labels.themes()) : null);
    }

    /** A text with one known answer. */
    static Lesson of(String text, Task task, int answer) {
        return new Lesson(text, Map.of(task, answer), null);
    }
}
