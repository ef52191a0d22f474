package com.nexus.social.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ResourcesTest {
  private final Resources resources = new Resources();
  private final List<String> closed = new CopyOnWriteArrayList<>();

  @Test
  void close_ofSeveral_goesBackwardsPastFailures() {
    open("first");
    resources.open(
        () ->
            () -> {
              throw new IllegalStateException("will not close");
            });
    open("last");

    resources.close();
    resources.close();

    assertThat(closed).containsExactly("last", "first");
  }

  @Test
  void open_afterClose_opensNothing() {
    resources.close();

    assertThatThrownBy(() -> open("late"))
        .isInstanceOf(StartupException.class)
        .hasMessage("It was stopped before it was up.");
    assertThat(closed).isEmpty();
  }

  @Test
  void close_whileOneIsBeingOpened_closesIt() throws InterruptedException {
    CountDownLatch opening = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    CompletableFuture<Void> start =
        CompletableFuture.runAsync(
            () ->
                resources.open(
                    () -> {
                      opening.countDown();
                      awaitUninterruptibly(goOn);
                      return () -> closed.add("slow");
                    }));
    opening.await();
    CompletableFuture<Void> stop = CompletableFuture.runAsync(resources::close);
    goOn.countDown();

    assertThat(CompletableFuture.allOf(start, stop)).succeedsWithin(Duration.ofSeconds(10));
    assertThat(closed).containsExactly("slow");
  }

  private void open(String name) {
    resources.open(() -> () -> closed.add(name));
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
