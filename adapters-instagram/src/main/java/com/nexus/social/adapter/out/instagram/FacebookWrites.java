package com.nexus.social.adapter.out.instagram;

import com.fasterxml.jackson.databind.JsonNode;
import retrofit2.Call;
import retrofit2.http.DELETE;
import retrofit2.http.Field;
import retrofit2.http.FormUrlEncoded;
import retrofit2.http.Header;
import retrofit2.http.POST;

/** The calls to graph.facebook.com that change what a person granted. Each is sent once. */
interface FacebookWrites {
  /**
   * A code works once. Meta documents the parameters in the URL and takes them as a form, too,
   * where nobody logs them.
   */
  @FormUrlEncoded
  @POST("oauth/access_token")
  Call<JsonNode> exchangeCode(
      @Field("client_id") String appId,
      @Field("client_secret") String appSecret,
      @Field("redirect_uri") String redirectUri,
      @Field("code") String code);

  /** Every token of the person is dead after it. */
  @DELETE("me/permissions")
  Call<JsonNode> revoke(@Header(Bearer.HEADER) String bearer);
}
