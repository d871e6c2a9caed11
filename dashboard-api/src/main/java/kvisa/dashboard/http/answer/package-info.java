/**
 * The answers of the REST interface, one record per JSON object, fields in the order they are written.
 *
 * <p>Their names and order are a public contract, described in {@code openapi.json} and held by golden files. What is
 * not known is null and written as null: a share of no posts is not zero. A figure comes with what it rests on: n, the
 * 95 % interval, the model, and the hours in which anyone listened.
 */
@NullMarked
package kvisa.dashboard.http.answer;

import org.jspecify.annotations.NullMarked;
