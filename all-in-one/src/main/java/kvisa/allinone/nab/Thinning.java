package kvisa.allinone.nab;

import java.util.List;
import java.util.Random;
import kvisa.allinone.detect.SeriesCsv;

/** Smaller copies of a series of counts: each post is kept with some probability, as if fewer people had posted. */
final class Thinning {

    private static final long SEED = 20150226;

    private Thinning() {}

    static NabSeries of(NabSeries series, double kept) {
        Random random = new Random(SEED);
        List<SeriesCsv.Row> rows = series.rows().stream()
                .map(row -> new SeriesCsv.Row(row.timestamp(), row.start(), binomial(random, row.value(), kept)))
                .toList();
        return series.withRows(rows);
    }

    private static double binomial(Random random, double trials, double kept) {
        int count = 0;
        for (int i = 0; i < trials; i++) {
            count += random.nextDouble() < kept ? 1 : 0;
        }
        return count;
    }
}
