package com.nexus.social.adapter.out.postgres;

import static com.nexus.social.application.contract.Samples.NOW;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.contract.Samples;
import com.nexus.social.application.port.out.AuthorizationAttemptRepository;
import com.nexus.social.application.port.out.TokenVault;
import com.nexus.social.domain.connection.AccessToken;
import com.nexus.social.domain.connection.AccountOffer;
import com.nexus.social.domain.connection.AccountOwner;
import com.nexus.social.domain.connection.AuthorizationAttempt;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.ConnectionState.Active;
import com.nexus.social.domain.connection.OAuthState;
import com.nexus.social.domain.connection.TokenKind;
import com.nexus.social.domain.connection.Tokens;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever gets hold of all that is stored can use none of it at the platform. */
class DatabaseDumpTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final AccessToken USER_TOKEN = new AccessToken("EAA-canary-of-the-person");
  private static final AccessToken ACCOUNT_TOKEN = new AccessToken("EAA-canary-of-the-account");
  private static final AccessToken OFFERED_TOKEN = new AccessToken("EAA-canary-on-offer");

  private final TokenVault vault = PostgresModule.tokenVault(TokenKeyset.generate());

  @Test
  void dump_ofAllTables_holdsNoTokenAndNoState() {
    OAuthState state = OAuthState.random(new SecureRandom());
    Connection connection = connect();
    offer(state);

    String dump = dump();

    // So that the search is known to find what is there.
    assertFound(dump, connection.grant().subject(), Samples.offer().subject(), state.hash());
    for (AccessToken token : List.of(USER_TOKEN, ACCOUNT_TOKEN, OFFERED_TOKEN)) {
      forms(token.value()).forEach(form -> assertThat(dump).doesNotContain(form));
    }
    forms(state.value()).forEach(form -> assertThat(dump).doesNotContain(form));
  }

  private Connection connect() {
    AccountOwner owner = Samples.owner();
    ConnectionId id = new ConnectionId(UUID.randomUUID());
    Tokens tokens =
        new Tokens(
            vault.seal(id, TokenKind.USER, USER_TOKEN),
            Optional.of(vault.seal(id, TokenKind.ACCOUNT, ACCOUNT_TOKEN)));
    return DATABASE
        .connections()
        .insert(
            Connection.begun(
                id,
                owner,
                Samples.grant(owner, "nexus.coffee"),
                Active.begun(tokens, Samples.validity(), Samples.RENEWAL, NOW),
                NOW))
        .orElseThrow();
  }

  private void offer(OAuthState state) {
    AccountOffer sample = Samples.offer();
    AccountOffer offer =
        new AccountOffer(
            sample.tokenOwner(),
            vault.seal(sample.tokenOwner(), TokenKind.USER, OFFERED_TOKEN),
            sample.subject(),
            sample.scopes(),
            sample.validity(),
            sample.accounts());
    AuthorizationAttempt attempt =
        AuthorizationAttempt.begun(state, Samples.attempt().request(), NOW);
    AuthorizationAttemptRepository attempts = PostgresModule.authorizationAttempts(DATABASE.get());
    attempts.insert(attempt);
    assertThat(attempts.replace(attempt, attempt.offering(offer, NOW))).isTrue();
  }

  private static String dump() {
    List<String> tables =
        DATABASE
            .sql()
            .fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
            .into(String.class);
    return tables.stream()
        .flatMap(
            table ->
                DATABASE
                    .sql()
                    .fetch("SELECT t::text FROM \"%s\" AS t".formatted(table))
                    .into(String.class)
                    .stream())
        .collect(Collectors.joining("\n"));
  }

  private static void assertFound(String dump, String... values) {
    assertThat(dump).contains(values);
  }

  /** How a value may look in a dump: as text, and as bytes in hex or in base 64. */
  private static Stream<String> forms(String value) {
    byte[] bytes = value.getBytes(UTF_8);
    return Stream.of(
        value,
        HexFormat.of().formatHex(bytes),
        Base64.getEncoder().withoutPadding().encodeToString(bytes).substring(0, 20));
  }
}
