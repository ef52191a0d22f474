package com.nexus.social.adapter.out.instagram;

import com.fasterxml.jackson.databind.JsonNode;
import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * The calls to one version of the Graph API that change nothing, the same on the hosts of both
 * logins. They may be repeated.
 */
interface GraphReads {
  @GET("{container}?fields=status_code,status")
  Call<JsonNode> container(
      @Header(Bearer.HEADER) String bearer, @Path("container") String container);

  @GET("{media}?fields=permalink")
  Call<JsonNode> permalink(@Header(Bearer.HEADER) String bearer, @Path("media") String media);

  /** Newest first; stories are not among them. */
  @GET("{account}/media?fields=id,caption,timestamp,permalink")
  Call<JsonNode> newestMedia(
      @Header(Bearer.HEADER) String bearer,
      @Path("account") String account,
      @Query("limit") int limit);
}
