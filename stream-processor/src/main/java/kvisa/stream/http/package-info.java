/**
 * The small HTTP service of a stream processor that stands alone: health, metrics, and classification of single texts
 * for a dashboard that has no model of its own.
 *
 * <p>It uses the JDK's own server: three paths do not need a framework, and this process is not for the public.
 */
@NullMarked
package kvisa.stream.http;

import org.jspecify.annotations.NullMarked;
