package com.nexus.social.adapter.out.instagram;

import java.io.IOException;
import java.util.HexFormat;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Proves with each call that carries a token that whoever calls has the app's secret, so that a
 * stolen token alone is of no use where the app demands the proof. The exchanges, which carry the
 * secret itself and no token in the header, need none.
 *
 * @see <a href="https://developers.facebook.com/docs/graph-api/guides/secure-requests">Secure Graph
 *     API calls</a>
 */
final class AppSecretProof implements Interceptor {
  static final String PARAMETER = "appsecret_proof";

  private final String appSecret;

  AppSecretProof(String appSecret) {
    this.appSecret = appSecret;
  }

  /** The proof that belongs to a token. */
  static String of(String token, String appSecret) {
    return HexFormat.of().formatHex(Hmac.sha256(appSecret, token));
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    return chain.proceed(
        Bearer.tokenOf(request).map(token -> proving(request, token)).orElse(request));
  }

  private Request proving(Request request, String token) {
    return request
        .newBuilder()
        .url(request.url().newBuilder().setQueryParameter(PARAMETER, of(token, appSecret)).build())
        .build();
  }
}
