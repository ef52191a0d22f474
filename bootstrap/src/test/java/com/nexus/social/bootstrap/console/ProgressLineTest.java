package com.nexus.social.bootstrap.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final StringWriter out = new StringWriter();

  @Test
  void line_withoutATerminal_isOneForEachStep() {
    try (ProgressLine line = new ProgressLine("Connections", new PrintWriter(out, true), false)) {
      line.show(500, 1200);
      line.show(1200, 1200);
    }
    assertThat(out.toString().lines())
        .containsExactly("Connections: 500 of 1200", "Connections: 1200 of 1200");
  }

  @Test
  void line_onATerminal_writesNothingBesidesItsBar() {
    try (ProgressLine line = new ProgressLine("Connections", new PrintWriter(out, true), true)) {
      line.show(500, 1200);
    }
    assertThat(out.toString()).isEmpty();
  }
}
