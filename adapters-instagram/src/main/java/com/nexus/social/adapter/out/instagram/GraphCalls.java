package com.nexus.social.adapter.out.instagram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.nexus.social.application.port.out.PlatformException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;

/**
 * Makes the calls. Here, and nowhere else, an answer is told from an error, whatever either looks
 * like; all that comes out is a usable answer or a {@link PlatformException}.
 *
 * <p>No exception of Jackson's is passed on: they quote what they could not read, and that may be a
 * token.
 */
final class GraphCalls {
  private static final int OK = 200;

  private final ObjectMapper json;
  private final ReadRetry retry;

  GraphCalls(ObjectMapper json, ReadRetry retry) {
    this.json = json;
    this.retry = retry;
  }

  /** Makes a call once. */
  <T> T send(Operation operation, Call<JsonNode> call, Class<T> type) {
    Answer answer = answer(operation, call);
    JsonNode data = answer.body().path("data");
    // Meta documents some answers as the one element of a list, and sends them without one.
    JsonNode inner = data.has(0) ? data.path(0) : data;
    return parsed(operation, answer, inner.isObject() ? inner : answer.body(), type);
  }

  /** Makes a call that changes nothing, and repeats it while Meta is unavailable. */
  <T> T read(Operation operation, Call<JsonNode> call, Class<T> type) {
    return retry.call(() -> send(operation, call.clone(), type));
  }

  /** The same for a call that is answered with a list. */
  <T> List<T> list(Operation operation, Call<JsonNode> call, Class<T> type) {
    return part(operation, call, type).elements();
  }

  /**
   * The same for a list that comes in parts. The link to the next part has the token in it, and is
   * not followed: its cursor is enough.
   *
   * @param part the call for the part behind a cursor, or for the first
   */
  <T> List<T> all(
      Operation operation, Function<@Nullable String, Call<JsonNode>> part, Class<T> type) {
    List<T> elements = new ArrayList<>();
    String cursor = null;
    for (int i = 0; i < InstagramLimits.MOST_PARTS; i++) {
      Part<T> read = part(operation, part.apply(cursor), type);
      elements.addAll(read.elements());
      if (read.isLast()) {
        return elements;
      }
      cursor = read.cursor();
      if (cursor.isEmpty()) {
        break;
      }
    }
    // Half a list is worse than none: what it lacks would seem to be gone.
    throw new PlatformException(Diagnosis.unreadable(operation, OK));
  }

  private <T> Part<T> part(Operation operation, Call<JsonNode> call, Class<T> type) {
    return retry.call(
        () -> {
          Answer answer = answer(operation, call.clone());
          JsonNode data = answer.body().path("data");
          if (!data.isArray()) {
            throw new PlatformException(Diagnosis.unreadable(operation, answer.status()));
          }
          List<T> elements = new ArrayList<>();
          for (JsonNode element : data) {
            elements.add(parsed(operation, answer, element, type));
          }
          return new Part<>(elements, answer.body().path("paging"));
        });
  }

  private Answer answer(Operation operation, Call<JsonNode> call) {
    Response<JsonNode> response = execute(operation, call);
    int status = response.code();
    JsonNode body = response.isSuccessful() ? orMissing(response.body()) : tree(response);
    Secrets secrets = Secrets.of(call.request(), response.raw().request());
    Optional<ErrorBody> error = ErrorBody.in(body, secrets);
    if (error.isPresent()) {
      throw new PlatformException(
          Diagnosis.of(
              operation, error.get(), status, UsageHeader.regain(response.headers(), json)));
    }
    if (!response.isSuccessful()) {
      throw new PlatformException(Diagnosis.unreadable(operation, status));
    }
    return new Answer(status, body);
  }

  private static Response<JsonNode> execute(Operation operation, Call<JsonNode> call) {
    try {
      return call.execute();
    } catch (JsonProcessingException e) {
      throw new PlatformException(Diagnosis.unreadable(operation, OK));
    } catch (IOException e) {
      throw new PlatformException(Diagnosis.silent(operation), e);
    }
  }

  private JsonNode tree(Response<JsonNode> response) {
    try (ResponseBody body = response.errorBody()) {
      return body == null ? MissingNode.getInstance() : orMissing(json.readTree(body.string()));
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  private static JsonNode orMissing(@Nullable JsonNode body) {
    return body == null ? MissingNode.getInstance() : body;
  }

  private <T> T parsed(Operation operation, Answer answer, JsonNode node, Class<T> type) {
    if (!node.isObject()) {
      throw new PlatformException(Diagnosis.unreadable(operation, answer.status()));
    }
    try {
      return json.treeToValue(node, type);
    } catch (JsonProcessingException e) {
      throw new PlatformException(Diagnosis.unreadable(operation, answer.status()));
    }
  }

  /** A part of a list, and where the next one is. */
  private record Part<T>(List<T> elements, JsonNode paging) {
    /** Only the lack of a link says so: the last part has a cursor, too. */
    boolean isLast() {
      return paging.path("next").asText().isEmpty();
    }

    String cursor() {
      return paging.path("cursors").path("after").asText();
    }
  }

  /** A body that is no error. */
  private record Answer(int status, JsonNode body) {}
}
