package com.nexus.social.sandbox.world;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** A thing that the sandbox remembers: immutable, and replaced whole when it changes. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entity")
@JsonSubTypes({
  @JsonSubTypes.Type(value = AccessToken.class, name = "token"),
  @JsonSubTypes.Type(value = Audience.class, name = "audience"),
  @JsonSubTypes.Type(value = AuthorizationCode.class, name = "code"),
  @JsonSubTypes.Type(value = Business.class, name = "business"),
  @JsonSubTypes.Type(value = ClockOffset.class, name = "clock"),
  @JsonSubTypes.Type(value = Container.class, name = "container"),
  @JsonSubTypes.Type(value = DeletedPost.class, name = "deleted"),
  @JsonSubTypes.Type(value = FacebookPage.class, name = "page"),
  @JsonSubTypes.Type(value = Grant.class, name = "grant"),
  @JsonSubTypes.Type(value = InstagramAccount.class, name = "account"),
  @JsonSubTypes.Type(value = KeptBehaviour.class, name = "behaviour"),
  @JsonSubTypes.Type(value = Person.class, name = "person"),
  @JsonSubTypes.Type(value = Post.class, name = "post"),
  @JsonSubTypes.Type(value = Quotas.class, name = "quotas"),
  @JsonSubTypes.Type(value = Reactions.class, name = "reactions"),
})
public sealed interface Entity
    permits AccessToken,
        Audience,
        AuthorizationCode,
        Business,
        ClockOffset,
        Container,
        DeletedPost,
        FacebookPage,
        Grant,
        InstagramAccount,
        KeptBehaviour,
        Person,
        Post,
        Quotas,
        Reactions {
  String id();
}
