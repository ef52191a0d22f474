package com.nexus.social.sandbox.world;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;

/** What a test has in store for a container, in place of the usual course. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "fate")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Fate.Timed.class, name = "timed"),
  @JsonSubTypes.Type(value = Fate.Expiring.class, name = "expiring"),
  @JsonSubTypes.Type(value = Fate.Stuck.class, name = "stuck"),
  @JsonSubTypes.Type(value = Fate.Failing.class, name = "failing"),
  @JsonSubTypes.Type(value = Fate.Hidden.class, name = "hidden"),
  @JsonSubTypes.Type(value = Fate.Flapping.class, name = "flapping"),
  @JsonSubTypes.Type(value = Fate.Copyrighted.class, name = "copyrighted"),
})
public sealed interface Fate {
  /** Its processing ends so long after its beginning, sooner or later than by the rules. */
  record Timed(Duration processing) implements Fate {}

  /** It is EXPIRED so long after its beginning, unless it was published; not after 24 hours. */
  record Expiring(Duration after) implements Fate {}

  /** It is IN_PROGRESS until it expires, or gets another fate. */
  record Stuck() implements Fate {}

  /** When it should be FINISHED it is ERROR, with this subcode. */
  record Failing(int subcode) implements Fate {}

  /** Reading it answers 100/33 for so long from its beginning; publishing it does not. */
  record Hidden(Duration length) implements Fate {}

  /** It is FINISHED, then IN_PROGRESS again, and so on, each for so long. */
  record Flapping(Duration each) implements Fate {}

  /** Somebody else's work is found in it: it can be published, but its media_url is kept back. */
  record Copyrighted() implements Fate {}
}
