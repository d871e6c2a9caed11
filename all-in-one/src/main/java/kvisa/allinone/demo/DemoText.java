package kvisa.allinone.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * One authored text of the demonstration. Immutable.
 *
 * @param id        id within its author set, e.g. {@code m-0001}
 * @param text      the text
 * @param lang      {@code zh} or {@code en}
 * @param register  where one would read it, e.g. {@code weibo}, {@code news-headline}
 * @param phase     part of the wave it belongs to
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DemoText(String id, String text, String lang, String register, Phase phase) {

    /** The platform its register is read on; headlines and notices travel on Weibo and X. */
    public String platform() {
        return switch (register) {
            case "news-headline", "official-notice" -> lang.equals("zh") ? "weibo" : "x";
            case "bilibili-danmu" -> "bilibili";
            default -> register;
        };
    }
}
