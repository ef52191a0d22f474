package com.nexus.social.sandbox.world;

/**
 * A picture or video that was taken in and found good.
 *
 * @param name its file name, made from its content
 * @param width as it is seen, upright
 */
public record MediaFile(String name, int width, int height, long bytes) {}
