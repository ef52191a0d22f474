package com.nexus.social.adapter.out.instagram;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;

/**
 * The calls, each on the HTTP client that fits it: one that may repeat a request over another
 * connection, and one that sends each request at most once.
 */
final class MetaHttp {
  /** As many as there are calls at a time; the callers bound those. */
  private static final int IDLE_CONNECTIONS = 32;

  private final InstagramLoginApi login;
  private final InstagramTokenApi tokens;
  private final GraphReads reads;
  private final GraphWrites writes;

  MetaHttp(InstagramSettings settings, Timeouts timeouts, JsonMapper json) {
    OkHttpClient common =
        new OkHttpClient.Builder()
            .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 5, TimeUnit.MINUTES))
            .connectTimeout(timeouts.connect())
            .followRedirects(false)
            .followSslRedirects(false)
            .addInterceptor(new BoundedAnswer(InstagramLimits.LONGEST_ANSWER_BYTES))
            .build();
    OkHttpClient repeatable = patient(common.newBuilder(), timeouts.read()).build();
    OkHttpClient once =
        patient(common.newBuilder(), timeouts.write())
            .retryOnConnectionFailure(false)
            .addInterceptor(new SentOnce())
            .build();
    JacksonConverterFactory converter = JacksonConverterFactory.create(json);
    HttpUrl graph = base(settings.hosts().instagramGraph());
    HttpUrl versioned = graph.newBuilder().addPathSegments(settings.graphVersion() + "/").build();
    login =
        retrofit(base(settings.hosts().instagramApi()), once, converter)
            .create(InstagramLoginApi.class);
    tokens = retrofit(graph, repeatable, converter).create(InstagramTokenApi.class);
    reads = retrofit(versioned, repeatable, converter).create(GraphReads.class);
    writes = retrofit(versioned, once, converter).create(GraphWrites.class);
  }

  InstagramLoginApi login() {
    return login;
  }

  InstagramTokenApi tokens() {
    return tokens;
  }

  GraphReads reads() {
    return reads;
  }

  GraphWrites writes() {
    return writes;
  }

  /** Only the call as a whole is timed: a host that takes its time to answer is not dead. */
  private static OkHttpClient.Builder patient(OkHttpClient.Builder builder, Duration call) {
    return builder.callTimeout(call).readTimeout(call).writeTimeout(call);
  }

  private static Retrofit retrofit(
      HttpUrl base, OkHttpClient client, JacksonConverterFactory converter) {
    return new Retrofit.Builder()
        .baseUrl(base)
        .client(client)
        .addConverterFactory(converter)
        .build();
  }

  /** The URL with a slash at its end, without which the last part of its path would be lost. */
  static HttpUrl base(URI host) {
    String url = host.toString();
    return HttpUrl.get(url.endsWith("/") ? url : url + "/");
  }
}
