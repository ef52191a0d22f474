package com.nexus.social.application.fake;

import com.nexus.social.application.contract.Samples;
import com.nexus.social.application.port.in.AdvancePublicationsUseCase;
import com.nexus.social.application.port.in.BeginAuthorizationUseCase;
import com.nexus.social.application.port.in.CompleteAuthorizationUseCase;
import com.nexus.social.application.port.in.ConnectionQueries;
import com.nexus.social.application.port.in.CreatePublicationUseCase;
import com.nexus.social.application.port.in.DataDeletionUseCase;
import com.nexus.social.application.port.in.DisconnectConnectionUseCase;
import com.nexus.social.application.port.in.HandleDeauthorizationUseCase;
import com.nexus.social.application.port.in.PublicationQueries;
import com.nexus.social.application.port.in.ReencryptTokensUseCase;
import com.nexus.social.application.port.in.RefreshConnectionUseCase;
import com.nexus.social.application.port.in.SelectAccountUseCase;
import com.nexus.social.application.port.in.WatchConnectionsUseCase;
import com.nexus.social.application.port.in.WatchPublicationUseCase;
import com.nexus.social.application.port.out.ConnectionRepository;
import com.nexus.social.application.port.out.PlatformAuthorizer;
import com.nexus.social.application.port.out.PublicationRepository;
import com.nexus.social.application.port.out.SocialPlatform;
import com.nexus.social.application.scenario.World;
import com.nexus.social.application.service.AdvancePublicationsService;
import com.nexus.social.application.service.BeginAuthorizationService;
import com.nexus.social.application.service.CompleteAuthorizationService;
import com.nexus.social.application.service.Connecting;
import com.nexus.social.application.service.ConnectionReads;
import com.nexus.social.application.service.ConnectionRenewal;
import com.nexus.social.application.service.Connections;
import com.nexus.social.application.service.ContainerSteps;
import com.nexus.social.application.service.CreatePublicationService;
import com.nexus.social.application.service.DeletionStatusPages;
import com.nexus.social.application.service.Departures;
import com.nexus.social.application.service.DisconnectConnectionService;
import com.nexus.social.application.service.LeavingService;
import com.nexus.social.application.service.Platforms;
import com.nexus.social.application.service.PublicationReads;
import com.nexus.social.application.service.PublicationSteps;
import com.nexus.social.application.service.PublishSteps;
import com.nexus.social.application.service.ReencryptTokensService;
import com.nexus.social.application.service.RenewConnectionsService;
import com.nexus.social.application.service.SealedTokens;
import com.nexus.social.application.service.SelectAccountService;
import com.nexus.social.domain.connection.AccessToken;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionState.Active;
import com.nexus.social.domain.connection.TokenKind;
import com.nexus.social.domain.deletion.DataDeletion;
import com.nexus.social.domain.deletion.DeletionCode;
import com.nexus.social.domain.platform.Login;
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
  private static final Login SEVERAL = new Login("facebook");
  private static final String ANOTHER_ID = "17841400000000002";
  private static final Set<String> SCOPES = Set.of("basic", "publish");

  private final FakeClock clock;
  private final FakeAccounts accounts;
  private final FakeAccounts several;
  private final FakePlatform platform;
  private final InMemoryPublicationSignals signals = new InMemoryPublicationSignals();
  private final InMemoryConnectionSignals connectionSignals = new InMemoryConnectionSignals();
  private final RandomGenerator random;
  private Platforms platforms;
  private final InMemoryAuthorizationAttemptRepository attempts =
      new InMemoryAuthorizationAttemptRepository();
  private final InMemoryPublicationRepository stored = new InMemoryPublicationRepository(signals);
  private final PublicationRepository repository;
  private final InMemoryConnectionRepository connectionRepository =
      new InMemoryConnectionRepository(connectionSignals);
  private final FakeTokenVault vault = new FakeTokenVault();
  private final SealedTokens tokens = new SealedTokens(vault);
  private final Connections connections;
  private final LeavingService leaving;

  public FakeSystem() {
    this(42, new FakeClock(), UnaryOperator.identity());
  }

  /** A system whose worker sees the repository through {@code view}. */
  public FakeSystem(long seed, FakeClock clock, UnaryOperator<PublicationRepository> view) {
    this.clock = clock;
    random = new Random(seed);
    accounts = new FakeAccounts(clock, Samples.LOGIN);
    several = new FakeAccounts(clock, SEVERAL);
    several.add(ANOTHER_ID, "mira.paints");
    platform =
        new FakePlatform(clock, access -> accounts.accepts(access) || several.accepts(access));
    platforms = platforms(accounts, several);
    repository = view.apply(stored);
    connections = new Connections(connectionRepository, tokens, clock);
    leaving =
        new LeavingService(
            platforms,
            new Departures(connectionRepository, clock),
            new InMemoryDataDeletionRepository(connectionRepository, stored),
            new DeletionStatusPages(URI.create("https://app.example/deletion")),
            clock,
            random);
  }

  /** The authorization server of the usual login. */
  public FakeAccounts accounts() {
    return accounts;
  }

  /** The person's token of an active connection, in the clear. */
  public AccessToken token(Connection connection) {
    Active state = (Active) connection.state();
    return vault.open(connection.id(), TokenKind.USER, state.tokens().user());
  }

  /** What encrypts the tokens. */
  public FakeTokenVault vault() {
    return vault;
  }

  /** What is stored of connections, seen directly. */
  public ConnectionRepository connectionRepository() {
    return connectionRepository;
  }

  private Platforms platforms(PlatformAuthorizer... authorizers) {
    return new Platforms(
        Set.of(
            new SocialPlatform(
                Samples.PLATFORM, List.of(authorizers), new FakeCallbacks(), platform)));
  }

  /** An operator takes the app of the usual login away. */
  public void forgetUsualLogin() {
    platforms = platforms(several);
  }

  /** The authorization server of the login of several accounts. */
  public FakeAccounts several() {
    return several;
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
    return new BeginAuthorizationService(platforms, attempts, connections, clock, random);
  }

  private Connecting connecting() {
    return new Connecting(connectionRepository, tokens, Samples.RENEWAL, clock, random);
  }

  @Override
  public CompleteAuthorizationUseCase completeAuthorization() {
    return new CompleteAuthorizationService(platforms, attempts, connections, connecting(), clock);
  }

  @Override
  public SelectAccountUseCase selectAccount() {
    return new SelectAccountService(platforms, attempts, connecting(), clock);
  }

  @Override
  public ConnectionQueries connections() {
    return new ConnectionReads(connectionRepository, connectionSignals);
  }

  @Override
  public WatchConnectionsUseCase watchConnections() {
    return new ConnectionReads(connectionRepository, connectionSignals);
  }

  /** What renews: of one replica. */
  public RenewConnectionsService renewals() {
    return new RenewConnectionsService(
        connections,
        connectionRepository,
        new ConnectionRenewal(
            platforms, connectionRepository, tokens, Samples.RENEWAL, clock, random),
        clock);
  }

  @Override
  public RefreshConnectionUseCase refreshConnection() {
    return renewals();
  }

  @Override
  public DisconnectConnectionUseCase disconnectConnection() {
    return new DisconnectConnectionService(
        platforms,
        connections,
        connectionRepository,
        tokens,
        new Departures(connectionRepository, clock));
  }

  @Override
  public HandleDeauthorizationUseCase handleDeauthorization() {
    return leaving;
  }

  @Override
  public DataDeletionUseCase dataDeletion() {
    return leaving;
  }

  /** What encrypts all tokens anew. */
  public ReencryptTokensUseCase reencryptTokens() {
    return new ReencryptTokensService(connectionRepository, tokens);
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
  public Login loginOfSeveral() {
    return SEVERAL;
  }

  @Override
  public URI consent(URI authorizationUrl) {
    return consent(authorizationUrl, Set.of(FakeAccounts.ACCOUNT_ID));
  }

  @Override
  public URI consentToSeveral(URI authorizationUrl) {
    return consent(authorizationUrl, Set.of(FakeAccounts.ACCOUNT_ID, ANOTHER_ID));
  }

  @Override
  public URI consentToAnother(URI authorizationUrl) {
    return consent(authorizationUrl, Set.of(ANOTHER_ID));
  }

  private URI consent(URI authorizationUrl, Set<String> accountIds) {
    FakeAccounts asked = several.asks(authorizationUrl) ? several : accounts;
    return asked.consent(authorizationUrl, SCOPES, accountIds);
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
    several.revokeAll();
  }

  @Override
  public String deauthorization() {
    removeApp();
    return deletionRequest();
  }

  @Override
  public String deletionRequest() {
    return FakeCallbacks.signed(FakeAccounts.SUBJECT, clock.instant());
  }

  @Override
  public DataDeletion untilDeleted(DeletionCode code) {
    leaving.deletePending();
    return leaving.get(code);
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
