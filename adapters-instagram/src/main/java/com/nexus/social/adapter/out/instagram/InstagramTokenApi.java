package com.nexus.social.adapter.out.instagram;

import com.fasterxml.jackson.databind.JsonNode;
import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.Query;

/** The calls to graph.instagram.com that have no version. They may be repeated. */
interface InstagramTokenApi {
  /** Meta takes the secret and the token here as parameters only. */
  @GET("access_token?grant_type=ig_exchange_token")
  Call<JsonNode> longLivedToken(
      @Query("client_secret") String appSecret, @Query("access_token") String shortLivedToken);

  /** The old token stays good until its own end, so that nothing is lost with an answer. */
  @GET("refresh_access_token?grant_type=ig_refresh_token")
  Call<JsonNode> renewedToken(@Query("access_token") String longLivedToken);
}
