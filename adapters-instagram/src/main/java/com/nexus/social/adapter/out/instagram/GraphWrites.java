package com.nexus.social.adapter.out.instagram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import retrofit2.Call;
import retrofit2.http.Field;
import retrofit2.http.FieldMap;
import retrofit2.http.FormUrlEncoded;
import retrofit2.http.Header;
import retrofit2.http.POST;
import retrofit2.http.Path;

/**
 * The calls to one version of the Graph API that change something, the same on the hosts of both
 * logins. Each is sent at most once.
 */
interface GraphWrites {
  @FormUrlEncoded
  @POST("{account}/media")
  Call<JsonNode> createContainer(
      @Header(Bearer.HEADER) String bearer,
      @Path("account") String account,
      @FieldMap Map<String, String> fields);

  @FormUrlEncoded
  @POST("{account}/media_publish")
  Call<JsonNode> publish(
      @Header(Bearer.HEADER) String bearer,
      @Path("account") String account,
      @Field("creation_id") String container);
}
