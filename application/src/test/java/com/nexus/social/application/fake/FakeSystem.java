package com.nexus.social.application.fake;

import com.nexus.social.application.contract.Samples;
import com.nexus.social.application.port.in.AdvancePublicationsUseCase;
import com.nexus.social.application.port.in.BeginAuthorizationUseCase;
import com.nexus.social.application.port.in.CompleteAuthorizationUseCase;
import com.nexus.social.application.port.in.ConnectionQueries;
import com.nexus.social.application.port.in.CreatePublicationUseCase;
import com.nexus.social.application.port.in.PublicationQueries;
import com.nexus.social.application.port.in.WatchPublicationUseCase;
import com.nexus.social.application.port.out.PublicationRepository;
import com.nexus.social.application.port.out.SocialPlatform;
import com.nexus.social.application.scenario.World;
import com.nexus.social.application.service.AdvancePublicationsService;
import com.nexus.social.application.service.BeginAuthorizationService;
import com.nexus.social.application.service.CompleteAuthorizationService;
import com.nexus.social.application.service.Connections;
import com.nexus.social.application.service.ContainerSteps;
import com.nexus.social.application.service.CreatePublicationService;
import com.nexus.social.application.service.Platforms;
import com.nexus.social.application.service.PublicationReads;
import com.nexus.social.application.service.PublicationSteps;
import com.nexus.social.application.service.PublishSteps;
import com.nexus.social.domain.publication.Publication;
import com.nexus.social.domain.publication.PublicationId;
import com.nexus.social.domain.publication.PublishedMedia;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** The core, wired to fakes; its worker is ticked, and time stands still in between. */
public final class FakeSystem implements World {
  private final FakeClock clock;
  private final FakeAccounts accounts;
  private final FakePlatform platform;
  private final InMemoryPublicationSignals signals = new InMemoryPublicationSignals();
  private final RandomGenerator random;
  private final Platforms platforms;
  private final InMemoryAuthorizationAttemptRepository attempts =
      new InMemoryAuthorizationAttemptRepository();
  private final PublicationRepository stored;
  private final PublicationRepository repository;
  private final Connections connections;

  public FakeSystem() {
    this(42, new FakeClock(), UnaryOperator.identity());
  }

  /** A system whose worker sees the repository through {@code view}. */
  public FakeSystem(long seed, FakeClock clock, UnaryOperator<PublicationRepository> view) {
    this.clock = clock;
    accounts = new FakeAccounts(clock);
    platform = new FakePlatform(clock, accounts);
    platforms = new Platforms(Set.of(new SocialPlatform(Samples.PLATFORM, accounts, platform)));
    random = new Random(seed);
    stored = new InMemoryPublicationRepository(signals);
    repository = view.apply(stored);
    connections =
        new Connections(new InMemoryConnectionRepository(), new FakeTokenVault(), clock, random);
  }

  public FakeClock clock() {
    return clock;
  }

  public FakePlatform platform() {
    return platform;
  }

  /** What is stored, seen directly. */
  public PublicationRepository repository() {
    return stored;
  }

  /** A new worker, as a process has it after a start. */
  public AdvancePublicationsUseCase worker() {
    PublicationSteps steps =
        new PublicationSteps(
            platforms,
            connections,
            new ContainerSteps(connections, Samples.POLICY, clock),
            new PublishSteps(connections, repository, Samples.POLICY, clock),
            Samples.POLICY,
            clock);
    return new AdvancePublicationsService(repository, signals, steps, clock);
  }

  @Override
  public BeginAuthorizationUseCase beginAuthorization() {
    return new BeginAuthorizationService(platforms, attempts, clock, random);
  }

  @Override
  public CompleteAuthorizationUseCase completeAuthorization() {
    return new CompleteAuthorizationService(platforms, attempts, connections, clock);
  }

  @Override
  public ConnectionQueries connections() {
    return connections;
  }

  @Override
  public CreatePublicationUseCase createPublication() {
    return new CreatePublicationService(platforms, connections, stored, clock, random);
  }

  @Override
  public PublicationQueries publications() {
    return new PublicationReads(stored, signals);
  }

  @Override
  public WatchPublicationUseCase watchPublication() {
    return new PublicationReads(stored, signals);
  }

  @Override
  public URI consent(URI authorizationUrl) {
    return accounts.consent(authorizationUrl, Set.of("basic", "publish"));
  }

  @Override
  public URI decline(URI authorizationUrl) {
    return URI.create(
        accounts.redirectUri()
            + "?error=access_denied&error_description=declined&state="
            + Queries.parse(authorizationUrl).get("state"));
  }

  @Override
  public void removeApp() {
    accounts.revokeAll();
  }

  @Override
  public URI image() {
    return URI.create("https://cdn.example/good.jpg");
  }

  @Override
  public URI notAnImage() {
    return URI.create("https://cdn.example/readme.txt");
  }

  @Override
  public void pass(Duration duration) {
    clock.advance(duration);
  }

  @Override
  public Publication untilEnded(PublicationId id) {
    AdvancePublicationsUseCase worker = worker();
    while (!publications().get(id).isFinal()) {
      clock.advanceTo(stored.nextDue().orElseThrow());
      worker.claimDue(10).forEach(worker::advance);
    }
    return publications().get(id);
  }

  @Override
  public List<String> live() {
    return platform.live().stream().map(PublishedMedia::caption).toList();
  }
}
