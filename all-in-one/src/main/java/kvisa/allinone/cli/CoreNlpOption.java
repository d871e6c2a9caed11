package kvisa.allinone.cli;

import kvisa.sentiment.text.corenlp.CoreNlpSentiment;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --corenlp}: CoreNLP's sentiment annotator is measured too. Its models come with the launcher, on demand. */
final class CoreNlpOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create(); // replaced by picocli

    @Option(
            names = "--corenlp",
            description = "beside CoreNLP's sentiment annotator too (English; its models are a download of 474 MB)")
    private boolean wanted;

    /** Checks that what is wanted is there. */
    void check() {
        if (wanted && !CoreNlpSentiment.isAvailable()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--corenlp: its models are not on the class path; `./kvisa` fetches them when it is given this option");
        }
    }
}
