package kvisa.allinone.bench.stream;

import java.nio.file.Path;
import kvisa.allinone.bench.PassThrough;
import kvisa.contract.assess.TextAssessor;
import kvisa.stream.Readers;
import kvisa.stream.refine.SecondTier;

/**
 * Who reads the posts of a pipeline.
 *
 * @param first   counts every post
 * @param second  reads doubtful ones again
 */
record BenchReaders(TextAssessor first, SecondTier second) {

    /** The shipped ones. */
    static BenchReaders shipped() {
        Readers shipped = Readers.in(Path.of(""));
        return new BenchReaders(shipped.first(), shipped.second());
    }

    /** These without the second reader. */
    BenchReaders withoutSecond() {
        return new BenchReaders(first, SecondTier.none());
    }

    /** Nobody: all work left is that of carrying and counting. */
    static BenchReaders none() {
        return new BenchReaders(new PassThrough(), SecondTier.none());
    }
}
