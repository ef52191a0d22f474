package com.nexus.social.adapter.in.grpc;

import com.nexus.social.application.fake.FakeSystem;
import com.nexus.social.application.port.in.BeginAuthorizationUseCase;
import com.nexus.social.application.port.in.CompleteAuthorizationUseCase;
import com.nexus.social.application.port.in.ConnectionQueries;
import com.nexus.social.application.port.in.CreatePublicationUseCase;
import com.nexus.social.application.port.in.PublicationQueries;
import com.nexus.social.application.port.in.WatchPublicationUseCase;
import com.nexus.social.application.scenario.ConnectingScenarios;
import com.nexus.social.application.scenario.PublishingScenarios;
import com.nexus.social.application.scenario.World;
import com.nexus.social.domain.publication.Publication;
import com.nexus.social.domain.publication.PublicationId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;

/** The core over its fakes, called over gRPC. */
class GrpcScenariosTest implements ConnectingScenarios, PublishingScenarios {
  private final FakeSystem core = new FakeSystem();

  @AutoClose
  private final InProcess api =
      new InProcess(
          GrpcModule.connections(
              core.beginAuthorization(), core.completeAuthorization(), core.connections()),
          GrpcModule.publishing(
              core.createPublication(), core.publications(), core.watchPublication()));

  @Override
  public World world() {
    return new RemoteWorld(core, new RemotePorts(api.channel()));
  }

  private record RemoteWorld(FakeSystem core, RemotePorts ports) implements World {
    @Override
    public BeginAuthorizationUseCase beginAuthorization() {
      return ports;
    }

    @Override
    public CompleteAuthorizationUseCase completeAuthorization() {
      return ports;
    }

    @Override
    public ConnectionQueries connections() {
      return ports;
    }

    @Override
    public CreatePublicationUseCase createPublication() {
      return ports;
    }

    @Override
    public PublicationQueries publications() {
      return ports;
    }

    @Override
    public WatchPublicationUseCase watchPublication() {
      return ports;
    }

    @Override
    public URI consent(URI authorizationUrl) {
      return core.consent(authorizationUrl);
    }

    @Override
    public URI decline(URI authorizationUrl) {
      return core.decline(authorizationUrl);
    }

    @Override
    public void removeApp() {
      core.removeApp();
    }

    @Override
    public URI image() {
      return core.image();
    }

    @Override
    public URI notAnImage() {
      return core.notAnImage();
    }

    @Override
    public void pass(Duration duration) {
      core.pass(duration);
    }

    @Override
    public Publication untilEnded(PublicationId id) {
      core.untilEnded(id);
      return ports.get(id);
    }

    @Override
    public List<String> live() {
      return core.live();
    }
  }
}
