package kvisa.sentiment.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kvisa.contract.assess.Language;
import kvisa.sentiment.encoder.onnx.OnnxTextEncoder;

/** Names and reading of an encoder's three files. Stateless. */
public final class EncoderFiles {

    private static final String SHIPPED = "/kvisa/sentiment/encoder/";

    private EncoderFiles() {}

    /** Gives the bytes of a file by its name. */
    @FunctionalInterface
    public interface Source {

        /**
         * The bytes of a file.
         *
         * @throws IOException if it is missing or unreadable
         */
        byte[] bytes(String name) throws IOException;
    }

    /** The files that ship with this module. */
    public static Source shipped() {
        return name -> {
            try (InputStream in = EncoderFiles.class.getResourceAsStream(SHIPPED + name)) {
                if (in == null) {
                    throw new IOException("no " + SHIPPED + name + " on the class path");
                }
                return in.readAllBytes();
            }
        };
    }

    /** The files in a folder. */
    public static Source in(Path folder) {
        return name -> Files.readAllBytes(folder.resolve(name));
    }

    /** File of a language's network. */
    public static String network(Language language) {
        return language.wireName() + ".onnx";
    }

    /** File of its vocabulary: one piece per line. */
    public static String vocabulary(Language language) {
        return language.wireName() + "-vocabulary.txt";
    }

    /** File of its heads. */
    public static String heads(Language language) {
        return language.wireName() + "-heads.bin";
    }

    /**
     * Loads the encoder of a language.
     *
     * @throws UncheckedIOException if a file is missing or unreadable
     * @throws IllegalArgumentException if a file is not what its name says
     */
    public static LanguageEncoder load(Source source, Language language) {
        try {
            List<String> pieces = new String(source.bytes(vocabulary(language)), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return new LanguageEncoder(
                    language,
                    new WordPiece(pieces, language == Language.EN),
                    new OnnxTextEncoder(source.bytes(network(language))),
                    HeadsFile.read(heads(language), source.bytes(heads(language))));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the " + language + " encoder", e);
        }
    }
}
