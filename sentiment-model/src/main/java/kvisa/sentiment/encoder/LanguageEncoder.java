package kvisa.sentiment.encoder;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kvisa.contract.assess.Language;

/** The encoder of one language with its heads. Immutable, thread-safe. */
public final class LanguageEncoder {

    /**
     * Pieces read at most, marks included. Reading takes longer the more there are, and posts longer than this are rare;
     * their middle is left out.
     */
    public static final int ROOM = 128;

    private final Language language;
    private final WordPiece wordPiece;
    private final TextEncoder encoder;
    private final Map<String, DenseHead> heads;

    /** Of its parts. */
    public LanguageEncoder(Language language, WordPiece wordPiece, TextEncoder encoder, List<DenseHead> heads) {
        this.language = language;
        this.wordPiece = wordPiece;
        this.encoder = encoder;
        this.heads = heads.stream().collect(Collectors.toMap(DenseHead::name, Function.identity()));
    }

    /** Which language. */
    public Language language() {
        return language;
    }

    /**
     * Reads a text.
     *
     * @param normalised  any text, normalised
     */
    public EncodedText read(String normalised) {
        Pieces pieces = wordPiece.cut(normalised, ROOM);
        return new EncodedText(pieces, encoder.read(pieces.ids()), encoder.width());
    }

    /**
     * The head of a question.
     *
     * @throws IllegalArgumentException if there is none
     */
    public DenseHead head(String name) {
        DenseHead head = heads.get(name);
        if (head == null) {
            throw new IllegalArgumentException("the " + language + " encoder has no head " + name);
        }
        return head;
    }
}
