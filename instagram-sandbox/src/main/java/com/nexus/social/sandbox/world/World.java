package com.nexus.social.sandbox.world;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything the sandbox knows. Reading needs no lock; changes are made one at a time, and each is
 * in the journal before anybody can see it.
 */
public final class World implements AutoCloseable {
  private final ReentrantLock writing = new ReentrantLock();
  private final Map<Key, Entity> entities = new ConcurrentHashMap<>();
  private final Map<String, Shelf> shelves = new ConcurrentHashMap<>();
  private final Journal journal;

  private record Key(Class<? extends Entity> kind, String id) {}

  /** The changes that one step makes: all of them happen, or none. */
  public final class Changes {
    private final Map<Key, Entity> made = new LinkedHashMap<>();

    private Changes() {}

    public <T extends Entity> @Nullable T find(Class<T> kind, String id) {
      Entity entity = made.get(new Key(kind, id));
      return entity == null ? World.this.find(kind, id) : kind.cast(entity);
    }

    public void put(Entity entity) {
      made.put(new Key(entity.getClass(), entity.id()), entity);
    }
  }

  public World(Journal journal) {
    this.journal = journal;
    journal.replay().forEach(this::apply);
  }

  public <T extends Entity> @Nullable T find(Class<T> kind, String id) {
    return kind.cast(entities.get(new Key(kind, id)));
  }

  public <T extends Entity> Stream<T> all(Class<T> kind) {
    return entities.values().stream().filter(kind::isInstance).map(kind::cast);
  }

  public Shelf shelf(String accountId) {
    return shelves.computeIfAbsent(accountId, _ -> new Shelf());
  }

  /**
   * Runs a step alone. Its changes take effect when it returns; when it throws, nothing has
   * happened.
   */
  public <R> R change(Function<Changes, R> step) {
    writing.lock();
    try {
      Changes changes = new Changes();
      R result = step.apply(changes);
      journal.append(changes.made.values());
      changes.made.values().forEach(this::apply);
      return result;
    } finally {
      writing.unlock();
    }
  }

  /** A step that only adds or replaces one thing. */
  public void put(Entity entity) {
    change(
        changes -> {
          changes.put(entity);
          return entity;
        });
  }

  private void apply(Entity entity) {
    Entity former = entities.put(new Key(entity.getClass(), entity.id()), entity);
    if (former != null) return;
    switch (entity) {
      case Container container -> shelf(container.accountId()).shelve(container);
      case Post post -> shelf(post.accountId()).shelve(post);
      case DeletedPost deleted -> remove(deleted.id());
      case AccessToken _,
          Audience _,
          AuthorizationCode _,
          Business _,
          ClockOffset _,
          FacebookPage _,
          Grant _,
          InstagramAccount _,
          KeptBehaviour _,
          Person _,
          Quotas _,
          Reactions _ -> {}
    }
  }

  private void remove(String postId) {
    if (entities.remove(new Key(Post.class, postId)) instanceof Post post) {
      shelf(post.accountId()).remove(post);
    }
  }

  @Override
  public void close() {
    journal.close();
  }
}
