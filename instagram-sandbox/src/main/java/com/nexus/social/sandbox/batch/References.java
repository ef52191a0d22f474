package com.nexus.social.sandbox.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidJsonException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What an operation takes from the answers of others: {@code {result=name:$.data.*.id}}. */
final class References {
  private static final Pattern REFERENCE = Pattern.compile("\\{result=([^:}]+):(\\$[^}]*)}");
  private static final Configuration JSON =
      Configuration.builder()
          .jsonProvider(new JacksonJsonNodeJsonProvider())
          .mappingProvider(new JacksonMappingProvider())
          .options(Option.ALWAYS_RETURN_LIST, Option.SUPPRESS_EXCEPTIONS)
          .build();

  private References() {}

  /**
   * The names of the operations that the text refers to.
   *
   * @throws com.jayway.jsonpath.InvalidPathException when it does not say properly to what of them
   */
  static Stream<String> names(String text) {
    return REFERENCE
        .matcher(text)
        .results()
        .peek(reference -> JsonPath.compile(reference.group(2)))
        .map(reference -> reference.group(1));
  }

  /** The text with what it refers to; several values with commas between them, none as nothing. */
  static String fill(String text, Map<String, String> answers) {
    return REFERENCE
        .matcher(text)
        .replaceAll(reference -> Matcher.quoteReplacement(value(reference, answers)));
  }

  private static String value(MatchResult reference, Map<String, String> answers) {
    String answer = answers.getOrDefault(reference.group(1), "");
    try {
      JsonNode found = JsonPath.using(JSON).parse(answer).read(reference.group(2));
      return StreamSupport.stream(found.spliterator(), false)
          .map(node -> node.isValueNode() ? node.asText() : node.toString())
          .collect(Collectors.joining(","));
    } catch (InvalidJsonException _) {
      return "";
    }
  }
}
