package com.nexus.social.adapter.out.instagram;

import com.fasterxml.jackson.databind.JsonNode;
import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.Header;

/** The call to graph.instagram.com that only its own tokens can make. It may be repeated. */
interface InstagramUserApi {
  @GET("me?fields=id,user_id,username,name,account_type,profile_picture_url")
  Call<JsonNode> me(@Header(Bearer.HEADER) String bearer);
}
