package kvisa.stream.spike;

import java.util.List;

/**
 * What is usual for a share: the pooled share of the past, and the highest share that many posts could show by chance.
 * The upper end is the score test's, so a share lies above it exactly when the lower end of its Wilson interval lies
 * above the pooled share.
 *
 * <p>Shares differ more from step to step than independent posts would make them (one thread, one topic). The number of
 * posts is therefore divided by the over-dispersion the past itself shows. Steps shorter than the short window are
 * pooled over it, so that few posts a step become enough to tell.
 */
final class ShareJudge {

    /** Periods out of range in a row that say nothing about the usual; what lasts longer is a new level. */
    private static final int LONGEST_SPIKE_PERIODS = 3;

    private final DetectorParameters parameters;

    ShareJudge(DetectorParameters parameters) {
        this.parameters = parameters;
    }

    /** Where the newest step lies. */
    Finding find(ShareMemory memory, Recent.Observed newest, Recent recent) {
        Observation.Share now = pooledOf(
                recent.since(newest.start().minus(parameters.step().multipliedBy(parameters.shortSteps() - 1L))));
        double pooled = memory.pooled();
        double posts = Math.max(1, now.of()) / Math.max(1, memory.dispersion());
        double width = parameters.bounds().shareWidth() * Math.sqrt(pooled * (1 - pooled) / posts);
        boolean matters = now.of() >= parameters.minimum() && now.matched() > 0;
        double upper = Math.min(1, pooled + width);
        return new Finding(now.value(), pooled, upper, (now.value() - pooled) / (upper - pooled), matters);
    }

    /** The memory with the newest step in it, unless that belongs to a spike. */
    ShareMemory remember(ShareMemory memory, Observation.Share newest, boolean spike) {
        int run = spike ? memory.spikeRun() + 1 : 0;
        if (run > 0 && run <= LONGEST_SPIKE_PERIODS * parameters.stepsPerPeriod()) {
            return memory.withRun(run);
        }
        double memorySteps = parameters.memory().periods() * parameters.stepsPerPeriod();
        double width = parameters.bounds().shareWidth();
        return memory.with(newest, memorySteps, width * width).withRun(run);
    }

    private static Observation.Share pooledOf(List<Recent.Observed> steps) {
        long matched = 0;
        long of = 0;
        for (Recent.Observed each : steps) {
            Observation.Share share = (Observation.Share) each.observation();
            matched += share.matched();
            of += share.of();
        }
        return new Observation.Share(matched, of);
    }
}
