package com.nexus.social.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Errors of Meta's tables that nothing an app does brings about; somebody has to tell them to come.
 * Source:
 * developers.facebook.com/documentation/instagram-platform/instagram-graph-api/reference/error-codes
 * and docs/graph-api/guides/error-handling.
 */
class ErrorTableTest {
  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 |  -2 | 2207003 | It takes too long to download the media.",
        "400 |  -2 | 2207020 | The media you are trying to access has expired.",
        "400 |  -1 | 2207001 | Instagram server error. Try again.",
        "400 |  -1 | 2207032 | Create media fail, please try to re-create media.",
        "400 |  -1 | 2207053 | Unknown upload error.",
        "400 |  25 | 2207050 | The Instagram account is restricted.",
        "400 | 100 |    9050 | The audio could not be used.",
        "403 |  10 |    9053 | The audio cannot be swapped.",
        "500 |   1 |      99 | An unknown error occurred.",
        "503 |   2 |       0 | The service is temporarily unavailable.",
        "400 |   3 |       0 | The app has no such capability.",
        "400 | 102 |       0 | The session is invalid.",
        "400 | 190 |     467 | The access token is invalid.",
        "400 | 190 |     492 | The session has no role on the Page.",
        "400 | 341 |       0 | The limit of the app is reached.",
        "400 | 368 |       0 | The account is blocked for a while.",
        "400 | 506 |       0 | The post is one that was there before.",
        "400 | 613 |    1996 | The volume of calls is inconsistent.",
        "400 |2635 |       0 | The version is deprecated.",
      })
  void error_comesWhenItIsTold(int status, int code, int subcode, String words) {
    String token = sandbox.token(RunningSandbox.COFFEE);
    String[] fault = {
      "kind",
      "create_container",
      "fault",
      "error",
      "status",
      Integer.toString(status),
      "code",
      Integer.toString(code),
      "subcode",
      Integer.toString(subcode),
      "text",
      words
    };
    sandbox.http().post(sandbox.running().baseUri(), "/sandbox/api/faults", fault).ok();

    Answer answer = sandbox.post(token, "/me/media", "image_url", sandbox.mediaUrl("sample.jpg"));

    assertThat(answer.status()).isEqualTo(status);
    JsonNode error = answer.error().get("error");
    assertThat(error.get("code").asInt()).isEqualTo(code);
    assertThat(error.get("error_subcode").asInt()).isEqualTo(subcode);
    assertThat(error.get("error_user_msg").asText()).isEqualTo(words);
    assertThat(sandbox.post(token, "/me/media", "image_url", sandbox.sampleUrl()).status())
        .isEqualTo(200);
  }
}
