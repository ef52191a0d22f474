package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.sandbox.calls.CallKind;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireTest {
  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  @Test
  void json_isEscapedAsMetaEscapesIt() {
    String token = sandbox.token(COFFEE);
    String id = sandbox.published(token, "Grüße ☕ 😀");

    String body = sandbox.get(token, "/" + id, "fields", "caption,permalink").body();

    assertThat(body)
        .contains("\"Gr\\u00fc\\u00dfe \\u2615 \\ud83d\\ude00\"")
        .contains("\"permalink\":\"http:\\/\\/127.0.0.1:");
  }

  @Test
  void everyReply_carriesMetasHeaders() {
    Answer answer = sandbox.get(sandbox.token(COFFEE), "/me");

    assertThat(answer.header("facebook-api-version")).isEqualTo("v26.0");
    assertThat(answer.header("content-type")).isEqualTo("application/json; charset=UTF-8");
    for (String header :
        new String[] {"x-fb-trace-id", "x-fb-request-id", "x-fb-rev", "x-fb-debug"}) {
      assertThat(answer.header(header)).isNotBlank();
    }
    assertThat(answer.headers().firstValue("server")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/v26.0/me, v26.0",
    "/v25.0/me, v25.0",
    "/v21.0/me, v21.0",
    "/v18.0/me, v21.0",
    "/v3.2/me, v21.0",
    "/me, v26.0",
  })
  void version_thatExpired_isServedByTheOldestAlive(String path, String served) {
    Answer answer =
        sandbox.http().get(sandbox.graph(), path, "access_token", sandbox.token(COFFEE));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("facebook-api-version")).isEqualTo(served);
  }

  @Test
  void version_growsOldWithTheSandboxsTime() {
    sandbox.control().advance(Duration.ofDays(90));

    Answer answer =
        sandbox.http().get(sandbox.graph(), "/v21.0/me", "access_token", sandbox.token(COFFEE));

    assertThat(answer.header("facebook-api-version")).isEqualTo("v22.0");
  }

  @Test
  void dateFormat_isAnErrorOfTheNewestVersionOnly_andTheOthersAreIgnored() {
    assertThat(me("/v26.0/me", "date_format").message()).startsWith("(#100) Param date_format");
    assertThat(me("/v25.0/me", "date_format").status()).isEqualTo(200);
    assertThat(me("/v26.0/me", "debug").status()).isEqualTo(200);
    assertThat(me("/v26.0/me", "pretty").body()).isEqualTo("{\"id\":\"27640875392278831\"}");
  }

  @Test
  void version_thatNeverWas_isAnUnknownPath() {
    Answer answer = sandbox.http().get(sandbox.graph(), "/v99.0/me");

    RunningSandbox.assertSame(
        answer.error(),
        """
        {"error":{"message":"Unknown path components: /me","type":"OAuthException","code":2500}}
        """);
  }

  @Test
  void unknownThings_areRefusedAsMetaRefusesThem() {
    String token = sandbox.token(COFFEE);

    assertThat(sandbox.get(token, "/me/nothing").message())
        .isEqualTo("Unknown path components: /nothing");
    assertThat(sandbox.get(token, "/nobody").message())
        .isEqualTo("(#803) Some of the aliases you requested do not exist: nobody");
    assertThat(sandbox.get(token, "/12345").code()).isEqualTo("100/33");
    assertThat(sandbox.post(token, "/12345").code()).isEqualTo("100/33");
    assertThat(sandbox.http().get(sandbox.running().hosts().instagram(), "/nothing").status())
        .isEqualTo(404);
    assertThat(sandbox.control().calls()).allMatch(call -> call.kind() == CallKind.UNKNOWN);
  }

  @Test
  void token_isTakenFromQueryFormJsonAndHeader() {
    String token = sandbox.token(COFFEE);
    String json =
        """
        {"image_url":"%s","caption":"One","access_token":"%s","flag":true,"list":["a"]}
        """
            .formatted(sandbox.sampleUrl(), token);

    assertThat(sandbox.http().get(sandbox.graph(), "/me", "access_token", token).status())
        .isEqualTo(200);
    assertThat(
            sandbox
                .http()
                .post(
                    sandbox.graph(),
                    "/me/media",
                    "image_url",
                    sandbox.sampleUrl(),
                    "access_token",
                    token)
                .status())
        .isEqualTo(200);
    assertThat(sandbox.http().body(sandbox.graph(), "/me/media", "application/json", json).status())
        .isEqualTo(200);
    assertThat(sandbox.get(token, "/me").status()).isEqualTo(200);
  }

  @Test
  void body_thatIsNotWhatItSays_isRefused() {
    assertThat(
            sandbox
                .http()
                .body(sandbox.graph(), "/me/media", "application/json", "{\"image_url\":")
                .code())
        .isEqualTo("100");
    assertThat(
            sandbox
                .http()
                .body(sandbox.graph(), "/me/media", "multipart/form-data; boundary=x", "nonsense")
                .code())
        .isEqualTo("100");
  }

  @Test
  void hostHeader_selectsTheHostToo() throws IOException {
    String request =
        "GET /v26.0/me?access_token=%s HTTP/1.1\r\nHost: graph.instagram.com\r\nConnection: close\r\n\r\n"
            .formatted(sandbox.token(COFFEE));

    String response;
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), sandbox.running().port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      response = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    assertThat(response).startsWith("HTTP/1.1 200").contains("{\"id\":\"27640875392278831\"}");
    assertThat(sandbox.control().calls(CallKind.ME)).hasSize(1);
  }

  private Answer me(String path, String parameter) {
    return sandbox
        .http()
        .get(sandbox.graph(), path, "access_token", sandbox.token(COFFEE), parameter, "1");
  }
}
