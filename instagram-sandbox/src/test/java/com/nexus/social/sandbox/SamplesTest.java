package com.nexus.social.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** There is no sample that the sandbox is not seen to show. */
class SamplesTest {
  @Test
  void everySample_hasATestOfItsOwn() throws IOException, URISyntaxException {
    assertThat(shown()).containsExactlyInAnyOrderElementsOf(Sample.names()).hasSizeGreaterThan(100);
  }

  @Test
  void everySample_saysWhereItIsFrom() {
    assertThat(Sample.names())
        .allSatisfy(
            name ->
                assertThat(Sample.named(name).from())
                    .contains("Meta's documentation, https://developers.facebook.com/", ": "));
  }

  private static List<String> shown() throws IOException, URISyntaxException {
    Path classes = Path.of(Objects.requireNonNull(SamplesTest.class.getResource(".")).toURI());
    try (Stream<Path> files = Files.list(classes)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("SamplesTest.class"))
          .map(name -> named(name.replaceFirst("\\.class$", "")))
          .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
          .filter(method -> method.isAnnotationPresent(SampleTest.class))
          .map(method -> method.getAnnotation(SampleTest.class).value())
          .toList();
    }
  }

  private static Class<?> named(String simpleName) {
    try {
      return Class.forName(SamplesTest.class.getPackageName() + "." + simpleName);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
