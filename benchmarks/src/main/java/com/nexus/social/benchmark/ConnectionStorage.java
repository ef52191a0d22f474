package com.nexus.social.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * What the storage of a renewal costs with few and with many connections: due ones are claimed in
 * batches, and for each it is stored that it was renewed, with its event. No platform is called and
 * nothing is encrypted. The two databases take turns, so that both have the same company.
 */
final class ConnectionStorage {
  private static final int FEW = 10_000;
  private static final int MANY = 1_000_000;
  private static final int BATCH = 100;
  private static final int BATCHES = 20;
  private static final int WRITERS = 16;
  private static final int WARM_UP = 2;
  private static final int ROUNDS = 9;

  private ConnectionStorage() {}

  private record Round(double rowsPerSecond, double loggedBytesEach) {}

  static void main() throws Exception {
    System.out.printf(
        Locale.ROOT,
        "%d rounds of %,d renewals in batches of %d by %d writers; %s%n",
        ROUNDS,
        BATCH * BATCHES,
        BATCH,
        WRITERS,
        Machine.now());
    try (DiskServer server = DiskServer.start();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        ConnectionTable few = ConnectionTable.filled(server.newDatabase("few", WRITERS), FEW);
        ConnectionTable many = ConnectionTable.filled(server.newDatabase("many", WRITERS), MANY)) {
      printSize(few);
      printSize(many);
      measure(few, many, threads);
      printSize(few);
      printSize(many);
    }
    System.out.println(Machine.now());
  }

  private static void measure(ConnectionTable few, ConnectionTable many, ExecutorService threads)
      throws Exception {
    List<Round> ofFew = new ArrayList<>();
    List<Round> ofMany = new ArrayList<>();
    for (int i = 0; i < WARM_UP + ROUNDS; i++) {
      Round first = round(few, threads);
      Round second = round(many, threads);
      if (i >= WARM_UP) {
        ofFew.add(first);
        ofMany.add(second);
      }
    }
    print(FEW, ofFew);
    print(MANY, ofMany);
    List<Double> ratios =
        IntStream.range(0, ROUNDS)
            .mapToObj(i -> ofFew.get(i).rowsPerSecond() / ofMany.get(i).rowsPerSecond())
            .toList();
    System.out.println("cost per row, many to few, by round: " + Rounds.of(ratios).text("%,.2f"));
  }

  private static Round round(ConnectionTable table, ExecutorService threads) throws Exception {
    long logged = table.logged();
    long start = System.nanoTime();
    int renewed = table.renew(BATCHES, BATCH, threads);
    long elapsed = System.nanoTime() - start;
    return new Round(
        renewed * 1e9 / elapsed, (double) (table.logged() - logged) / Math.max(1, renewed));
  }

  private static void print(int size, List<Round> rounds) {
    System.out.printf(
        Locale.ROOT,
        "%,d connections: %s renewals/s, %s bytes of log each%n",
        size,
        Rounds.of(rounds.stream().map(Round::rowsPerSecond).toList()).text("%,.0f"),
        Rounds.of(rounds.stream().map(Round::loggedBytesEach).toList()).text("%,.0f"));
  }

  private static void printSize(ConnectionTable table) throws Exception {
    System.out.printf(
        Locale.ROOT,
        "%,d connections: %,.0f bytes each in the table, %,.0f in its indexes%n",
        table.size(),
        table.bytesEach("pg_table_size"),
        table.bytesEach("pg_indexes_size"));
  }
}
