package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static com.nexus.social.sandbox.RunningSandbox.MIRA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.calls.CallMoment;
import com.nexus.social.sandbox.calls.Fault;
import com.nexus.social.sandbox.calls.FaultRule;
import com.restfb.Connection;
import com.restfb.DefaultJsonMapper;
import com.restfb.FacebookClient;
import com.restfb.JsonMapper;
import com.restfb.Parameter;
import com.restfb.batch.BatchHeader;
import com.restfb.batch.BatchRequest;
import com.restfb.batch.BatchRequest.BatchRequestBuilder;
import com.restfb.batch.BatchResponse;
import com.restfb.exception.FacebookGraphException;
import com.restfb.json.JsonObject;
import com.restfb.types.Account;
import com.restfb.types.FacebookType;
import com.restfb.types.instagram.IgComment;
import com.restfb.types.instagram.IgMedia;
import com.restfb.types.instagram.IgUser;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RestFB sends batches, reads several objects at once, and expands fields. */
class RestFbBatchTest {
  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private final JsonMapper mapper = new DefaultJsonMapper();

  @Test
  void batch_isAnsweredInOrder() {
    sandbox
        .control()
        .inject(FaultRule.once(CallKind.ME, CallMoment.BEFORE_EFFECT, new Fault.Drop()));

    List<BatchResponse> answers =
        client()
            .executeBatch(
                new BatchRequestBuilder(COFFEE)
                    .parameters(Parameter.withFields("username"))
                    .build(),
                new BatchRequestBuilder("nobody").build(),
                new BatchRequestBuilder("me").build());

    assertThat(answers).hasSize(3);
    assertThat(mapper.toJavaObject(answers.get(0).getBody(), IgUser.class).getUsername())
        .isEqualTo("nexus.coffee");
    assertThat(answers.get(0).getHeaders())
        .extracting(BatchHeader::getName)
        .contains("X-Business-Use-Case-Usage", "facebook-api-version");
    assertThat(answers.get(1).getCode()).isEqualTo(404);
    assertThat(answers.get(1).getBody()).contains("(#803)");
    assertThat(answers.get(2)).isNull();
  }

  @Test
  void post_isCreatedAndReadInOneBatch() {
    BatchRequest create =
        new BatchRequestBuilder(COFFEE + "/media")
            .method("POST")
            .name("container")
            .omitResponseOnSuccess(false)
            .body(
                Parameter.with("image_url", sandbox.sampleUrl()),
                Parameter.with("caption", "Salt & pepper"))
            .build();
    BatchRequest read =
        new BatchRequestBuilder("{result=container:$.id}")
            .parameters(Parameter.withFields("status_code"))
            .build();

    List<BatchResponse> answers = client().executeBatch(create, read);

    assertThat(mapper.toJavaObject(answers.get(0).getBody(), FacebookType.class).getId())
        .isEqualTo(mapper.toJavaObject(answers.get(1).getBody(), FacebookType.class).getId());
    assertThat(answers.get(1).getBody()).contains("IN_PROGRESS");
  }

  @Test
  void reference_takesAllIdsOfAList() {
    String media = coffee().publish(coffee().image(Parameter.with("caption", "One"))).getId();
    BatchRequest posts =
        new BatchRequestBuilder(COFFEE + "/media")
            .name("posts")
            .omitResponseOnSuccess(true)
            .build();
    BatchRequest read =
        new BatchRequestBuilder("")
            .parameters(
                Parameter.with("ids", "{result=posts:$.data.*.id}"),
                Parameter.withFields("caption"))
            .build();

    List<BatchResponse> answers = client().executeBatch(posts, read);

    assertThat(answers.get(0)).isNull();
    JsonObject read1 = mapper.toJavaObject(answers.get(1).getBody(), JsonObject.class);
    assertThat(read1.get(media).asObject().getString("caption", "")).isEqualTo("One");
  }

  @Test
  void tooManyOperations_areRefused() {
    List<BatchRequest> many = Collections.nCopies(51, new BatchRequestBuilder("me").build());

    FacebookGraphException refusal =
        catchThrowableOfType(FacebookGraphException.class, () -> client().executeBatch(many));

    assertThat(refusal.getErrorType()).isEqualTo("GraphBatchException");
    assertThat(refusal.getErrorMessage())
        .isEqualTo("Too many requests in batch message. Maximum batch size is 50");
  }

  @Test
  void objects_areFetchedByTheirIds() {
    JsonObject accounts =
        client()
            .fetchObjects(
                List.of(COFFEE, MIRA), JsonObject.class, Parameter.withFields("username"));

    assertThat(accounts.get(COFFEE).asObject().getString("username", "")).isEqualTo("nexus.coffee");
    assertThat(accounts.get(MIRA).asObject().getString("username", "")).isEqualTo("mira.paints");
  }

  @Test
  void oneUnknownId_failsTheFetch() {
    FacebookGraphException refusal =
        catchThrowableOfType(
            FacebookGraphException.class,
            () -> client().fetchObjects(List.of(COFFEE, "nobody"), JsonObject.class));

    assertThat(refusal.getErrorCode()).isEqualTo(803);
  }

  @Test
  void account_isFetchedWithItsMediaInsightsAndComments() {
    String media = coffee().publish(coffee().carousel()).getId();
    sandbox.control().setViewers(media, 12);
    sandbox.control().publishing().setReactions(media, 3, 2);
    sandbox.control().advance(Duration.ofDays(1));

    IgUser account =
        RestFb.facebook(sandbox, new BatchCaller(sandbox).token())
            .fetchObject(
                COFFEE,
                IgUser.class,
                Parameter.withFields(
                    "username,media.limit(5){caption,children{id,media_type},"
                        + "comments.limit(5){text,username},insights.metric(reach){name,values}}"));

    assertThat(account.getUsername()).isEqualTo("nexus.coffee");
    IgMedia post = account.getMediaConnection().getData().getFirst();
    assertThat(post.getId()).isEqualTo(media);
    assertThat(post.getChildren()).hasSize(2);
    assertThat(post.getComments()).hasSize(2).extracting(IgComment::getText).doesNotContainNull();
    assertThat(post.getInsights())
        .singleElement()
        .satisfies(
            insight -> assertThat(insight.getValues().getFirst()).hasToString("{\"value\":12}"));
  }

  @Test
  void pages_areFetchedWithTheirAccountsMedia() {
    String media = coffee().publish(coffee().image()).getId();

    Connection<Account> pages =
        client()
            .fetchConnection(
                "me/accounts",
                Account.class,
                Parameter.withFields("id,instagram_business_account{username,media{id}}"));

    assertThat(
            pages.getData().getFirst().getInstagramBusinessAccount().getMediaConnection().getData())
        .extracting(IgMedia::getId)
        .containsExactly(media);
  }

  private RestFb coffee() {
    return new RestFb(sandbox, client(), COFFEE);
  }

  private FacebookClient client() {
    return RestFb.facebook(sandbox, new FacebookCaller(sandbox).token());
  }
}
