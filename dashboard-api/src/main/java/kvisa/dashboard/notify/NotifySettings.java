package kvisa.dashboard.notify;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kvisa.contract.settings.Setting;
import kvisa.contract.settings.Settings;
import kvisa.dashboard.alerting.NotifyPolicy;
import kvisa.dashboard.alerting.StandstillWatch;
import kvisa.dashboard.alerting.Words;

/** Settings of notifications. */
public final class NotifySettings {

    /** Who is told. */
    public static final Setting<String> CHANNELS = Setting.of(
            "alerts.channels",
            "names among " + String.join(", ", ChannelCatalogue.names()) + ", separated by commas",
            NotifySettings::requireChannels,
            "log",
            "who is told of alerts: log, webhook, slack, separated by commas; empty: nobody");

    /** Address of the webhook. */
    public static final Setting<String> WEBHOOK_URL =
            Setting.secret("alerts.webhook.url", "address that alerts are posted to as JSON, for the channel webhook");

    /** Address of a Slack-compatible webhook. */
    public static final Setting<String> SLACK_URL =
            Setting.secret("alerts.slack.url", "address of a Slack-compatible incoming webhook, for the channel slack");

    /** Patience with either. */
    public static final Setting<Duration> TIMEOUT =
            Setting.duration("alerts.timeout", "PT10S", "longest time a webhook may take to answer");

    /** When an alert is told again. */
    public static final Setting<Duration> REPEAT = Setting.duration(
            "alerts.repeat", "PT4H", "how long until an alert that nobody acknowledged is told again while it fires");

    /** When an alert is told first. */
    public static final Setting<Duration> SETTLING = Setting.duration(
            "alerts.settling",
            "PT15S",
            "how long an alert must fire before it is told, so that broader ones can mute it");

    /** What is history. */
    public static final Setting<Duration> NEWEST = Setting.duration(
            "alerts.newest",
            "P1D",
            "alerts whose data ends longer ago than this are history and nobody is told of them");

    /** When all sources count as fallen silent. */
    public static final Setting<Duration> STANDSTILL = Setting.duration(
            "alerts.standstill.after",
            "PT3H",
            "how long nothing may come from any source that was live before that is told, PT0S: for ever");

    /** Language of messages. */
    public static final Setting<String> LANGUAGE =
            Setting.of("alerts.language", "en or zh", NotifySettings::language, "en", "language of messages: en or zh");

    /** Time zone of messages. */
    public static final Setting<ZoneId> ZONE = Setting.of(
            "alerts.zone", "a time zone such as Asia/Shanghai", ZoneId::of, "Asia/Shanghai", "time zone of messages");

    /** Where the page is. */
    public static final Setting<String> PAGE =
            Setting.text("alerts.page.url", "", "address of the page, added to messages; empty: none");

    private NotifySettings() {}

    /** All of them. */
    public static List<Setting<?>> all() {
        return List.of(
                CHANNELS, WEBHOOK_URL, SLACK_URL, TIMEOUT, REPEAT, SETTLING, NEWEST, STANDSTILL, LANGUAGE, ZONE, PAGE);
    }

    /** When channels are told. */
    public static NotifyPolicy policy(Settings settings) {
        return new NotifyPolicy(
                settings.get(REPEAT), settings.get(SETTLING), settings.get(NEWEST), standstill(settings));
    }

    /** When all sources count as fallen silent. */
    public static StandstillWatch standstill(Settings settings) {
        return new StandstillWatch(settings.get(STANDSTILL));
    }

    static Words words(Settings settings) {
        return Words.of(Words.Tongue.valueOf(settings.get(LANGUAGE).toUpperCase(Locale.ROOT)), settings.get(ZONE));
    }

    /**
     * An http address that a channel cannot do without.
     *
     * @throws IllegalArgumentException if it is none; the message does not repeat it
     */
    static URI address(Settings settings, Setting<String> setting, String channel) {
        String wanted = setting.key() + ": wanted an http or https address, as alerts.channels names " + channel;
        try {
            URI address = URI.create(settings.get(setting));
            boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (http && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(wanted, e);
        }
        throw new IllegalArgumentException(wanted);
    }

    /** The names under {@link #CHANNELS}, each once. */
    static List<String> channels(Settings settings) {
        return channels(settings.get(CHANNELS));
    }

    private static List<String> channels(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static String requireChannels(String text) {
        if (!ChannelCatalogue.names().containsAll(channels(text))) {
            throw new IllegalArgumentException("no such channel");
        }
        return text;
    }

    private static String language(String text) {
        if (!List.of("en", "zh").contains(text)) {
            throw new IllegalArgumentException("no such language");
        }
        return text;
    }
}
