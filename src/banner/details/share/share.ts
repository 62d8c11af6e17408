import type {ShareMethod} from '../../events.js';

/** What a browser offers for sharing; each may be missing, or forbidden by the page's policy. */
type Sharing = Partial<Pick<Navigator, 'share' | 'clipboard'>>;

/**
 * Shares a text by the device's own sheet, else copies it, else leaves it to links. Nothing was
 * shared (`undefined`) where the visitor closed the sheet again.
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

/** The text as addresses of WhatsApp and of an e-mail. */
export function shareLinks(title: string, text: string): {whatsapp: string; email: string} {
  return {
    whatsapp: `https://wa.me/?text=${encoded(text)}`,
    email: `mailto:?subject=${encoded(title)}&body=${encoded(text)}`,
  };
}

/** Half a character, which JSON can hold, has no place in an address. */
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
