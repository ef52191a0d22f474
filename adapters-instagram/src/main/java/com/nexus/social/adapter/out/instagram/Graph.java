package com.nexus.social.adapter.out.instagram;

/**
 * The calls that are the same for the tokens of either login, to the host that takes them.
 *
 * @param reads those that change nothing
 * @param writes those that change something
 */
record Graph(GraphReads reads, GraphWrites writes) {}
