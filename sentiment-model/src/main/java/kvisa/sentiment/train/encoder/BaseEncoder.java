package kvisa.sentiment.train.encoder;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import kvisa.contract.assess.Language;
import kvisa.contract.codec.Codecs;

/**
 * A published encoder to start from: BGE-small v1.5 (Xiao et al. 2023, arXiv:2309.07597; MIT licence), as carried by the
 * langchain4j-embeddings artefacts, which only training needs on the class path.
 *
 * @param language      what it reads
 * @param name          of the files
 * @param heads         attention heads per layer
 * @param stripAccents  whether its vocabulary was made without accents
 */
record BaseEncoder(Language language, String name, int heads, boolean stripAccents) {

    static final BaseEncoder CHINESE = new BaseEncoder(Language.ZH, "bge-small-zh-v1.5-q", 8, false);

    static final BaseEncoder ENGLISH = new BaseEncoder(Language.EN, "bge-small-en-v1.5-q", 12, true);

    /** Its ONNX file. */
    byte[] network() {
        return resource(name + ".onnx");
    }

    /** Its pieces in the order of their numbers. */
    List<String> vocabulary() {
        try {
            JsonNode numbers = Codecs.mapper()
                    .readTree(resource(name + "-tokenizer.json"))
                    .required("model")
                    .required("vocab");
            String[] pieces = new String[numbers.size()];
            numbers.properties().forEach(each -> pieces[each.getValue().asInt()] = each.getKey());
            return Arrays.asList(pieces);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the vocabulary of " + name, e);
        }
    }

    private static byte[] resource(String file) {
        try (InputStream in = BaseEncoder.class.getResourceAsStream("/" + file)) {
            if (in == null) {
                throw new IllegalStateException(
                        "no " + file + " on the class path; `./kvisa train --encoder` puts it there");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
