package com.nexus.social.sandbox.http;

import com.nexus.social.sandbox.wire.ApiVersion;
import com.nexus.social.sandbox.wire.FieldSelection;
import com.nexus.social.sandbox.wire.Params;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call to one of the hosts, read and understood.
 *
 * @param token the access token, from the parameter or the Authorization header
 */
public record Call(Target target, Params params, @Nullable String token, Payload payload) {
  /** The parameter by which a caller proves that they have the secret of the app. */
  public static final String APP_SECRET_PROOF = "appsecret_proof";

  /** When the proof was made, if it says so. */
  public static final String APP_SECRET_PROOF_TIME = "appsecret_proof_time";

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

  /** Another call like this one, by the same caller. */
  public Call like(Target target, Params params) {
    return new Call(target, params, token);
  }

  /** The call that would ask by itself for the edge of an object that is a field of this one. */
  Call forEdge(String id, FieldSelection.Field field) {
    Params own = new Params();
    field.arguments().forEach(own::add);
    if (field.nested() != null) own.add("fields", field.nested().text());
    proveAlso(own);
    return like(target.at(List.of(id, field.name())), own);
  }

  /** The proof of this call is good for another with the same token. */
  public void proveAlso(Params others) {
    for (String name : List.of(APP_SECRET_PROOF, APP_SECRET_PROOF_TIME)) {
      String value = params.text(name);
      if (value != null) others.add(name, value);
    }
  }

  /** The same call, whose connection breaks after so many bytes of its body. */
  Call brokenAfter(long bytes) {
    return new Call(target, params, token, new BrokenPayload(payload, bytes));
  }

  /** The same call, when its connection is gone. */
  Call withoutPayload() {
    return new Call(target, params, token);
  }

  /** Without the parameters: they may hold secrets. */
  @Override
  public String toString() {
    return method() + " " + host().domain() + "/" + String.join("/", target.path());
  }
}
