package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static com.nexus.social.sandbox.RunningSandbox.MIRA;
import static org.assertj.core.api.Assertions.assertThat;

import com.facebook.ads.sdk.APIException;
import com.facebook.ads.sdk.APINode;
import com.facebook.ads.sdk.APINodeList;
import com.facebook.ads.sdk.APIResponse;
import com.facebook.ads.sdk.BatchRequest;
import com.facebook.ads.sdk.IGMedia;
import com.facebook.ads.sdk.IGUser;
import com.facebook.ads.sdk.ShadowIGMediaBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.calls.CallMoment;
import com.nexus.social.sandbox.calls.Fault;
import com.nexus.social.sandbox.calls.FaultRule;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Meta's own client for Java sends batches, reads several objects at once, and expands fields. */
class FacebookSdkBatchTest {
  @RegisterExtension final FacebookSdk sdk = new FacebookSdk();

  @Test
  void batch_isAnsweredInOrder() throws APIException {
    BatchRequest batch = new BatchRequest(sdk.context());
    sdk.coffee().get().requestUsernameField().addToBatch(batch, "coffee");
    new IGUser("18099999999999999", sdk.context()).get().addToBatch(batch);
    sdk.coffee().getMedia().addToBatch(batch);
    sdk.sandbox()
        .control()
        .inject(FaultRule.once(CallKind.LIST_MEDIA, CallMoment.BEFORE_EFFECT, new Fault.Drop()));

    List<APIResponse> answers = batch.execute();

    assertThat(answers).hasSize(3);
    assertThat(((IGUser) answers.get(0)).getFieldUsername()).isEqualTo("nexus.coffee");
    assertThat(answers.get(1))
        .isInstanceOfSatisfying(
            APIException.FailedRequestException.class,
            refusal ->
                assertThat(refusal.getRawResponseAsJsonObject().get("code").getAsInt())
                    .isEqualTo(400));
    assertThat(answers.get(2)).isNull();
  }

  @Test
  void operation_takesTheIdThatTheOneBeforeMade() throws APIException {
    BatchRequest batch = new BatchRequest(sdk.context());
    sdk.image("Salt & pepper").addToBatch(batch, "container");
    new ShadowIGMediaBuilder("{result=container:$.id}", sdk.context())
        .get()
        .requestStatusCodeField()
        .addToBatch(batch);

    List<APIResponse> answers = batch.execute();

    String container = ((APINode) answers.get(0)).getId();
    ShadowIGMediaBuilder read = (ShadowIGMediaBuilder) answers.get(1);
    assertThat(read.getId()).isEqualTo(container);
    assertThat(read.getFieldStatusCode()).isEqualTo("IN_PROGRESS");
  }

  @Test
  void omittedAnswer_isNull() throws APIException {
    sdk.publishedImage();
    BatchRequest batch = new BatchRequest(sdk.context());
    sdk.coffee().getMedia().addToBatch(batch, "posts", true);
    new IGMedia("{result=posts:$.data[0].id}", sdk.context())
        .get()
        .requestCaptionField()
        .addToBatch(batch);

    List<APIResponse> answers = batch.execute();

    assertThat(answers.get(0)).isNull();
    assertThat(((IGMedia) answers.get(1)).getFieldCaption()).isEqualTo("One");
  }

  @Test
  void objects_areFetchedByTheirIds() throws APIException {
    APINodeList<IGUser> accounts =
        IGUser.fetchByIds(List.of(COFFEE, MIRA), List.of("id", "username"), sdk.context());

    assertThat(accounts)
        .extracting(IGUser::getFieldUsername)
        .containsExactlyInAnyOrder("nexus.coffee", "mira.paints");
  }

  @Test
  void fields_areExpanded() throws APIException {
    String media = sdk.publishedImage();
    sdk.sandbox().control().setViewers(media, 12);
    sdk.sandbox().control().advance(Duration.ofDays(1));

    IGUser account =
        sdk.coffee()
            .get()
            .requestField("username")
            .requestField("media.limit(5){caption,insights.metric(reach){values}}")
            .execute();

    JsonArray posts =
        account.getRawResponseAsJsonObject().getAsJsonObject("media").getAsJsonArray("data");
    assertThat(account.getFieldUsername()).isEqualTo("nexus.coffee");
    assertThat(posts).hasSize(1);
    JsonObject reach =
        posts
            .get(0)
            .getAsJsonObject()
            .getAsJsonObject("insights")
            .getAsJsonArray("data")
            .get(0)
            .getAsJsonObject();
    assertThat(reach.getAsJsonArray("values").get(0)).hasToString("{\"value\":12}");
  }
}
