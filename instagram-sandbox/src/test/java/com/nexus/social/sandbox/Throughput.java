package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.BASIC;
import static com.nexus.social.sandbox.RunningSandbox.PUBLISH;

import com.sun.management.OperatingSystemMXBean;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many calls per second the sandbox serves when media is ready at once: client and sandbox in
 * this one process. Prints the median of some rounds for each kind of load; the figure per second
 * of processor time is the steadier one on a machine that does other work too.
 */
final class Throughput {
  private static final int CLIENTS = 16;
  private static final int ROUNDS = 5;
  private static final Duration ROUND = Duration.ofSeconds(4);
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final Pattern ID = Pattern.compile("\"id\":\"(\\d+)\"");

  private final InstagramSandbox sandbox;
  private final String picture;

  /** Posts the picture at that address. */
  private Throughput(InstagramSandbox sandbox, URI picture) {
    this.sandbox = sandbox;
    this.picture = URLEncoder.encode(picture.toString(), StandardCharsets.UTF_8);
  }

  /** What a round came to; of the processor by clients and sandbox together, in nanoseconds. */
  private record Round(long calls, long elapsed, long processor) {
    double perSecond() {
      return calls * 1e9 / elapsed;
    }

    double perProcessorSecond() {
      return calls * 1e9 / processor;
    }
  }

  /** What one client does again and again; returns how many calls that was. */
  @FunctionalInterface
  private interface Load {
    int once(KeptConnection connection, String token) throws IOException;
  }

  static void main() throws Exception {
    SandboxSettings settings =
        SandboxSettings.defaults()
            .withProcessing(Duration.ZERO, Duration.ZERO)
            .withQuotas(Integer.MAX_VALUE, Integer.MAX_VALUE);
    try (InstagramSandbox sandbox = InstagramSandbox.start(settings)) {
      URI picture = sandbox.baseUri().resolve("/sandbox/media/sample.jpg");
      Throughput throughput = new Throughput(sandbox, picture);
      System.out.printf(
          Locale.ROOT,
          "%d clients, %d rounds of %d s; %d processors, load average %.1f%n",
          CLIENTS,
          ROUNDS,
          ROUND.toSeconds(),
          PROCESS.getAvailableProcessors(),
          PROCESS.getSystemLoadAverage());
      throughput.measure("status reads", throughput.statusReads());
      throughput.measure("create and publish", throughput::createAndPublish);
      throughput.measure("mixed", throughput::mixed);
      measureFromElsewhere(sandbox);
    }
  }

  /**
   * With pictures that the sandbox has to get from another server, which is in this process too.
   */
  private static void measureFromElsewhere(InstagramSandbox sandbox) throws Exception {
    byte[] picture;
    try (InputStream in = Throughput.class.getResourceAsStream("media/sample.jpg")) {
      picture = Objects.requireNonNull(in).readAllBytes();
    }
    HttpServer origin =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      origin.setExecutor(threads);
      origin.createContext(
          "/",
          exchange -> {
            try (exchange) {
              exchange.sendResponseHeaders(200, picture.length);
              exchange.getResponseBody().write(picture);
            }
          });
      origin.start();
      URI address = URI.create("http://127.0.0.1:" + origin.getAddress().getPort() + "/a.jpg");
      Throughput throughput = new Throughput(sandbox, address);
      throughput.measure("mixed, from elsewhere", throughput::mixed);
    } finally {
      origin.stop(0);
    }
  }

  private Load statusReads() throws IOException {
    String token = token("bench.status");
    String container;
    try (KeptConnection connection = new KeptConnection(host())) {
      container = create(connection, token);
    }
    return (connection, _) -> {
      connection.call("GET", "/" + container + "?fields=status_code,status", token, "");
      return 1;
    };
  }

  private int createAndPublish(KeptConnection connection, String token) throws IOException {
    String container = create(connection, token);
    connection.call("POST", "/me/media_publish", token, "creation_id=" + container);
    return 2;
  }

  /** A post as our own client makes it, and a look at the quota. */
  private int mixed(KeptConnection connection, String token) throws IOException {
    connection.call("GET", "/me/content_publishing_limit?fields=quota_usage,config", token, "");
    String container = create(connection, token);
    connection.call("GET", "/" + container + "?fields=status_code,status", token, "");
    String media =
        id(connection.call("POST", "/me/media_publish", token, "creation_id=" + container));
    connection.call("GET", "/" + media + "?fields=id,permalink,timestamp,caption", token, "");
    return 5;
  }

  private String create(KeptConnection connection, String token) throws IOException {
    return id(connection.call("POST", "/me/media", token, "caption=Hi&image_url=" + picture));
  }

  private void measure(String name, Load load)
      throws IOException, InterruptedException, ExecutionException {
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      tokens.add(token("bench." + name.replace(", ", ".").replace(' ', '.') + i));
    }
    round(load, tokens);
    round(load, tokens);
    List<Round> rounds = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) rounds.add(round(load, tokens));
    System.out.printf(
        Locale.ROOT,
        "%-22s %s calls/s  %s calls per second of one processor%n",
        name,
        median(rounds, Round::perSecond),
        median(rounds, Round::perProcessorSecond));
  }

  private static String median(List<Round> rounds, ToDoubleFunction<Round> figure) {
    double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
    return "median %,8.0f (%,.0f to %,.0f)"
        .formatted(sorted[ROUNDS / 2], sorted[0], sorted[ROUNDS - 1]);
  }

  private Round round(Load load, List<String> tokens)
      throws InterruptedException, ExecutionException {
    long start = System.nanoTime();
    long end = start + ROUND.toNanos();
    long processorStart = PROCESS.getProcessCpuTime();
    long calls = 0;
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<Long>> results =
          tokens.stream().map(token -> clients.submit(() -> until(end, load, token))).toList();
      for (Future<Long> result : results) calls += result.get();
    }
    return new Round(
        calls, System.nanoTime() - start, PROCESS.getProcessCpuTime() - processorStart);
  }

  private long until(long end, Load load, String token) throws IOException {
    long calls = 0;
    try (KeptConnection connection = new KeptConnection(host())) {
      while (System.nanoTime() < end) calls += load.once(connection, token);
    }
    return calls;
  }

  private String token(String username) {
    return sandbox
        .control()
        .issueToken(sandbox.control().newAccount(username).id(), BASIC, PUBLISH);
  }

  private URI host() {
    return sandbox.hosts().instagramGraph();
  }

  private static String id(String json) {
    Matcher matcher = ID.matcher(json);
    if (!matcher.find()) throw new IllegalStateException(json);
    return matcher.group(1);
  }
}
