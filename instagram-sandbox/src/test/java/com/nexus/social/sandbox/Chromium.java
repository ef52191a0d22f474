package com.nexus.social.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * A browser without a window for the tests of a class. What it needs is looked for on the PATH, and
 * on Debian, as root, installed when it is missing; elsewhere the tests fail and say what to do.
 */
final class Chromium implements BeforeAllCallback, AfterAllCallback {
  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final List<String> DRIVERS = List.of("chromedriver", "chromium.chromedriver");

  private @Nullable Path profile;
  private @Nullable WebDriver driver;

  WebDriver driver() {
    if (driver == null) throw new IllegalStateException("Only within a test");
    return driver;
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    if (onPath(BROWSERS).isEmpty() || onPath(DRIVERS).isEmpty()) install();
    profile = Files.createTempDirectory("chromium");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(required(BROWSERS).toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--no-proxy-server",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--window-size=900,1000",
        "--user-data-dir=" + profile);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(required(DRIVERS).toFile())
            .usingAnyFreePort()
            .build();
    driver = new ChromeDriver(service, options);
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    if (driver != null) driver.quit();
    if (profile != null) delete(profile);
  }

  private static void install() {
    boolean debianAsRoot =
        "root".equals(System.getProperty("user.name")) && onPath(List.of("apt-get")).isPresent();
    if (debianAsRoot) {
      apt("update", "--quiet");
      apt("install", "--quiet", "--yes", "--no-install-recommends", "chromium", "chromium-driver");
    }
  }

  /** Another build on this machine may be installing too: then it waits. */
  private static void apt(String... arguments) {
    List<String> command = new ArrayList<>(List.of("apt-get", "-o", "DPkg::Lock::Timeout=300"));
    command.addAll(List.of(arguments));
    try {
      Path said = Files.createTempFile("apt", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
      builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
      Process process = builder.start();
      if (!process.waitFor(10, TimeUnit.MINUTES)) {
        process.destroy();
        throw new IllegalStateException(command + " took more than ten minutes");
      }
      // What is missing then is said by the search for it; here only why.
      if (process.exitValue() != 0) System.err.println(command + ": " + Files.readString(said));
      Files.delete(said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path required(List<String> names) {
    return onPath(names)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The tests of the sandbox's pages need a browser and its driver: install"
                        + " chromium and chromium-driver (on Debian: apt-get install chromium"
                        + " chromium-driver); none of "
                        + names
                        + " is on the PATH"));
  }

  private static Optional<Path> onPath(List<String> names) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin");
    return names.stream()
        .flatMap(name -> Arrays.stream(path.split(":")).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
