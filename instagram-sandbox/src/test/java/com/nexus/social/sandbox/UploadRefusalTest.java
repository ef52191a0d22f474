package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.FacebookCaller.MIRA_PAGE;
import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.nexus.social.sandbox.UploadSteps.Target;
import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.calls.CallMoment;
import com.nexus.social.sandbox.calls.Fault;
import com.nexus.social.sandbox.calls.FaultRule;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadRefusalTest {
  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private final UploadSteps app = new UploadSteps(sandbox);
  private final FacebookCaller facebook = new FacebookCaller(sandbox);

  @Test
  void brokenConnection_ofAnythingElse_makesNoSense() {
    Fault broken = new Fault.BreakUpload(1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> FaultRule.once(CallKind.PUBLISH, CallMoment.BEFORE_EFFECT, broken));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FaultRule.once(CallKind.UPLOAD, CallMoment.AFTER_EFFECT, broken));
  }

  @ParameterizedTest
  @CsvSource({"1, 100", "-1, 100", "101, 100", "0, 0"})
  void offset_behindWhatThereIs_isRefused(long offset, long size) {
    Answer answer = app.send(app.target(), app.token(), offset, size, new byte[10]);

    assertThat(answer.status()).isEqualTo(412);
    RunningSandbox.assertSame(
        answer.json(),
        """
        {"debug_info":{"retriable":true,"type":"OffsetInvalidError","message":"Request starting offset is invalid"}}
        """);
  }

  @Test
  void hostedVideo_thatIsNotThere_mayBeTriedAgain() {
    Target target = app.target();

    Answer answer = app.sendUrl(target, app.token(), sandbox.mediaUrl("nothing.mp4"));

    assertThat(answer.status()).isEqualTo(400);
    JsonNode problem = answer.json().get("debug_info");
    assertThat(problem.get("type").asText()).isEqualTo("ProcessingFailedError");
    assertThat(Answer.parse(problem.get("message").asText()).get("success").asBoolean()).isFalse();
    assertThat(app.sendUrl(target, app.token(), sandbox.mediaUrl("reel.mp4")).status())
        .isEqualTo(200);
  }

  @Test
  void tokensOfOthers_areRefusedWordForWord() {
    Target target = app.target();
    String ofInstagram = sandbox.token(COFFEE);
    String ofAnotherPage = facebook.pageToken(MIRA_PAGE);
    String tooSmall = sandbox.control().issueFacebookToken("instagram_basic", "pages_show_list");

    for (String token : new String[] {ofInstagram, "garbage", ofAnotherPage, tooSmall}) {
      Answer answer = app.send(target, token, 0, 10, new byte[10]);
      assertThat(answer.status()).isEqualTo(400);
      RunningSandbox.assertSame(
          answer.json(),
          """
          {"debug_info":{"retriable":false,"type":"ProcessingFailedError","message":"{\\"success\\":false,\\"error\\":{\\"message\\":\\"unauthorized user request\\"}}"}}
          """);
    }
  }

  @Test
  void containerThatWantsNoBytes_isRefused() {
    Target target = app.target();
    byte[] video = app.bytes("reel.mp4");
    app.send(target, app.token(), 0, video.length, video).ok();

    Answer answer = app.send(target, app.token(), 0, video.length, video);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/debug_info/type").asText()).isEqualTo("ProcessingFailedError");
  }

  @Test
  void expiredContainer_wantsNoBytes() {
    Target target = app.target();
    sandbox.control().advance(Duration.ofHours(24));

    assertThat(
            app.send(target, app.token(), 0, 10, new byte[10])
                .json()
                .at("/debug_info/type")
                .asText())
        .isEqualTo("ProcessingFailedError");
  }
}
