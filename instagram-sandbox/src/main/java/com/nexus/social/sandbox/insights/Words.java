package com.nexus.social.sandbox.insights;

import com.nexus.social.sandbox.wire.Params;
import java.util.Arrays;
import java.util.List;

/** A parameter that is a list: with commas, or as JSON. */
final class Words {
  private Words() {}

  static List<String> of(Params params, String name) {
    String text = params.text(name, "").replaceAll("[\\[\\]\"\\s]", "");
    return Arrays.stream(text.split(",")).filter(word -> !word.isEmpty()).toList();
  }
}
