/** An e-mail to whoever looks after the site. Pure. */
import type {BuilderMessages} from '../messages/types.js';

/** A `mailto:` address without a recipient: https://www.rfc-editor.org/rfc/rfc6068. */
export function mailAddress(
  {mailSubject, mailText}: Pick<BuilderMessages, 'mailSubject' | 'mailText'>,
  parts: Parameters<BuilderMessages['mailText']>[0],
): string {
  const body = mailText(parts).replaceAll('\n', '\r\n');
  return `mailto:?subject=${encodeURIComponent(mailSubject)}&body=${encodeURIComponent(body)}`;
}
