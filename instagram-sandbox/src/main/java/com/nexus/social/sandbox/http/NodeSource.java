package com.nexus.social.sandbox.http;

import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.wire.Reply;

/** Knows some of the objects that {@code GET /{id}} may name. */
public interface NodeSource {
  boolean has(String id);

  /** What reading one of these objects is for. */
  CallKind kind();

  Reply read(Call call, String id);
}
