package com.nexus.social.sandbox.compliance;

import com.nexus.social.sandbox.world.Behaviour;
import com.nexus.social.sandbox.world.Grant;
import com.nexus.social.sandbox.world.InstagramAccount;
import com.nexus.social.sandbox.world.Login;
import com.nexus.social.sandbox.world.MetaApp;
import com.nexus.social.sandbox.world.World;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A person removes the app, and may then ask for their data to be deleted. The app is told of both,
 * where it wants to be.
 */
public final class AppRemoval implements AutoCloseable {
  private final World world;
  private final MetaApp app;
  private final Supplier<Behaviour> behaviour;
  private final InstantSource clock;
  private final CallbackSender sender = new CallbackSender();
  private final List<SentCallback> sent = new CopyOnWriteArrayList<>();

  public AppRemoval(World world, MetaApp app, Supplier<Behaviour> behaviour, InstantSource clock) {
    this.world = world;
    this.app = app;
    this.behaviour = behaviour;
    this.clock = clock;
  }

  /** Every token dies; then the app is told, if it gave an address for it. */
  public Optional<SentCallback> remove(String grantId) {
    Grant ended = end(grantId);
    URI to = behaviour.get().callbacks().deauthorize();
    return Optional.ofNullable(to).map(uri -> send(SentCallback.Kind.DEAUTHORIZE, uri, ended));
  }

  /** The same, but the app is told in a while: it is itself waiting for an answer. */
  public void removeUnawaited(String grantId) {
    Grant ended = end(grantId);
    URI to = behaviour.get().callbacks().deauthorize();
    if (to == null) return;
    Thread.ofVirtual().start(() -> send(SentCallback.Kind.DEAUTHORIZE, to, ended));
  }

  /**
   * Asks the app to delete what it knows.
   *
   * @throws IllegalArgumentException as long as the app was not removed
   * @throws IllegalStateException when it gave no address for such requests
   */
  public SentCallback requestDeletion(String grantId) {
    Grant grant = world.find(Grant.class, grantId);
    if (grant == null || !grant.isRemoved()) {
      throw new IllegalArgumentException(grantId + " must remove the app first");
    }
    URI to = behaviour.get().callbacks().dataDeletion();
    if (to == null) throw new IllegalStateException("The app gave no address for data deletion");
    return send(SentCallback.Kind.DATA_DELETION, to, grant);
  }

  boolean takesDeletionRequests() {
    return behaviour.get().callbacks().dataDeletion() != null;
  }

  /** What the app was told so far, oldest first. */
  public List<SentCallback> sent() {
    return List.copyOf(sent);
  }

  private Grant end(String grantId) {
    return world.change(
        changes -> {
          Grant grant = changes.find(Grant.class, grantId);
          if (grant == null) throw new IllegalArgumentException("There is no Grant " + grantId);
          Grant ended = grant.ended(Grant.End.REVOKED);
          changes.put(ended);
          return ended;
        });
  }

  private SentCallback send(SentCallback.Kind kind, URI to, Grant grant) {
    Instant now = clock.instant();
    String userId = knownAs(grant);
    String signed = SignedRequest.of(kind, userId, now, secret(grant.login()));
    SentCallback callback = new SentCallback(kind, to, userId, now, sender.send(kind, to, signed));
    sent.add(callback);
    return callback;
  }

  /** An app knows an account of Instagram Login by another id than everybody else does. */
  private String knownAs(Grant grant) {
    @Nullable InstagramAccount account = world.find(InstagramAccount.class, grant.subjectId());
    return account == null ? grant.subjectId() : account.appScopedId();
  }

  private String secret(Login login) {
    return switch (login) {
      case FACEBOOK -> app.facebook().secret();
      case INSTAGRAM -> app.instagram().secret();
    };
  }

  @Override
  public void close() {
    sender.close();
  }
}
