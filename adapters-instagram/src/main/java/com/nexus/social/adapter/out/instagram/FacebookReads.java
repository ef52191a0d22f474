package com.nexus.social.adapter.out.instagram;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * The calls to graph.facebook.com that find out what a person granted. They change nothing, and may
 * be repeated: a token that was exchanged stays good until its own end.
 */
interface FacebookReads {
  /**
   * What is asked of every Page. Who asks a Page for the person's tasks is refused: only the list
   * of a person's own Pages tells them.
   *
   * @see <a href="https://developers.facebook.com/docs/graph-api/reference/page/">Page: fields</a>
   */
  String PAGE_FIELDS =
      "id,name,access_token,instagram_business_account{id,username,name,profile_picture_url}";

  /** Meta takes the secret and the token here as parameters only. */
  @GET("oauth/access_token?grant_type=fb_exchange_token")
  Call<JsonNode> longLivedToken(
      @Query("client_id") String appId,
      @Query("client_secret") String appSecret,
      @Query("fb_exchange_token") String token);

  /**
   * Asks about a token.
   *
   * @param bearer with the token of the app itself
   */
  @GET("debug_token")
  Call<JsonNode> inspection(
      @Header(Bearer.HEADER) String bearer, @Query("input_token") String token);

  /** The Pages on which the person has a role of their own. */
  @GET("me/accounts?fields=" + PAGE_FIELDS + ",tasks")
  Call<JsonNode> pages(
      @Header(Bearer.HEADER) String bearer,
      @Query("limit") int limit,
      @Query("after") @Nullable String cursor);

  @GET("me/businesses?fields=id,name")
  Call<JsonNode> businesses(
      @Header(Bearer.HEADER) String bearer,
      @Query("limit") int limit,
      @Query("after") @Nullable String cursor);

  /**
   * The Pages of a business.
   *
   * @param edge its own, "owned_pages", or those that it looks after, "client_pages"
   */
  @GET("{business}/{edge}?fields=" + PAGE_FIELDS)
  Call<JsonNode> pagesOf(
      @Header(Bearer.HEADER) String bearer,
      @Path("business") String business,
      @Path("edge") String edge,
      @Query("limit") int limit,
      @Query("after") @Nullable String cursor);
}
