/**
 * The text of a stream of UTF-8, or nothing if it holds more than `limit` bytes. It stops reading at
 * the bound instead of trusting a length that the sender states.
 */
export async function readBounded(
  stream: ReadableStream<Uint8Array> | null,
  limit: number,
): Promise<string | undefined> {
  if (!stream) return '';
  // Safari asks the options even of those that give none.
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    bytes += piece.value.length;
    if (bytes > limit) {
      // Not awaited: a sender that will not be stopped must not keep us.
      reader.cancel().catch(() => undefined);
      return undefined;
    }
    text += decoder.decode(piece.value, {stream: true});
  }
  return text + decoder.decode();
}
