package kvisa.sentiment.evidence;

import java.util.ArrayList;
import java.util.List;
import kvisa.sentiment.language.PreparedText;
import kvisa.sentiment.lexicon.CodedMatch;
import kvisa.sentiment.text.Span;

/** Explains disguised and coded words within spans. Immutable. */
final class Notes {

    private final PreparedText text;
    private final List<CodedMatch> coded;

    Notes(PreparedText text, List<CodedMatch> coded) {
        this.text = text;
        this.coded = coded;
    }

    /** What the span's words mean; empty when they speak for themselves. */
    String on(Span span) {
        List<String> notes = new ArrayList<>();
        text.mentions()
                .name()
                .filter(span::overlaps)
                .filter(this::disguised)
                .ifPresent(name -> notes.add(decoded(name)));
        for (CodedMatch match : coded) {
            if (match.span().overlaps(span)) {
                notes.add(decoded(match.span()) + ": " + match.term().meaning());
            }
        }
        return String.join("; ", notes);
    }

    private boolean disguised(Span span) {
        return !written(span).equalsIgnoreCase(read(span));
    }

    private String decoded(Span span) {
        return disguised(span) ? written(span) + " = " + read(span) : read(span);
    }

    private String written(Span span) {
        return text.mapped().originalText(span);
    }

    private String read(Span span) {
        return text.text().substring(span.start(), span.end());
    }
}
