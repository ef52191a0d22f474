package com.nexus.social.sandbox.publishing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nexus.social.sandbox.wire.MetaJson;
import com.nexus.social.sandbox.world.Post;
import java.time.Instant;
import java.util.List;

/**
 * What somebody wrote below a post. Nobody is there to write it, so the number of a comment says
 * all of it, whenever it is read.
 *
 * @param number counts the comments of the post, the oldest is 1
 * @param now a comment is never from later
 */
record Comment(Post post, long number, Instant now) {
  private static final List<String> TEXTS =
      List.of("This is awesome!", "Love it", "Where is this?", "So good \u2615", "Great shot");
  private static final List<Author> AUTHORS =
      List.of(
          new Author("6183904417250391", "ada.reads"),
          new Author("5902746138841207", "bo.cycles"),
          new Author("7340118825096643", "chiara.cooks"),
          new Author("6691857302204418", "dev.hikes"));
  private static final int DIGITS_OF_ITS_POST = 11;

  /** Somebody on Instagram, by the id that the app knows them by. */
  record Author(String id, String username) {
    ObjectNode json() {
      return MetaJson.object().put("id", id).put("username", username);
    }
  }

  /** As long as Meta's own. */
  String id() {
    String media = post.id();
    return "17%s%04d".formatted(media.substring(media.length() - DIGITS_OF_ITS_POST), number);
  }

  String text() {
    return TEXTS.get((int) (number % TEXTS.size()));
  }

  Author author() {
    return AUTHORS.get((int) (number % AUTHORS.size()));
  }

  /** One a minute since the post was published. */
  Instant at() {
    Instant written = post.publishedAt().plusSeconds(60 * number);
    return written.isBefore(now) ? written : now;
  }
}
