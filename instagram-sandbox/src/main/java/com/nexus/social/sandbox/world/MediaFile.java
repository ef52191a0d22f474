package com.nexus.social.sandbox.world;

/**
 * A picture that was fetched and found good.
 *
 * @param name its file name, made from its content
 */
public record MediaFile(String name, int width, int height) {}
