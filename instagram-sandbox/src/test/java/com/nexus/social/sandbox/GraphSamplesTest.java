package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.COFFEE;

import org.junit.jupiter.api.extension.RegisterExtension;

class GraphSamplesTest {
  private static final String[] ENVELOPE = {
    "kind",
    "me",
    "fault",
    "error",
    "code",
    "190",
    "subcode",
    "460",
    "transient",
    "false",
    "message",
    "Message describing the error",
    "status",
    "400",
    "type",
    "OAuthException"
  };

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  @SampleTest("graph/error-envelope")
  void envelope_withEverything(Sample sample) {
    inject("title", "A title", "text", "A message", "data", "{}");

    sample.isShownBy(me());
  }

  @SampleTest("graph/error-envelope-localized")
  void envelope_inAnotherLanguage(Sample sample) {
    inject("title", "Заголовок", "text", "Сообщение");

    sample.isShownBy(me());
  }

  @SampleTest("graph/unknown-object")
  void unknownObject_read(Sample sample) {
    sample.isShownBy(sandbox.get(token(), "/18099999999999999"));
  }

  @SampleTest("graph/unknown-object-post")
  void unknownObject_postedTo(Sample sample) {
    sample.isShownBy(sandbox.post(token(), "/18099999999999999", "comment_enabled", "true"));
  }

  @SampleTest("graph/unknown-field")
  void unknownField(Sample sample) {
    sample.isShownBy(sandbox.get(token(), "/me", "fields", "foo"));
  }

  @SampleTest("graph/headers")
  void headers_ofEveryAnswer(Sample sample) {
    sample.isShownBy(unversioned("/v25.0/me"));
  }

  @SampleTest("graph/expired-version")
  void expiredVersion_isServedByTheOldestUsableOne(Sample sample) {
    sample.isShownBy(unversioned("/v18.0/me"));
  }

  @SampleTest("graph/no-token-for-me")
  void me_withoutAToken(Sample sample) {
    sample.isShownBy(sandbox.http().get(sandbox.graph(), "/v26.0/me"));
  }

  private void inject(String... words) {
    String[] all = java.util.Arrays.copyOf(ENVELOPE, ENVELOPE.length + words.length);
    System.arraycopy(words, 0, all, ENVELOPE.length, words.length);
    sandbox.http().post(sandbox.running().baseUri(), "/sandbox/api/faults", all).ok();
  }

  private Answer me() {
    return sandbox.get(token(), "/me");
  }

  private Answer unversioned(String path) {
    return sandbox.http().get(sandbox.graph(), path, "access_token", token());
  }

  private String token() {
    return sandbox.token(COFFEE);
  }
}
