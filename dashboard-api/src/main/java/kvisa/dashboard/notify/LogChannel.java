package kvisa.dashboard.notify;

import kvisa.dashboard.alerting.Notice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line per notice in the log of this process. */
final class LogChannel implements NotificationChannel {

    private static final Logger LOG = LoggerFactory.getLogger(LogChannel.class);

    private final MessageText text;

    LogChannel(MessageText text) {
        this.text = text;
    }

    @Override
    public String name() {
        return "log";
    }

    @Override
    public void send(Message message) {
        for (Notice notice : message.notices()) {
            LOG.info(
                    "alert {} {}: {}",
                    notice.alertId(),
                    notice.kind(),
                    text.words().of(notice));
        }
    }
}
