package com.nexus.social.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An answer of Meta's as it is documented, or was seen, in a file of the folder {@code samples}.
 */
final class Sample {
  private static final String ENDING = ".json";

  private final String name;
  private final JsonNode json;
  private boolean compared;

  private Sample(String name, JsonNode json) {
    this.name = name;
    this.json = json;
  }

  static Sample named(String name) {
    try {
      return new Sample(name, Answer.parse(Files.readString(folder().resolve(name + ENDING))));
    } catch (IOException e) {
      throw new UncheckedIOException("There is no sample " + name, e);
    }
  }

  static List<String> names() {
    Path folder = folder();
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replaceFirst("\\.json$", ""))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    try {
      return Path.of(Objects.requireNonNull(Sample.class.getResource("/samples")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where Meta shows it, and who saw it where Meta does not. */
  String from() {
    return json.path("from").asText();
  }

  boolean wasCompared() {
    return compared;
  }

  /** Status, headers and body: all that the sample has. */
  void isShownBy(Answer answer) {
    assertThat(answer.status()).as("%s: %s", name, answer.body()).isEqualTo(status());
    for (Map.Entry<String, JsonNode> header : json.path("headers").properties()) {
      String value = answer.header(header.getKey());
      JsonNode sample = header.getValue();
      JsonNode actual =
          sample.isObject()
              ? Answer.parse(value)
              : com.fasterxml.jackson.databind.node.TextNode.valueOf(value);
      assertAlike(header.getKey(), sample, actual);
    }
    if (json.has("body")) isShownBy(answer.json());
    compared = true;
  }

  /** Only a body, which did not come by itself. */
  void isShownBy(JsonNode body) {
    assertAlike("body", json.get("body"), body);
    compared = true;
  }

  private int status() {
    return json.path("status").asInt(200);
  }

  private void assertAlike(String part, JsonNode sample, JsonNode actual) {
    assertThat(SampleComparison.differences(sample, actual))
        .as("%s of %s: %s", part, name, actual)
        .isEmpty();
  }
}
