package com.nexus.social.application.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nexus.social.application.port.out.PlatformCallbacks;
import com.nexus.social.domain.platform.Platform;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Recognises a request that comes again, even when nothing of the person may be known any more. */
final class RequestHashes {
  private RequestHashes() {}

  static String of(Platform platform, PlatformCallbacks.Callback callback) {
    String request =
        String.join("|", platform.name(), callback.subject(), callback.issuedAt().toString());
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(request.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
