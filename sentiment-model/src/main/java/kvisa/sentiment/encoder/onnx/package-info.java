/** Runs encoders with ONNX Runtime; the only package that knows it. */
@NullMarked
package kvisa.sentiment.encoder.onnx;

import org.jspecify.annotations.NullMarked;
