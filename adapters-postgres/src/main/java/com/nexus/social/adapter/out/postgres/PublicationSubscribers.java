package com.nexus.social.adapter.out.postgres;

import com.nexus.social.application.port.out.PublicationSignals.Subscription;
import com.nexus.social.domain.publication.PublicationId;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Those who wait in this process. */
final class PublicationSubscribers {
  private final Map<PublicationId, Set<Subscriber>> byPublication = new ConcurrentHashMap<>();
  private final Set<Subscriber> ofAll = ConcurrentHashMap.newKeySet();

  Subscription add(PublicationId id) {
    Subscriber subscriber = new Subscriber(it -> remove(id, it));
    byPublication.compute(
        id,
        (_, known) -> {
          Set<Subscriber> subscribers = known == null ? ConcurrentHashMap.newKeySet() : known;
          subscribers.add(subscriber);
          return subscribers;
        });
    return subscriber;
  }

  private void remove(PublicationId id, Subscriber subscriber) {
    byPublication.computeIfPresent(
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

  /** Wakes those who wait for this publication. */
  void wake(PublicationId id) {
    byPublication.getOrDefault(id, Set.of()).forEach(Subscriber::wake);
    ofAll.forEach(Subscriber::wake);
  }

  /** Wakes everybody. */
  void wakeAll() {
    byPublication.values().stream().flatMap(Collection::stream).forEach(Subscriber::wake);
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
