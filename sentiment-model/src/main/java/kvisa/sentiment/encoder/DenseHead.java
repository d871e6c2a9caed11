package kvisa.sentiment.encoder;

import java.util.List;

/**
 * One question asked of an encoded text: a linear layer. Immutable by convention: nobody writes to the weights.
 *
 * @param name     the question, see {@link kvisa.sentiment.model.Questions}
 * @param answers  possible answers; for a yes-no question {@code no, yes}
 * @param weights  for each answer one weight per number of the summary
 * @param biases   one per answer
 */
@SuppressWarnings("ArrayRecordComponent") // shared by all texts, for speed
public record DenseHead(String name, List<String> answers, float[][] weights, float[] biases) {

    public DenseHead {
        answers = List.copyOf(answers);
        if (weights.length != answers.size() || biases.length != answers.size()) {
            throw new IllegalArgumentException("head " + name + " has " + weights.length + " rows and " + biases.length
                    + " biases for " + answers.size() + " answers");
        }
    }

    /** Score of each answer: the higher, the likelier; a softmax makes them probabilities. */
    public double[] scores(float[] summary) {
        double[] scores = new double[biases.length];
        for (int answer = 0; answer < scores.length; answer++) {
            double sum = biases[answer];
            float[] row = weights[answer];
            for (int i = 0; i < row.length; i++) {
                sum += row[i] * summary[i];
            }
            scores[answer] = sum;
        }
        return scores;
    }

    /**
     * How much each piece speaks for an answer rather than for the average of the others. The mean is a sum over pieces, so
     * each piece's share of the score can be read off exactly; what the mark of the beginning says belongs to no piece.
     *
     * @return one number per piece, those of the two marks included
     */
    public double[] shares(EncodedText text, int answer) {
        double[] shares = new double[text.pieces().size()];
        int width = text.width();
        for (int i = 0; i < width; i++) {
            double advantage = 0;
            for (int other = 0; other < biases.length; other++) {
                double weight = weights[other][width + i];
                advantage += other == answer ? weight : -weight / (biases.length - 1);
            }
            for (int piece = 0; piece < shares.length; piece++) {
                shares[piece] += advantage * text.vectors()[piece * width + i] / shares.length;
            }
        }
        return shares;
    }
}
