package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.facebook.ads.sdk.APIContext;
import com.facebook.ads.sdk.APIException;
import com.facebook.ads.sdk.IGMedia;
import com.facebook.ads.sdk.IGUser;
import com.facebook.ads.sdk.ShadowIGMediaBuilder;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.HttpsURLConnection;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Meta's own client for Java, with a sandbox where it has Meta. It knows Facebook Login only. */
final class FacebookSdk implements BeforeEachCallback, AfterEachCallback {
  private final RunningSandbox sandbox = new RunningSandbox();
  private @Nullable TlsDoor door;

  /** It wants https, and would report its crashes to Meta. */
  @Override
  public void beforeEach(ExtensionContext context) {
    APIContext.disableCrashReport();
    HttpsURLConnection.setDefaultSSLSocketFactory(TlsDoor.trusting());
    sandbox.beforeEach(context);
    door = new TlsDoor(sandbox.running().port());
  }

  @Override
  public void afterEach(ExtensionContext context) {
    requireNonNull(door).close();
    sandbox.afterEach(context);
  }

  RunningSandbox sandbox() {
    return sandbox;
  }

  String token() {
    return new FacebookCaller(sandbox).token();
  }

  APIContext context() {
    return context(token());
  }

  APIContext context(String token) {
    return context(token, SandboxSettings.DEFAULT_APP_SECRET);
  }

  APIContext context(String token, String secret) {
    String graph = requireNonNull(door).through(sandbox.running().hosts().graph()).toString();
    return new APIContext(
        graph, graph, "v26.0", token, secret, SandboxSettings.DEFAULT_APP_ID, false);
  }

  IGUser coffee() {
    return new IGUser(COFFEE, context());
  }

  IGUser.APIRequestCreateMedia image(@Nullable String caption) {
    return image(caption, context());
  }

  IGUser.APIRequestCreateMedia image(@Nullable String caption, APIContext context) {
    var request = new IGUser(COFFEE, context).createMedia().setImageUrl(sandbox.sampleUrl());
    return caption == null ? request : request.setCaption(caption);
  }

  String status(String container) throws APIException {
    return new ShadowIGMediaBuilder(container, context())
        .get()
        .requestStatusCodeField()
        .requestStatusField()
        .execute()
        .getFieldStatusCode();
  }

  IGMedia publish(String container) throws APIException {
    String id = coffee().createMediaPublish().setCreationId(container).execute().getId();
    return new IGMedia(id, context())
        .get()
        .requestFields(
            List.of("id", "caption", "media_type", "media_product_type", "permalink", "timestamp"))
        .execute();
  }

  String publishedImage() throws APIException {
    String container = image("One").execute().getId();
    sandbox.control().advance(Duration.ofSeconds(1));
    return publish(container).getFieldId();
  }

  static JsonObject errorOf(ThrowingCallable call) {
    return error(refusalOf(call));
  }

  static APIException refusalOf(ThrowingCallable call) {
    return catchThrowableOfType(APIException.FailedRequestException.class, call);
  }

  static JsonObject error(APIException refusal) {
    return refusal.getRawResponseAsJsonObject().getAsJsonObject("error");
  }

  /** Code and subcode, such as 190/463; the subcode is missing where there is none. */
  static String codes(JsonObject error) {
    String code = error.get("code").getAsString();
    return error.has("error_subcode") ? code + "/" + error.get("error_subcode") : code;
  }
}
