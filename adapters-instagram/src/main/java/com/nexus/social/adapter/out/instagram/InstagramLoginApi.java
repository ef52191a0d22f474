package com.nexus.social.adapter.out.instagram;

import com.fasterxml.jackson.databind.JsonNode;
import retrofit2.Call;
import retrofit2.http.Field;
import retrofit2.http.FormUrlEncoded;
import retrofit2.http.POST;

/** The one call to api.instagram.com. A code works once, so the call is sent once. */
interface InstagramLoginApi {
  @FormUrlEncoded
  @POST("oauth/access_token")
  Call<JsonNode> exchangeCode(
      @Field("client_id") String appId,
      @Field("client_secret") String appSecret,
      @Field("grant_type") String grantType,
      @Field("redirect_uri") String redirectUri,
      @Field("code") String code);
}
