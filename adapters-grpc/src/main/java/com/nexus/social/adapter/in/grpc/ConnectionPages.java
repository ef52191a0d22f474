package com.nexus.social.adapter.in.grpc;

import com.nexus.social.domain.connection.ConnectionFilter;
import com.nexus.social.domain.connection.ConnectionFilter.Place;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.ConnectionStatus;
import com.nexus.social.domain.connection.UserId;
import com.nexus.social.domain.error.DomainError;
import com.nexus.social.domain.error.DomainException;
import com.nexus.social.domain.failure.Violation;
import com.nexus.social.v1.ListConnectionsRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The pages of one list of connections. A page token is a place in the list, and a checksum over it
 * and the list, so that a token of another list, or a broken one, is noticed.
 */
record ConnectionPages(Optional<UserId> userId, Optional<ConnectionStatus> status) {
  private static final int PLACE_BYTES = 2 * Long.BYTES + Long.BYTES + Integer.BYTES;
  private static final int CHECKSUM_BYTES = 8;

  /** As far as a protobuf timestamp, and every database, can go. */
  private static final Instant MAX_TIME = Instant.parse("9999-12-31T23:59:59.999999999Z");

  static ConnectionPages of(ListConnectionsRequest valid) {
    return new ConnectionPages(
        Optional.of(valid.getUserId()).filter(id -> !id.isEmpty()).map(ConnectionProtos::userId),
        ConnectionProtos.status(valid.getState()));
  }

  /** What follows on a place. */
  String token(Place after) {
    Instant at = after.createdAt();
    byte[] place =
        ByteBuffer.allocate(PLACE_BYTES)
            .putLong(after.id().value().getMostSignificantBits())
            .putLong(after.id().value().getLeastSignificantBits())
            .putLong(at.getEpochSecond())
            .putInt(at.getNano())
            .array();
    byte[] token = Arrays.copyOf(place, PLACE_BYTES + CHECKSUM_BYTES);
    System.arraycopy(checksum(place), 0, token, PLACE_BYTES, CHECKSUM_BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /**
   * What to look for to fill the page that a token stands for.
   *
   * @param token empty for the first page
   * @throws DomainException InvalidRequest if it is none of this list
   */
  ConnectionFilter filter(String token, int limit) {
    Optional<Place> after = token.isEmpty() ? Optional.empty() : Optional.of(place(token));
    return new ConnectionFilter(userId, status, after, limit);
  }

  private Place place(String token) {
    ByteBuffer bytes = ByteBuffer.wrap(decoded(token));
    UUID id = new UUID(bytes.getLong(), bytes.getLong());
    long seconds = bytes.getLong();
    if (seconds < 0 || seconds > MAX_TIME.getEpochSecond()) {
      throw refusal();
    }
    return new Place(Instant.ofEpochSecond(seconds, bytes.getInt()), new ConnectionId(id));
  }

  private byte[] decoded(String token) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException _) {
      throw refusal();
    }
    if (bytes.length != PLACE_BYTES + CHECKSUM_BYTES) {
      throw refusal();
    }
    byte[] place = Arrays.copyOf(bytes, PLACE_BYTES);
    if (!Arrays.equals(checksum(place), Arrays.copyOfRange(bytes, PLACE_BYTES, bytes.length))) {
      throw refusal();
    }
    return place;
  }

  byte[] checksum(byte[] place) {
    String list =
        "%s %s"
            .formatted(
                userId.map(id -> id.value().toString()).orElse(""),
                status.map(ConnectionStatus::name).orElse(""));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(list.getBytes(StandardCharsets.UTF_8));
      return Arrays.copyOf(digest.digest(place), CHECKSUM_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static DomainException refusal() {
    return new DomainException(
        new DomainError.InvalidRequest(
            List.of(
                new Violation(
                    "page_token",
                    "is none that a call with this user_id and state returned: leave it out to get"
                        + " the first page"))));
  }
}
