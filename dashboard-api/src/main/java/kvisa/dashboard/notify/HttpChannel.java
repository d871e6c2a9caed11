package kvisa.dashboard.notify;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Posts a JSON body per message to an address; any 2xx means that it was taken. Redirects are not followed. */
final class HttpChannel implements NotificationChannel {

    private final String name;
    private final URI address;
    private final Duration patience;
    private final Body body;
    private final HttpClient client;

    /** What is posted for a message. */
    interface Body {
        byte[] of(Message message);
    }

    /**
     * A channel.
     *
     * @param address   http or https
     * @param patience  longest time for connection and answer together
     */
    HttpChannel(String name, URI address, Duration patience, Body body) {
        this.name = name;
        this.address = address;
        this.patience = patience;
        this.body = body;
        this.client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void send(Message message) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", message.key())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.of(message)))
                .build();
        int status = status(client.sendAsync(request, HttpResponse.BodyHandlers.discarding()));
        if (status / 100 != 2) {
            throw new DeliveryException(name + " answered status " + status + ", wanted 2xx");
        }
    }

    private int status(CompletableFuture<HttpResponse<Void>> sending) {
        try {
            return sending.get(patience.toMillis(), TimeUnit.MILLISECONDS).statusCode();
        } catch (ExecutionException e) {
            // The cause may quote the address: only its kind is told.
            String kind =
                    e.getCause() == null ? "unknown" : e.getCause().getClass().getSimpleName();
            throw new DeliveryException(name + " cannot be reached: " + kind);
        } catch (TimeoutException e) {
            sending.cancel(true);
            throw new DeliveryException(name + " did not answer within " + patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            sending.cancel(true);
            throw new DeliveryException("interrupted while telling " + name);
        }
    }
}
