package com.nexus.social.adapter.in.grpc;

import com.nexus.social.application.contract.Samples;
import com.nexus.social.application.port.in.BeginAuthorizationUseCase;
import com.nexus.social.application.port.in.CompleteAuthorizationUseCase;
import com.nexus.social.application.port.in.ConnectionQueries;
import com.nexus.social.application.port.in.CreatePublicationUseCase;
import com.nexus.social.application.port.in.PublicationQueries;
import com.nexus.social.application.port.in.WatchPublicationUseCase;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionId;
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
        ConnectionQueries,
        CreatePublicationUseCase,
        PublicationQueries,
        WatchPublicationUseCase {

  /** What the ports were asked, in order. */
  final List<Object> asked = new CopyOnWriteArrayList<>();

  /** What a watch is going to see. */
  final BlockingQueue<PublicationEvent> events = new LinkedBlockingQueue<>();

  /** Counted down when a watch is closed. */
  final CountDownLatch watchClosed = new CountDownLatch(1);

  volatile Connection connection = Samples.connection(Samples.owner());
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
            URI.create("https://platform.example/consent?state=s"),
            URI.create("https://app.example/callback"),
            Samples.NOW));
  }

  @Override
  public Connection complete(CompleteAuthorizationUseCase.Command command) {
    return answer(command, connection);
  }

  @Override
  public Connection get(ConnectionId id) {
    return answer(id, connection);
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
  public Watch watch(PublicationId id, long afterSequence) {
    return answer(
        id,
        new Watch() {
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
