package kvisa.allinone.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/**
 * Free ports for processes that are killed and come back: none from the range that the system takes ports of outgoing
 * connections from, or one of those could sit on the port when its owner returns. Never the same twice. Not thread-safe.
 */
public final class FreePorts {

    private static final int LOWEST = 15_000;

    /** Linux begins its ephemeral ports at 32768. */
    private static final int HIGHEST = 32_000;

    private static final int TRIES = 1_000;

    private final Random random = new Random();
    private final Set<Integer> given = new HashSet<>();

    /**
     * A port on the loopback interface that nobody listens on now.
     *
     * @throws IllegalStateException if none is found
     */
    public int next() {
        for (int i = 0; i < TRIES; i++) {
            int port = LOWEST + random.nextInt(HIGHEST - LOWEST);
            if (isFree(port) && given.add(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port in [" + LOWEST + ", " + HIGHEST + ")");
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
