/**
 * The text of a stream of UTF-8; undefined if it holds more than `limit` bytes. It counts the bytes while
 * reading, because a stated length can be wrong.
 */
export async function readBounded(
  stream: ReadableStream<Uint8Array> | null,
  limit: number,
): Promise<string | undefined> {
  if (!stream) return '';
  // Safari reads `options` even if none are given.
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    bytes += piece.value.length;
    if (bytes > limit) {
      // Not awaited: a stream whose cancellation never settles must not block the caller.
      reader.cancel().catch(() => undefined);
      return undefined;
    }
    text += decoder.decode(piece.value, {stream: true});
  }
  return text + decoder.decode();
}
