/**
 * Many calls in one request: a batch of different ones, or the same one of several objects.
 *
 * @see <a href="https://developers.facebook.com/docs/graph-api/batch-requests">Batch requests</a>
 */
@NullMarked
package com.nexus.social.sandbox.batch;

import org.jspecify.annotations.NullMarked;
