package com.nexus.social.adapter.out.instagram;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nexus.social.adapter.out.instagram.InstagramSettings.MetaHosts;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import retrofit2.Converter;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;

/**
 * The calls, each on the HTTP client that fits it: one that may repeat a request over another
 * connection, or one that sends each request at most once. All share their connections.
 */
final class MetaHttp {
  /** As many as there are calls at a time; the callers bound those. */
  private static final int IDLE_CONNECTIONS = 32;

  private final Converter.Factory converter;
  private final InstagramLoginApi instagramLogin;
  private final InstagramTokenApi instagramTokens;
  private final InstagramUserApi instagramUser;
  private final FacebookReads facebookReads;
  private final FacebookWrites facebookWrites;
  private final Graph instagramGraph;
  private final Graph facebookGraph;

  MetaHttp(InstagramSettings settings, Timeouts timeouts, JsonMapper json) {
    converter = JacksonConverterFactory.create(json);
    OkHttpClient common = common(timeouts);
    Clients instagram = Clients.of(common, timeouts);
    // Meta does not say that graph.instagram.com knows the proof.
    Clients facebook =
        settings
            .facebookLogin()
            .map(login -> Clients.of(proving(common, login.app().appSecret()), timeouts))
            .orElse(instagram);
    MetaHosts hosts = settings.hosts();
    HttpUrl ofInstagram = versioned(hosts.instagramGraph(), settings);
    HttpUrl ofFacebook = versioned(hosts.graph(), settings);
    instagramLogin = api(base(hosts.instagramApi()), instagram.once(), InstagramLoginApi.class);
    instagramTokens =
        api(base(hosts.instagramGraph()), instagram.repeatable(), InstagramTokenApi.class);
    instagramUser = api(ofInstagram, instagram.repeatable(), InstagramUserApi.class);
    facebookReads = api(ofFacebook, facebook.repeatable(), FacebookReads.class);
    facebookWrites = api(ofFacebook, facebook.once(), FacebookWrites.class);
    instagramGraph = graph(ofInstagram, instagram);
    facebookGraph = graph(ofFacebook, facebook);
  }

  InstagramLoginApi instagramLogin() {
    return instagramLogin;
  }

  InstagramTokenApi instagramTokens() {
    return instagramTokens;
  }

  InstagramUserApi instagramUser() {
    return instagramUser;
  }

  FacebookReads facebookReads() {
    return facebookReads;
  }

  FacebookWrites facebookWrites() {
    return facebookWrites;
  }

  Graph instagramGraph() {
    return instagramGraph;
  }

  Graph facebookGraph() {
    return facebookGraph;
  }

  /** The URL with a slash at its end, without which the last part of its path would be lost. */
  static HttpUrl base(URI host) {
    String url = host.toString();
    return HttpUrl.get(url.endsWith("/") ? url : url + "/");
  }

  /** The URL of one version of what a host offers. */
  static HttpUrl versioned(URI host, InstagramSettings settings) {
    return base(host).newBuilder().addPathSegments(settings.graphVersion() + "/").build();
  }

  private Graph graph(HttpUrl base, Clients clients) {
    return new Graph(
        api(base, clients.repeatable(), GraphReads.class),
        api(base, clients.once(), GraphWrites.class));
  }

  private <T> T api(HttpUrl base, OkHttpClient client, Class<T> type) {
    return new Retrofit.Builder()
        .baseUrl(base)
        .client(client)
        .addConverterFactory(converter)
        .build()
        .create(type);
  }

  private static OkHttpClient common(Timeouts timeouts) {
    return new OkHttpClient.Builder()
        .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 5, TimeUnit.MINUTES))
        .connectTimeout(timeouts.connect())
        .followRedirects(false)
        .followSslRedirects(false)
        .addInterceptor(new BoundedAnswer(InstagramLimits.LONGEST_ANSWER_BYTES))
        .build();
  }

  private static OkHttpClient proving(OkHttpClient common, String appSecret) {
    return common.newBuilder().addInterceptor(new AppSecretProof(appSecret)).build();
  }

  /** The two kinds of clients. */
  private record Clients(OkHttpClient repeatable, OkHttpClient once) {
    static Clients of(OkHttpClient common, Timeouts timeouts) {
      return new Clients(
          patient(common.newBuilder(), timeouts.read()).build(),
          patient(common.newBuilder(), timeouts.write())
              .retryOnConnectionFailure(false)
              .addInterceptor(new SentOnce())
              .build());
    }

    /** Only the call as a whole is timed: a host that takes its time to answer is not dead. */
    private static OkHttpClient.Builder patient(OkHttpClient.Builder builder, Duration call) {
      return builder.callTimeout(call).readTimeout(call).writeTimeout(call);
    }
  }
}
