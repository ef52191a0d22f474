package com.nexus.social.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

/** What came back over HTTP. */
record Answer(int status, HttpHeaders headers, String body) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static Answer of(HttpResponse<String> response) {
    return new Answer(response.statusCode(), response.headers(), response.body());
  }

  static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError("No JSON: " + json, e);
    }
  }

  JsonNode json() {
    return parse(body);
  }

  /** The body, which must be a success. */
  JsonNode ok() {
    assertThat(status).as(body).isEqualTo(200);
    return json();
  }

  String text(String field) {
    return ok().get(field).asText();
  }

  String header(String name) {
    return headers.firstValue(name).orElseThrow(() -> new AssertionError("No header " + name));
  }

  /** The envelope of an error, without the trace id that is different each time. */
  JsonNode error() {
    JsonNode json = json();
    assertThat(json.at("/error/fbtrace_id").asText()).as(body).matches("A[A-Za-z0-9_-]{22}");
    assertThat(header("x-fb-trace-id")).isEqualTo(json.at("/error/fbtrace_id").asText());
    ((ObjectNode) json.get("error")).remove("fbtrace_id");
    return json;
  }

  /** Code and subcode, such as 9007/2207027; the subcode is missing where there is none. */
  String code() {
    JsonNode error = error().get("error");
    return error.has("error_subcode")
        ? error.get("code") + "/" + error.get("error_subcode")
        : error.get("code").toString();
  }

  String message() {
    return error().at("/error/message").asText();
  }
}
