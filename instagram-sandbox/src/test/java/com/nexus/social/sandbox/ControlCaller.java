package com.nexus.social.sandbox;

import java.net.URI;
import java.net.http.HttpRequest;

/** The control over HTTP in the hands of a test. */
final class ControlCaller {
  private final RunningSandbox sandbox;

  ControlCaller(RunningSandbox sandbox) {
    this.sandbox = sandbox;
  }

  Answer get(String path) {
    return sandbox.http().get(uri(path));
  }

  Answer post(String path, String... parameters) {
    return form(path, HttpCaller.form(parameters));
  }

  Answer form(String path, String form) {
    String type = "application/x-www-form-urlencoded";
    return sandbox.http().body(sandbox.running().baseUri(), "/sandbox/api" + path, type, form);
  }

  Answer delete(String path) {
    return sandbox.http().send(HttpRequest.newBuilder(uri(path)).DELETE());
  }

  private URI uri(String path) {
    return sandbox.running().baseUri().resolve("/sandbox/api" + path);
  }
}
