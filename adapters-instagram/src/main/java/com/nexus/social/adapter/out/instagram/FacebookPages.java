package com.nexus.social.adapter.out.instagram;

import com.fasterxml.jackson.databind.JsonNode;
import com.nexus.social.adapter.out.instagram.FacebookAnswers.Business;
import com.nexus.social.adapter.out.instagram.FacebookAnswers.Page;
import com.nexus.social.application.port.out.PlatformError;
import com.nexus.social.application.port.out.PlatformException;
import com.nexus.social.domain.connection.AccessToken;
import com.nexus.social.domain.error.Obstacle;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.FailureCause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * Finds the Pages that a person let the app reach: those on which they have a role of their own,
 * then those of their business portfolios, which the first list lacks.
 *
 * @see <a
 *     href="https://developers.facebook.com/documentation/instagram-platform/instagram-api-with-facebook-login/get-started">Facebook
 *     Login: get started</a>
 * @see <a
 *     href="https://developers.facebook.com/documentation/ads-commerce/marketing-api/reference/business/owned_pages">Business:
 *     owned Pages</a>
 */
final class FacebookPages {
  private static final List<String> EDGES = List.of("owned_pages", "client_pages");

  private final FacebookReads reads;
  private final GraphCalls calls;

  FacebookPages(FacebookReads reads, GraphCalls calls) {
    this.reads = reads;
    this.calls = calls;
  }

  /** The Pages, each once, and what could not be looked into. */
  record Found(List<Page> pages, List<Obstacle> obstacles) {}

  /**
   * Looks everywhere.
   *
   * @param scopes the permissions that the token has
   */
  Found find(AccessToken token, Set<String> scopes) {
    String bearer = Bearer.of(token);
    Map<String, Page> pages = new LinkedHashMap<>();
    List<Obstacle> obstacles = new ArrayList<>();
    add(pages, cursor -> reads.pages(bearer, InstagramLimits.PART, cursor));
    if (scopes.contains(LoginScopes.BUSINESS_MANAGEMENT)) {
      addThroughBusinesses(bearer, pages, obstacles);
    }
    return new Found(List.copyOf(pages.values()), obstacles);
  }

  private void addThroughBusinesses(
      String bearer, Map<String, Page> pages, List<Obstacle> obstacles) {
    List<Business> businesses = new ArrayList<>();
    unlessRefused(
        Obstacles.BUSINESSES,
        obstacles,
        () ->
            businesses.addAll(
                calls.all(
                    Operation.CONNECT,
                    cursor -> reads.businesses(bearer, InstagramLimits.PART, cursor),
                    Business.class)));
    for (Business business : businesses) {
      unlessRefused(
          Obstacles.named(business),
          obstacles,
          () ->
              EDGES.forEach(
                  edge ->
                      add(
                          pages,
                          cursor ->
                              reads.pagesOf(
                                  bearer, business.id(), edge, InstagramLimits.PART, cursor))));
    }
  }

  private void add(Map<String, Page> pages, Function<@Nullable String, Call<JsonNode>> part) {
    calls
        .all(Operation.CONNECT, part, Page.class)
        .forEach(page -> pages.putIfAbsent(page.id(), page));
  }

  /**
   * Meta may refuse to show a business: then its Pages cannot be connected, and others can. Not to
   * know is another thing: a Page that is only missing because Meta did not answer must not seem to
   * be lost.
   */
  private static void unlessRefused(String subject, List<Obstacle> obstacles, Runnable look) {
    try {
      look.run();
    } catch (PlatformException e) {
      obstacles.add(Obstacles.notShown(subject, refusal(e)));
    }
  }

  private static Failure refusal(PlatformException e) {
    return switch (e.error()) {
      case PlatformError.Rejected(Failure failure) -> failure;
      case PlatformError.NotAuthorized(Failure failure)
          when failure.cause() != FailureCause.REAUTHORIZATION_REQUIRED ->
          failure;
      case PlatformError.NotAuthorized _,
          PlatformError.Throttled _,
          PlatformError.NotReady _,
          PlatformError.NotFound _,
          PlatformError.Unavailable _,
          PlatformError.OutcomeUnknown _ ->
          throw e;
    };
  }
}
