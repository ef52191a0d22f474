package com.nexus.social.adapter.in.grpc;

import static com.nexus.social.adapter.in.grpc.Rpc.SOME_ID;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.BadRequest;
import com.google.rpc.Status;
import com.nexus.social.application.contract.Samples;
import com.nexus.social.application.fake.InMemoryConnectionRepository;
import com.nexus.social.application.fake.InMemoryConnectionSignals;
import com.nexus.social.application.service.ConnectionReads;
import com.nexus.social.domain.connection.AccountOwner;
import com.nexus.social.domain.connection.ConnectionFilter;
import com.nexus.social.domain.connection.ConnectionStatus;
import com.nexus.social.domain.connection.UserId;
import com.nexus.social.v1.Connection;
import com.nexus.social.v1.ConnectionServiceGrpc;
import com.nexus.social.v1.ConnectionServiceGrpc.ConnectionServiceBlockingStub;
import com.nexus.social.v1.ListConnectionsRequest;
import com.nexus.social.v1.ListConnectionsResponse;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListConnectionsTest {
  private static final UserId USER = new UserId(UUID.fromString(SOME_ID));
  private static final ListConnectionsRequest OF_USER =
      ListConnectionsRequest.newBuilder().setUserId(SOME_ID).build();

  private final FakePorts ports = new FakePorts();
  @AutoClose private final InProcess api = new InProcess(ports);
  private final ConnectionServiceBlockingStub service =
      ConnectionServiceGrpc.newBlockingStub(api.channel());

  private void fill(int count) {
    IntStream.range(0, count)
        .mapToObj(_ -> Samples.connection(Samples.owner()).after())
        .forEach(ports.listed::add);
  }

  private Status refusal(ListConnectionsRequest request) {
    return Errors.of(() -> service.listConnections(request));
  }

  @Test
  void list_userAndState_asksForThem() {
    service.listConnections(OF_USER);
    service.listConnections(
        ListConnectionsRequest.newBuilder()
            .setState(Connection.State.STATE_REAUTHORIZATION_REQUIRED)
            .setPageSize(7)
            .build());

    assertThat(ports.asked)
        .containsExactly(
            new ConnectionFilter(Optional.of(USER), Optional.empty(), Optional.empty(), 51),
            new ConnectionFilter(
                Optional.empty(),
                Optional.of(ConnectionStatus.REAUTHORIZATION_REQUIRED),
                Optional.empty(),
                8));
  }

  @ParameterizedTest
  @CsvSource({"0, 49, false", "0, 50, false", "0, 51, true", "100, 100, false", "100, 101, true"})
  void list_page_namesTheNextOnlyIfThereIsOne(int pageSize, int stored, boolean hasNext) {
    fill(stored);

    ListConnectionsResponse page =
        service.listConnections(OF_USER.toBuilder().setPageSize(pageSize).build());

    assertThat(page.getConnectionsCount()).isEqualTo(Math.min(stored, stored - (hasNext ? 1 : 0)));
    assertThat(page.getNextPageToken().isEmpty()).isEqualTo(!hasNext);
  }

  @Test
  void list_pageByPage_hasEachConnectionOnce() {
    InMemoryConnectionSignals signals = new InMemoryConnectionSignals();
    InMemoryConnectionRepository stored = new InMemoryConnectionRepository(signals);
    for (int i = 0; i < 25; i++) {
      // Some at the same time, and some at times that a millisecond cannot tell apart.
      Instant at = Samples.NOW.plusNanos(i / 3 * 1000L);
      AccountOwner owner = new AccountOwner(USER, Samples.PLATFORM, "account " + i);
      assertThat(stored.insert(Samples.connection(owner, at))).isPresent();
    }
    ConnectionReads reads = new ConnectionReads(stored, signals);
    try (InProcess other = new InProcess(Services.reading(ports, reads))) {
      var stub = ConnectionServiceGrpc.newBlockingStub(other.channel());
      List<String> seen = new ArrayList<>();
      String token = "";
      do {
        ListConnectionsResponse page =
            stub.listConnections(OF_USER.toBuilder().setPageSize(4).setPageToken(token).build());
        page.getConnectionsList().forEach(each -> seen.add(each.getAccount().getId()));
        token = page.getNextPageToken();
      } while (!token.isEmpty());

      assertThat(seen)
          .containsExactlyElementsOf(
              stored.list(ConnectionFilter.of(USER)).stream()
                  .map(each -> each.account().id())
                  .toList());
    }
  }

  private String someToken() {
    fill(2);
    return service.listConnections(OF_USER.toBuilder().setPageSize(1).build()).getNextPageToken();
  }

  private static void assertNamesThePageToken(Status status) {
    assertThat(Errors.reason(status)).isEqualTo("INVALID_REQUEST");
    assertThat(Errors.detail(status, BadRequest.class).getFieldViolationsList())
        .extracting(each -> each.getField())
        .containsExactly("page_token");
  }

  @Test
  void list_tokenOfAnotherList_namesTheField() {
    String token = someToken();
    ports.asked.clear();
    List<ListConnectionsRequest> others =
        List.of(
            ListConnectionsRequest.getDefaultInstance(),
            ListConnectionsRequest.newBuilder().setUserId(new UUID(1, 2).toString()).build(),
            OF_USER.toBuilder().setState(Connection.State.STATE_ACTIVE).build());
    for (ListConnectionsRequest other : others) {
      assertNamesThePageToken(refusal(other.toBuilder().setPageToken(token).build()));
    }
    assertThat(ports.asked).isEmpty();
  }

  @Test
  void list_tokenOfTheSameListWrittenOtherwise_isTaken() {
    String token = someToken();
    service.listConnections(
        OF_USER.toBuilder()
            .setUserId(SOME_ID.toUpperCase(java.util.Locale.ROOT))
            .setPageSize(99)
            .setPageToken(token)
            .build());
    assertThat(ports.asked).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "!", "AAAA", "next page"})
  void list_tokenThatIsNone_namesTheField(String token) {
    assertNamesThePageToken(refusal(OF_USER.toBuilder().setPageToken(token).build()));
  }

  @Test
  void list_brokenToken_namesTheField() {
    byte[] token = Base64.getUrlDecoder().decode(someToken());
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      byte[] broken = token.clone();
      broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
      String text = Base64.getUrlEncoder().withoutPadding().encodeToString(broken);
      assertNamesThePageToken(refusal(OF_USER.toBuilder().setPageToken(text).build()));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, -1, 253_402_300_800L, Long.MAX_VALUE})
  void list_tokenOfATimeThatNoDatabaseKnows_namesTheField(long seconds) {
    ConnectionPages pages = new ConnectionPages(Optional.of(USER), Optional.empty());
    byte[] place = ByteBuffer.allocate(28).putLong(1).putLong(2).putLong(seconds).putInt(0).array();
    String token =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(ByteBuffer.allocate(36).put(place).put(pages.checksum(place)).array());
    assertNamesThePageToken(refusal(OF_USER.toBuilder().setPageToken(token).build()));
  }
}
