package com.nexus.social.sandbox;

import com.nexus.social.sandbox.publishing.Fates;
import com.nexus.social.sandbox.world.Container;
import com.nexus.social.sandbox.world.Fate;
import com.nexus.social.sandbox.world.Post;
import com.nexus.social.sandbox.world.Quotas;
import com.nexus.social.sandbox.world.Reactions;
import com.nexus.social.sandbox.world.World;
import java.util.function.UnaryOperator;

/** Steers what becomes of containers and posts. */
public final class PublishingControl {
  private final World world;
  private final Fates fates;

  PublishingControl(World world, Fates fates) {
    this.world = world;
    this.fates = fates;
  }

  /** What is in store for the next container of any account. */
  public void giveNext(Fate fate) {
    fates.add(null, fate);
  }

  /** What is in store for the next container of this account; several are used up in turn. */
  public void giveNext(String accountId, Fate fate) {
    fates.add(accountId, fate);
  }

  /** Gives a container another fate. */
  public void give(String containerId, Fate fate) {
    change(containerId, container -> container.with(fate));
  }

  /** Lets a container take the usual course again. */
  public void release(String containerId) {
    change(containerId, Container::withoutFate);
  }

  /**
   * A container as the sandbox knows it.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Container container(String id) {
    Container container = world.find(Container.class, id);
    if (container == null) throw new IllegalArgumentException("There is no container " + id);
    return container;
  }

  /** How many posts and containers this account may make in a rolling day, from now on. */
  public void setQuotas(String accountId, int posts, int containers) {
    world.change(
        changes -> {
          changes.put(new Quotas(accountId, posts, containers));
          return accountId;
        });
  }

  /** How many like a post and how many comments it has. */
  public void setReactions(String mediaId, long likes, long comments) {
    react(mediaId, reactions -> reactions.counting(likes, comments));
  }

  /** Whether the account keeps it to itself how many like a post. */
  public void hideLikes(String mediaId, boolean hidden) {
    react(mediaId, reactions -> reactions.withLikesHidden(hidden));
  }

  private void change(String containerId, UnaryOperator<Container> change) {
    container(containerId);
    world.change(
        changes -> {
          Container current = changes.find(Container.class, containerId);
          if (current != null) changes.put(change.apply(current));
          return containerId;
        });
  }

  private void react(String mediaId, UnaryOperator<Reactions> change) {
    if (world.find(Post.class, mediaId) == null) {
      throw new IllegalArgumentException("There is no post " + mediaId);
    }
    world.change(
        changes -> {
          Reactions known = changes.find(Reactions.class, mediaId);
          changes.put(change.apply(known == null ? Reactions.none(mediaId) : known));
          return mediaId;
        });
  }
}
