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
import java.util.Optional;
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

  /**
   * What was found.
   *
   * @param pages the Pages, each once
   * @param hidden what Meta did not show, and why
   */
  record Found(List<Page> pages, List<Obstacle> hidden) {
    /** Whether there are no other Pages; if not, one that is missing is not proved to be gone. */
    boolean isComplete() {
      return hidden.isEmpty();
    }
  }

  /**
   * Looks everywhere.
   *
   * @param scopes the permissions that the token has
   */
  Found find(AccessToken token, Set<String> scopes) {
    String bearer = Bearer.of(token);
    Map<String, Page> pages = new LinkedHashMap<>();
    add(pages, cursor -> reads.pages(bearer, InstagramLimits.PART, cursor));
    List<Obstacle> hidden =
        scopes.contains(LoginScopes.BUSINESS_MANAGEMENT)
            ? addThroughBusinesses(bearer, pages)
            : List.of();
    return new Found(List.copyOf(pages.values()), hidden);
  }

  private List<Obstacle> addThroughBusinesses(String bearer, Map<String, Page> pages) {
    List<Obstacle> hidden = new ArrayList<>();
    List<Business> businesses = new ArrayList<>();
    look(Obstacles.BUSINESSES, pages, () -> businesses.addAll(businesses(bearer)))
        .ifPresent(hidden::add);
    for (Business business : businesses) {
      look(Obstacles.named(business), pages, () -> addPagesOf(business, bearer, pages))
          .ifPresent(hidden::add);
    }
    return hidden;
  }

  private List<Business> businesses(String bearer) {
    return calls.all(
        Operation.CONNECT,
        cursor -> reads.businesses(bearer, InstagramLimits.PART, cursor),
        Business.class);
  }

  private void addPagesOf(Business business, String bearer, Map<String, Page> pages) {
    for (String edge : EDGES) {
      add(
          pages,
          cursor -> reads.pagesOf(bearer, business.id(), edge, InstagramLimits.PART, cursor));
    }
  }

  private void add(Map<String, Page> pages, Function<@Nullable String, Call<JsonNode>> part) {
    calls
        .all(Operation.CONNECT, part, Page.class)
        .forEach(page -> pages.putIfAbsent(page.id(), page));
  }

  /**
   * Looks into something that Meta may not show: there can be Pages all the same.
   *
   * @return what came in the way
   */
  private static Optional<Obstacle> look(String what, Map<String, Page> found, Runnable looking) {
    try {
      looking.run();
      return Optional.empty();
    } catch (PlatformException e) {
      if (isFatal(e.error(), found)) {
        throw e;
      }
      return Optional.of(Obstacles.hidden(what, e.error().failure()));
    }
  }

  private static boolean isFatal(PlatformError error, Map<String, Page> found) {
    return switch (error) {
      case PlatformError.NotAuthorized(Failure failure) ->
          failure.cause() == FailureCause.REAUTHORIZATION_REQUIRED;
      case PlatformError.Rejected _ -> false;
      case PlatformError.Throttled _,
          PlatformError.NotReady _,
          PlatformError.NotFound _,
          PlatformError.Unavailable _,
          PlatformError.OutcomeUnknown _ ->
          found.isEmpty();
    };
  }
}
