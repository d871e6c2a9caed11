package kvisa.dashboard.http;

/** The dashboard cannot listen where it should; the message is one line and says what to change. */
public final class PortTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PortTakenException(String host, int port, Throwable cause) {
        super(
                "cannot listen on " + host + ":" + port
                        + ": the port is taken or the address is not this machine's; set api.port (0 picks a free one) or api.host",
                cause);
    }
}
