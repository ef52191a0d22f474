package com.nexus.social.sandbox.http;

import com.nexus.social.sandbox.wire.ApiVersion;
import com.nexus.social.sandbox.wire.FieldSelection;
import com.nexus.social.sandbox.wire.Params;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A call to one of the hosts, read and understood.
 *
 * @param token the access token, from the parameter or the Authorization header
 */
public record Call(Target target, Params params, @Nullable String token, Payload payload) {
  public Call(Target target, Params params, @Nullable String token) {
    this(target, params, token, Payload.NONE);
  }

  public MetaHost host() {
    return target.host();
  }

  public String method() {
    return target.method();
  }

  public ApiVersion version() {
    return target.version();
  }

  public URI base() {
    return target.base();
  }

  /** A segment of the path behind the version, counted from 0. */
  public String segment(int index) {
    return target.path().get(index);
  }

  public @Nullable FieldSelection fields() {
    return FieldSelection.parse(params.text("fields"));
  }

  /** The same call, whose connection breaks after so many bytes of its body. */
  Call brokenAfter(long bytes) {
    return new Call(target, params, token, new BrokenPayload(payload, bytes));
  }

  /** Without the parameters: they may hold secrets. */
  @Override
  public String toString() {
    return method() + " " + host().domain() + "/" + String.join("/", target.path());
  }
}
