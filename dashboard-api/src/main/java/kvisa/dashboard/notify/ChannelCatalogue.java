package kvisa.dashboard.notify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kvisa.contract.settings.InvalidSettingsException;
import kvisa.contract.settings.Settings;
import kvisa.dashboard.alerting.AlertWords;

/** The channels there are, by the names that settings use. */
public final class ChannelCatalogue {

    private static final Map<String, Maker> MAKERS = makers();

    private ChannelCatalogue() {}

    /** Makes a channel of the settings. */
    private interface Maker {
        NotificationChannel of(Settings settings, MessageText text);
    }

    /** One line per channel. */
    private static Map<String, Maker> makers() {
        Map<String, Maker> makers = new LinkedHashMap<>();
        makers.put("log", (settings, text) -> new LogChannel(text));
        makers.put(
                "webhook",
                (settings, text) -> new HttpChannel(
                        "webhook",
                        NotifySettings.address(settings, NotifySettings.WEBHOOK_URL, "webhook"),
                        settings.get(NotifySettings.TIMEOUT),
                        new WebhookBody(text)));
        makers.put(
                "slack",
                (settings, text) -> new HttpChannel(
                        "slack",
                        NotifySettings.address(settings, NotifySettings.SLACK_URL, "slack"),
                        settings.get(NotifySettings.TIMEOUT),
                        WebhookBody.slack(text)));
        return makers;
    }

    static List<String> names() {
        return List.copyOf(MAKERS.keySet());
    }

    /**
     * The channels that the settings name.
     *
     * @throws InvalidSettingsException if one lacks what it needs; lists everything that is missing
     */
    public static List<NotificationChannel> of(Settings settings) {
        MessageText text =
                new MessageText(new AlertWords(NotifySettings.words(settings)), settings.get(NotifySettings.PAGE));
        List<NotificationChannel> channels = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String name : NotifySettings.channels(settings)) {
            try {
                channels.add(Objects.requireNonNull(MAKERS.get(name), name).of(settings, text));
            } catch (IllegalArgumentException e) {
                problems.add(String.valueOf(e.getMessage()));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
        return channels;
    }
}
