/** An e-mail to whoever looks after the site. Pure. */
import type {BuilderMessages} from '../messages/types.js';

/** Its text, and a `mailto:` address without a recipient: https://www.rfc-editor.org/rfc/rfc6068. */
export function mailWith(
  {mailSubject, mailText}: Pick<BuilderMessages, 'mailSubject' | 'mailText'>,
  parts: Parameters<BuilderMessages['mailText']>[0],
): {readonly address: string; readonly text: string} {
  const text = mailText(parts);
  const body = encodeURIComponent(text.replaceAll('\n', '\r\n'));
  return {address: `mailto:?subject=${encodeURIComponent(mailSubject)}&body=${body}`, text};
}
