package com.nexus.social.adapter.out.postgres;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
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
  /** See {@link Content.ImagePost}. */
  @JsonTypeName("image_post")
  record ImagePost(ImageJson image, String caption) implements ContentJson {}

  /** See {@link Image}. */
  record ImageJson(URI url, String altText) {}

  static JSONB write(Content content) {
    return StoredJson.write(
        switch (content) {
          case Content.ImagePost(Image image, String caption) ->
              new ImagePost(new ImageJson(image.url(), image.altText()), caption);
        });
  }

  static Content read(JSONB stored) {
    return switch (StoredJson.read(stored, ContentJson.class)) {
      case ImagePost(ImageJson image, String caption) ->
          new Content.ImagePost(new Image(image.url(), image.altText()), caption);
    };
  }
}
