package com.nexus.social.adapter.out.postgres;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nexus.social.domain.publication.Content;
import com.nexus.social.domain.publication.Image;
import java.net.URI;
import org.jooq.JSONB;

/**
 * Content as it is stored. The names here are those in the database, which stay when the domain's
 * change.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes(@JsonSubTypes.Type(ContentJson.ImagePost.class))
sealed interface ContentJson {
  JsonMapper MAPPER =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  /** See {@link Content.ImagePost}. */
  @JsonTypeName("image_post")
  record ImagePost(ImageJson image, String caption) implements ContentJson {}

  /** See {@link Image}. */
  record ImageJson(URI url, String altText) {}

  static JSONB write(Content content) {
    ContentJson json =
        switch (content) {
          case Content.ImagePost(Image image, String caption) ->
              new ImagePost(new ImageJson(image.url(), image.altText()), caption);
        };
    try {
      return JSONB.jsonb(MAPPER.writeValueAsString(json));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot be written as JSON: " + json, e);
    }
  }

  static Content read(JSONB stored) {
    try {
      return switch (MAPPER.readValue(stored.data(), ContentJson.class)) {
        case ImagePost(ImageJson image, String caption) ->
            new Content.ImagePost(new Image(image.url(), image.altText()), caption);
      };
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Not content as we store it", e);
    }
  }
}
