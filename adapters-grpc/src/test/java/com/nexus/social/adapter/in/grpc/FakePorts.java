package com.nexus.social.adapter.in.grpc;

import com.nexus.social.application.contract.Samples;
import com.nexus.social.application.port.in.BeginAuthorizationUseCase;
import com.nexus.social.application.port.in.CompleteAuthorizationUseCase;
import com.nexus.social.application.port.in.ConnectionQueries;
import com.nexus.social.application.port.in.CreatePublicationUseCase;
import com.nexus.social.application.port.in.DataDeletionUseCase;
import com.nexus.social.application.port.in.DisconnectConnectionUseCase;
import com.nexus.social.application.port.in.HandleDeauthorizationUseCase;
import com.nexus.social.application.port.in.PublicationQueries;
import com.nexus.social.application.port.in.RefreshConnectionUseCase;
import com.nexus.social.application.port.in.SelectAccountUseCase;
import com.nexus.social.application.port.in.WatchConnectionsUseCase;
import com.nexus.social.application.port.in.WatchPublicationUseCase;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionEvent;
import com.nexus.social.domain.connection.ConnectionFilter;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.UserId;
import com.nexus.social.domain.deletion.DataDeletion;
import com.nexus.social.domain.deletion.DeletionCode;
import com.nexus.social.domain.platform.Platform;
import com.nexus.social.domain.publication.Publication;
import com.nexus.social.domain.publication.PublicationEvent;
import com.nexus.social.domain.publication.PublicationId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** All driving ports: they remember what they are asked, and answer or fail as a test told them. */
final class FakePorts
    implements BeginAuthorizationUseCase,
        CompleteAuthorizationUseCase,
        SelectAccountUseCase,
        ConnectionQueries,
        WatchConnectionsUseCase,
        RefreshConnectionUseCase,
        DisconnectConnectionUseCase,
        HandleDeauthorizationUseCase,
        DataDeletionUseCase,
        CreatePublicationUseCase,
        PublicationQueries,
        WatchPublicationUseCase {

  /** What the ports were asked, in order. */
  final List<Object> asked = new CopyOnWriteArrayList<>();

  /** What a watch of a publication is going to see. */
  final BlockingQueue<PublicationEvent> events = new LinkedBlockingQueue<>();

  /** What a watch of connections is going to see after the connection itself. */
  final BlockingQueue<Update> updates = new LinkedBlockingQueue<>();

  /** What a list finds. */
  final List<Connection> listed = new CopyOnWriteArrayList<>();

  /** What happened to the connection. */
  final List<ConnectionEvent> history = new CopyOnWriteArrayList<>();

  /** Counted down when a watch is closed. */
  final CountDownLatch watchClosed = new CountDownLatch(1);

  volatile Connection connection = Samples.connection(Samples.owner()).after();
  volatile Completion completion = new Completion.Connected(connection);
  volatile Disconnection disconnection = new Disconnection(connection, true);
  volatile DataDeletion deletion =
      DataDeletion.requested(
          new DeletionCode("abc123"), Samples.PLATFORM, "10215241773831025", Samples.NOW);
  volatile Publication publication = Samples.accepted(connection.id()).after();
  private volatile Optional<Throwable> failure = Optional.empty();

  /** From now on every port throws this. */
  void fail(Throwable thrown) {
    failure = Optional.of(thrown);
  }

  private <T> T answer(Object question, T answer) {
    asked.add(question);
    failIfTold();
    return answer;
  }

  private void failIfTold() {
    failure.ifPresent(FakePorts::<RuntimeException>sneak);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Errors and exceptions alike.
  private static <E extends Throwable> void sneak(Throwable thrown) throws E {
    throw (E) thrown;
  }

  @Override
  public Begun begin(BeginAuthorizationUseCase.Command command) {
    return answer(
        command,
        new Begun(
            command.login().orElse(Samples.LOGIN),
            URI.create("https://platform.example/consent?state=s"),
            URI.create("https://app.example/callback"),
            Samples.NOW));
  }

  @Override
  public Completion complete(CompleteAuthorizationUseCase.Command command) {
    return answer(command, completion);
  }

  @Override
  public Connection select(SelectAccountUseCase.Command command) {
    return answer(command, connection);
  }

  @Override
  public Connection get(ConnectionId id) {
    return answer(id, connection);
  }

  @Override
  public List<Connection> list(ConnectionFilter filter) {
    return answer(filter, listed.stream().limit(filter.limit()).toList());
  }

  @Override
  public List<ConnectionEvent> history(ConnectionId id, int limit) {
    return history.stream().limit(limit).toList();
  }

  @Override
  public Connection refresh(ConnectionId id) {
    return answer(id, connection);
  }

  @Override
  public Disconnection disconnect(DisconnectConnectionUseCase.Command command) {
    return answer(command, disconnection);
  }

  @Override
  public int deauthorize(Platform platform, String signed) {
    return answer(List.of(platform, signed), 3);
  }

  @Override
  public Noted request(Platform platform, String signed) {
    return answer(
        List.of(platform, signed),
        new Noted(deletion, URI.create("https://app.example/deletion?code=abc123")));
  }

  @Override
  public DataDeletion get(DeletionCode code) {
    return answer(code, deletion);
  }

  @Override
  public Publication create(CreatePublicationUseCase.Command command) {
    return answer(command, publication);
  }

  @Override
  public Publication get(PublicationId id) {
    return answer(id, publication);
  }

  @Override
  public WatchConnectionsUseCase.Watch watch(UserId userId) {
    return answer(
        userId,
        new WatchConnectionsUseCase.Watch() {
          private boolean begun;

          @Override
          public Optional<Update> next(Duration patience) throws InterruptedException {
            failIfTold();
            if (!begun) {
              begun = true;
              return Optional.of(new Update.Changed(connection));
            }
            return Optional.ofNullable(updates.poll(patience.toNanos(), TimeUnit.NANOSECONDS));
          }

          @Override
          public void close() {
            watchClosed.countDown();
          }
        });
  }

  @Override
  public WatchPublicationUseCase.Watch watch(PublicationId id, long afterSequence) {
    return answer(
        id,
        new WatchPublicationUseCase.Watch() {
          private boolean ended;

          @Override
          public Optional<PublicationEvent> next(Duration patience) throws InterruptedException {
            failIfTold();
            boolean isFinal = publication.isFinal();
            long wait = isFinal ? 0 : patience.toNanos();
            Optional<PublicationEvent> next =
                Optional.ofNullable(events.poll(wait, TimeUnit.NANOSECONDS));
            ended = next.map(event -> event.stage().isFinal()).orElse(isFinal);
            return next;
          }

          @Override
          public boolean hasEnded() {
            return ended;
          }

          @Override
          public void close() {
            watchClosed.countDown();
          }
        });
  }
}
