package com.nexus.social.adapter.in.grpc;

import com.nexus.social.application.fake.FakeSystem;
import com.nexus.social.application.scenario.ChoosingScenarios;
import com.nexus.social.application.scenario.ConnectingScenarios;
import com.nexus.social.application.scenario.LeavingScenarios;
import com.nexus.social.application.scenario.PublishingScenarios;
import com.nexus.social.application.scenario.World;
import com.nexus.social.domain.deletion.DataDeletion;
import com.nexus.social.domain.deletion.DeletionCode;
import com.nexus.social.domain.platform.Login;
import com.nexus.social.domain.publication.Publication;
import com.nexus.social.domain.publication.PublicationId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;

/** The core over its fakes, called over gRPC. */
class GrpcScenariosTest
    implements ConnectingScenarios, ChoosingScenarios, LeavingScenarios, PublishingScenarios {
  private final FakeSystem core = new FakeSystem();

  @AutoClose
  private final InProcess api =
      new InProcess(Services.connections(core), Services.publishing(core));

  @Override
  public World world() {
    return new FakeWorld(core, new RemotePorts(api.channel()));
  }

  private record FakeWorld(FakeSystem core, RemotePorts api) implements RemoteWorld {
    @Override
    public Login loginOfSeveral() {
      return core.loginOfSeveral();
    }

    @Override
    public URI consent(URI authorizationUrl) {
      return core.consent(authorizationUrl);
    }

    @Override
    public URI consentToSeveral(URI authorizationUrl) {
      return core.consentToSeveral(authorizationUrl);
    }

    @Override
    public URI consentToAnother(URI authorizationUrl) {
      return core.consentToAnother(authorizationUrl);
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
    public String deauthorization() {
      return core.deauthorization();
    }

    @Override
    public String deletionRequest() {
      return core.deletionRequest();
    }

    @Override
    public DataDeletion untilDeleted(DeletionCode code) {
      core.untilDeleted(code);
      return api.leaving().get(code);
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
      return api.publications().get(id);
    }

    @Override
    public List<String> live() {
      return core.live();
    }
  }
}
