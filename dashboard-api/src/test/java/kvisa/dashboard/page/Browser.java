package kvisa.dashboard.page;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium with a profile of its own. Needs {@code chromium} and {@code chromedriver} on the path. */
final class Browser implements AutoCloseable {

    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private final Path profile;
    private final ChromeDriver driver;

    private Browser(Path browser, Path driverBinary) throws IOException {
        profile = Files.createTempDirectory("kvisa-page-test");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driverBinary.toFile())
                .usingAnyFreePort()
                .build();
        driver = new ChromeDriver(service, options(browser, profile));
    }

    /** Starts one, or skips the test visibly where this machine has none. */
    static Browser startOrSkip() throws IOException {
        Optional<Path> browser =
                BROWSERS.stream().flatMap(name -> onPath(name).stream()).findFirst();
        Optional<Path> driver = onPath("chromedriver");
        Assumptions.assumeTrue(
                browser.isPresent() && driver.isPresent(),
                "found no chromium with chromedriver on the path, so the page is not looked at in a browser");
        return new Browser(browser.orElseThrow(), driver.orElseThrow());
    }

    private static Optional<Path> onPath(String name) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static ChromeOptions options(Path browser, Path profile) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.toFile());
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=en-GB",
                "--user-data-dir=" + profile);
        return options;
    }

    /** Makes the window this wide, as a device would have it. */
    void resize(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    /** Opens an address and waits until the page has drawn its figures. */
    void open(String address) {
        driver.get(address);
        awaitDrawn();
    }

    /** Leaves the page open now, and forgets what it complained of. */
    void leave() {
        driver.get("about:blank");
        complaints();
    }

    /** Waits until no request is under way. */
    void awaitDrawn() {
        Awaitility.await("the page to be drawn")
                .atMost(20, SECONDS)
                .until(() -> "false".equals(script("return document.querySelector('main').getAttribute('aria-busy')")));
    }

    /** The text a reader sees. A live page may draw the element anew between finding and reading it; then the new one is read. */
    String text(String selector) {
        return Awaitility.await("an element that stands still")
                .atMost(20, SECONDS)
                .ignoreException(StaleElementReferenceException.class)
                .until(() -> element(selector).getText(), text -> true);
    }

    boolean isShown(String selector) {
        return element(selector).isDisplayed();
    }

    int count(String selector) {
        return driver.findElements(By.cssSelector(selector)).size();
    }

    WebElement element(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** Clicks through the page's own script: sticky parts of the page cannot be in the way. */
    void click(String selector) {
        script("document.querySelector(arguments[0]).click()", selector);
    }

    String address() {
        return String.valueOf(driver.getCurrentUrl());
    }

    Object script(String code, Object... arguments) {
        return driver.executeScript(code, arguments);
    }

    /** What an expression over a module of the page, named {@code m}, comes to. */
    Object inModule(String module, String expression) {
        return driver.executeAsyncScript(
                "const done = arguments[1]; import(arguments[0]).then((m) => done(" + expression
                        + "), (e) => done('' + e))",
                module);
    }

    /** Complaints on the console since the last call. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Keeps a picture in the folder that {@code -Dkvisa.screenshots} names, if it names one. */
    void picture(String name) throws IOException {
        String folder = System.getProperty("kvisa.screenshots");
        if (folder != null) {
            Files.createDirectories(Path.of(folder));
            Files.write(Path.of(folder, name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        }
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted((a, b) -> b.compareTo(a)).map(Path::toFile).forEach(File::delete);
        }
    }
}
