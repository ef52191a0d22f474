package com.nexus.social.adapter.in.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nexus.social.application.contract.Samples;
import com.nexus.social.application.fake.CountedCalls;
import com.nexus.social.application.fake.InMemoryPublicationRepository;
import com.nexus.social.application.fake.InMemoryPublicationSignals;
import com.nexus.social.application.port.out.PublicationRepository;
import com.nexus.social.application.service.PublicationReads;
import com.nexus.social.domain.publication.Transition;
import com.nexus.social.v1.PublishingServiceGrpc;
import com.nexus.social.v1.WatchPublicationRequest;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One who watches what does not change. */
@Timeout(10)
class IdleWatchTest {
  @Test
  void watch_nothingHappens_readsNothing() throws Exception {
    InMemoryPublicationSignals signals = new InMemoryPublicationSignals();
    CountedCalls reads = new CountedCalls();
    PublicationRepository stored = reads.around(new InMemoryPublicationRepository(signals));
    Transition accepted = Samples.accepted(Samples.connection(Samples.owner()).after().id());
    assertThat(stored.insert(accepted)).isTrue();
    PublicationReads publications = new PublicationReads(stored, signals);
    GrpcPublishingService service =
        new GrpcPublishingService(new FakePorts(), publications, publications);

    try (InProcess api = new InProcess(service)) {
      var watch =
          PublishingServiceGrpc.newBlockingV2Stub(api.channel())
              .watchPublication(
                  WatchPublicationRequest.newBuilder()
                      .setPublicationId(accepted.after().id().value().toString())
                      .build());
      assertThat(watch.read().getEvent().getSequence()).isEqualTo(1);
      int before = reads.count();

      assertThatExceptionOfType(TimeoutException.class)
          .isThrownBy(() -> watch.read(2500, TimeUnit.MILLISECONDS));

      assertThat(reads.count()).isEqualTo(before);
      watch.cancel("seen enough", null);
    }
  }
}
