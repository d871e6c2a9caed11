/**
 * The second, better reader: a pre-trained sentence encoder per language, fine-tuned for this debate, with one linear head
 * per question. {@link kvisa.sentiment.encoder.WordPiece} cuts a normalised text, a {@link
 * kvisa.sentiment.encoder.TextEncoder} says what each piece means where it stands, {@link
 * kvisa.sentiment.encoder.DenseHead}s answer. Only the package {@code onnx} knows the runtime.
 */
@NullMarked
package kvisa.sentiment.encoder;

import org.jspecify.annotations.NullMarked;
