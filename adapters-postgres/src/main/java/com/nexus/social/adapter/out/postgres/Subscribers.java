package com.nexus.social.adapter.out.postgres;

import com.nexus.social.application.port.out.Subscription;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Those who wait in this process for one channel. */
final class Subscribers {
  private final Map<UUID, Set<Subscriber>> byId = new ConcurrentHashMap<>();
  private final Set<Subscriber> ofAll = ConcurrentHashMap.newKeySet();

  Subscription add(UUID id) {
    Subscriber subscriber = new Subscriber(it -> remove(id, it));
    byId.compute(
        id,
        (_, known) -> {
          Set<Subscriber> subscribers = known == null ? ConcurrentHashMap.newKeySet() : known;
          subscribers.add(subscriber);
          return subscribers;
        });
    return subscriber;
  }

  private void remove(UUID id, Subscriber subscriber) {
    byId.computeIfPresent(
        id,
        (_, subscribers) -> {
          subscribers.remove(subscriber);
          return subscribers.isEmpty() ? null : subscribers;
        });
  }

  Subscription addToAll() {
    Subscriber subscriber = new Subscriber(ofAll::remove);
    ofAll.add(subscriber);
    return subscriber;
  }

  /** Wakes those who wait for this id. */
  void wake(UUID id) {
    byId.getOrDefault(id, Set.of()).forEach(Subscriber::wake);
    ofAll.forEach(Subscriber::wake);
  }

  /** Wakes everybody. */
  void wakeAll() {
    byId.values().stream().flatMap(Collection::stream).forEach(Subscriber::wake);
    ofAll.forEach(Subscriber::wake);
  }

  private static final class Subscriber implements Subscription {
    private final BlockingQueue<Boolean> pending = new ArrayBlockingQueue<>(1);
    private final Consumer<Subscriber> onClose;

    Subscriber(Consumer<Subscriber> onClose) {
      this.onClose = onClose;
    }

    void wake() {
      // One that is pending already says it all.
      boolean _ = pending.offer(true);
    }

    @Override
    public boolean await(Duration patience) throws InterruptedException {
      return pending.poll(TimeUnit.NANOSECONDS.convert(patience), TimeUnit.NANOSECONDS) != null;
    }

    @Override
    public void close() {
      onClose.accept(this);
    }
  }
}
