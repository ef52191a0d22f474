package com.nexus.social.bootstrap.console;

import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;

/** Shows a person what happens, step by step. */
public final class Transcript {
  private final PrintWriter out;
  private final Ansi ansi;
  private int steps;

  public Transcript(PrintWriter out, Ansi ansi) {
    this.out = out;
    this.ansi = ansi;
  }

  /** Begins a step. */
  public void step(String title) {
    steps++;
    out.println();
    print("@|bold %d  %s|@".formatted(steps, title));
  }

  /** Shows the call that a person would make for it. */
  public void call(String address, MethodDescriptor<?, ?> method, Message request) {
    // Not through the markup: a request may hold anything.
    out.println("   $ " + GrpcurlLine.of(address, method, request));
    out.flush();
  }

  /** Tells what came of it. */
  public void result(String text) {
    print("   @|green ✓|@ ", text);
  }

  private void print(String markup) {
    print(markup, "");
  }

  private void print(String markup, String text) {
    out.println(ansi.string(markup) + text);
    out.flush();
  }
}
