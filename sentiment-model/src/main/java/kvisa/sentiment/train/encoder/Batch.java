package kvisa.sentiment.train.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Some lessons read together. Immutable.
 *
 * @param lessons  at least one
 */
record Batch(List<PreparedLesson> lessons) {

    static final int SIZE = 32;

    /** Lessons are sorted by length within this many batches, so that few pieces are padding. */
    private static final int SORTED_TOGETHER = 16;

    /** What padding scores in attention before the softmax. */
    private static final float NOTHING = -10_000;

    Batch {
        lessons = List.copyOf(lessons);
    }

    /** All lessons in random order, in batches of about equal lengths. */
    static List<Batch> of(List<PreparedLesson> lessons, Random random) {
        List<PreparedLesson> shuffled = new ArrayList<>(lessons);
        Collections.shuffle(shuffled, random);
        List<Batch> batches = new ArrayList<>();
        int together = SIZE * SORTED_TOGETHER;
        for (int start = 0; start < shuffled.size(); start += together) {
            List<PreparedLesson> some =
                    new ArrayList<>(shuffled.subList(start, Math.min(shuffled.size(), start + together)));
            some.sort(Comparator.comparingInt(lesson -> lesson.ids().length));
            for (int at = 0; at < some.size(); at += SIZE) {
                batches.add(new Batch(some.subList(at, Math.min(some.size(), at + SIZE))));
            }
        }
        Collections.shuffle(batches, random);
        return batches;
    }

    /**
     * What the encoder makes of each text: the vector of the mark of the beginning, then the mean over all pieces.
     *
     * @return lessons x twice the encoder's width
     */
    NDArray features(NDManager manager, Bert bert, float dropout) {
        int pieces =
                lessons.stream().mapToInt(lesson -> lesson.ids().length).max().orElseThrow();
        long[] ids = new long[lessons.size() * pieces];
        float[] mask = new float[ids.length];
        float[] shares = new float[ids.length];
        for (int i = 0; i < lessons.size(); i++) {
            int[] own = lessons.get(i).ids();
            for (int at = 0; at < pieces; at++) {
                boolean real = at < own.length;
                ids[i * pieces + at] = real ? own[at] : 0;
                mask[i * pieces + at] = real ? 0 : NOTHING;
                shares[i * pieces + at] = real ? 1f / own.length : 0;
            }
        }
        NDArray hidden = bert.read(
                manager.create(ids, new Shape(lessons.size(), pieces)),
                manager.create(mask, new Shape(lessons.size(), 1, 1, pieces)),
                dropout);
        NDArray mean = hidden.mul(manager.create(shares, new Shape(lessons.size(), pieces, 1)))
                .sum(new int[] {1});
        return Bert.dropped(hidden.get(":,0").concat(mean, 1), dropout);
    }
}
