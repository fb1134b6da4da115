package org.fugong.service.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The machine's own Chromium, driven by Playwright, which downloads none. The environment variable CHROMIUM names another one.
 */
final class Chromium implements AutoCloseable {
  private static final List<String> USUAL_PLACES = List.of(
      "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path program) {
    this.playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    // its sandbox refuses root, and containers run tests as root
    this.browser = playwright.chromium().launch(new LaunchOptions().setExecutablePath(program).setArgs(List.of("--no-sandbox")));
  }

  /** Starts it; skips the tests where there is none. */
  static Chromium start() {
    Optional<Path> program = Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), USUAL_PLACES.stream())
        .filter(Objects::nonNull)
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
    assumeTrue(program.isPresent(),
        "browser tests skipped: no Chromium found; install one (Debian: apt-get install chromium) or name it in CHROMIUM");
    return new Chromium(program.orElseThrow());
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
