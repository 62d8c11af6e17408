import type {ShareMethod} from '../../events.js';

/** What a browser offers for sharing. Each can be missing, or forbidden by the page's permissions policy. */
type Sharing = Partial<Pick<Navigator, 'share' | 'clipboard'>>;

/**
 * Shares a text with the share sheet of the device; without one copies it; without a clipboard answers `by-hand`, for
 * links. `undefined` if the visitor closed the sheet.
 */
export async function shareText(
  text: string,
  sharing: Sharing = navigator,
): Promise<ShareMethod | undefined> {
  const shared = await tryTo(() => sharing.share?.({text}));
  if (shared === 'done') return 'sheet';
  if (shared === 'cancelled') return undefined;
  const copied = await tryTo(() => sharing.clipboard?.writeText(text));
  return copied === 'done' ? 'copied' : 'by-hand';
}

/** The text as URLs for WhatsApp and for an e-mail. */
export function shareLinks(title: string, text: string): {whatsapp: string; email: string} {
  return {
    whatsapp: `https://wa.me/?text=${encoded(text)}`,
    email: `mailto:?subject=${encoded(title)}&body=${encoded(text)}`,
  };
}

/** JSON can hold lone surrogates, which a URL cannot. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}

async function tryTo(
  act: () => Promise<void> | undefined,
): Promise<'done' | 'cancelled' | 'failed'> {
  try {
    const doing = act();
    if (!doing) return 'failed';
    await doing;
    return 'done';
  } catch (error) {
    const isCancelled = error instanceof DOMException && error.name === 'AbortError';
    return isCancelled ? 'cancelled' : 'failed';
  }
}
