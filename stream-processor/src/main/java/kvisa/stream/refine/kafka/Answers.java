package kvisa.stream.refine.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import kvisa.contract.assess.Assessment;
import kvisa.contract.codec.Codecs;
import kvisa.contract.refine.Refinement;
import kvisa.stream.refine.AnswerSink;
import kvisa.stream.refine.RequestPlace;
import kvisa.stream.refine.SameText;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Writes an answer for each post, to the partition its request came from: that is where the post is counted.
 *
 * @param producer  waits for all copies
 * @param topic     where they go
 * @param modelId   of the second assessor
 */
record Answers(Producer<String, byte[]> producer, String topic, String modelId) implements AnswerSink {

    @Override
    public CompletionStage<?> answer(SameText text, @Nullable Assessment assessment) {
        List<CompletableFuture<Void>> written = new ArrayList<>();
        for (Map.Entry<String, RequestPlace> post : text.posts().entrySet()) {
            Refinement answer = new Refinement(post.getKey(), text.fingerprint(), modelId, assessment);
            written.add(write(post.getValue().partition(), answer));
        }
        return CompletableFuture.allOf(written.toArray(CompletableFuture[]::new));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The callback tells the same.
    private CompletableFuture<Void> write(int partition, Refinement answer) {
        CompletableFuture<Void> written = new CompletableFuture<>();
        producer.send(
                new ProducerRecord<>(topic, partition, answer.postId(), Codecs.REFINEMENT.write(answer)),
                (place, failure) -> {
                    if (failure == null) {
                        written.complete(null);
                    } else {
                        written.completeExceptionally(failure);
                    }
                });
        return written;
    }
}
