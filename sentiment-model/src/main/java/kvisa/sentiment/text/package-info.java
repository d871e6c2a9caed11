/**
 * From what people type to what can be compared: normalising, telling languages apart, cutting into tokens.
 *
 * <p>People write one thing in many ways, some to be quick, some to pass a filter: {@code K簽證}, {@code k 签},
 * {@code 扣签}, {@code 阿🌂}. {@link kvisa.sentiment.text.TextNormalizer} brings them to one form through a short list
 * of steps, each of which only says which pieces to replace. {@link kvisa.sentiment.text.MappedText} carries the
 * offsets through, so that whatever is found later can be shown in the words the author wrote.
 *
 * <p>Tokens come from HanLP for Chinese and from CoreNLP for English; each library lives in one sub-package.
 */
@NullMarked
package kvisa.sentiment.text;

import org.jspecify.annotations.NullMarked;
