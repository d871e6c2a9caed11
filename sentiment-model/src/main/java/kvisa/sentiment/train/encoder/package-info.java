/**
 * Fine-tunes the encoders with DJL and PyTorch, which only training needs. {@link
 * kvisa.sentiment.train.encoder.EncoderTrainer} is the whole recipe; its result is the published encoder's own ONNX graph
 * with other weights, so that reading needs ONNX Runtime alone.
 */
@NullMarked
package kvisa.sentiment.train.encoder;

import org.jspecify.annotations.NullMarked;
