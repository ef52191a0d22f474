package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.BASIC;
import static com.nexus.social.sandbox.RunningSandbox.PUBLISH;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many calls per second the sandbox serves when media is ready at once: client and sandbox in
 * this one process. Prints the median of some rounds for each kind of load.
 */
final class Throughput {
  private static final int CLIENTS = 16;
  private static final int ROUNDS = 5;
  private static final Duration ROUND = Duration.ofSeconds(4);
  private static final Pattern ID = Pattern.compile("\"id\":\"(\\d+)\"");

  private final InstagramSandbox sandbox;
  private final String picture;

  private Throughput(InstagramSandbox sandbox) {
    this.sandbox = sandbox;
    this.picture =
        URLEncoder.encode(
            sandbox.baseUri().resolve("/sandbox/media/sample.jpg").toString(),
            StandardCharsets.UTF_8);
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
      Throughput throughput = new Throughput(sandbox);
      System.out.printf("%d clients, %d rounds of %d s%n", CLIENTS, ROUNDS, ROUND.toSeconds());
      throughput.measure("status reads", throughput.statusReads());
      throughput.measure("create and publish", throughput::createAndPublish);
      throughput.measure("mixed", throughput::mixed);
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
      tokens.add(token("bench." + name.replace(' ', '.') + i));
    }
    round(load, tokens);
    round(load, tokens);
    double[] perSecond = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) perSecond[i] = round(load, tokens);
    Arrays.sort(perSecond);
    System.out.printf(
        Locale.ROOT,
        "%-20s median %,8.0f calls/s  (%,.0f to %,.0f)%n",
        name,
        perSecond[ROUNDS / 2],
        perSecond[0],
        perSecond[ROUNDS - 1]);
  }

  private double round(Load load, List<String> tokens)
      throws InterruptedException, ExecutionException {
    long start = System.nanoTime();
    long end = start + ROUND.toNanos();
    long calls = 0;
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<Long>> results =
          tokens.stream().map(token -> clients.submit(() -> until(end, load, token))).toList();
      for (Future<Long> result : results) calls += result.get();
    }
    return calls * 1e9 / (System.nanoTime() - start);
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
