/** An e-mail to whoever looks after the site. Pure. */
import type {BuilderMessages} from '../messages/types.js';
import type {Form} from '../platforms/forms.js';

/** Its text, and a `mailto:` address without a recipient: https://www.rfc-editor.org/rfc/rfc6068. */
export function mailWith(
  {
    mailSubject,
    mailText,
    mailWords,
  }: Pick<BuilderMessages, 'mailSubject' | 'mailText' | 'mailWords'>,
  form: Form,
  parts: Parameters<BuilderMessages['mailText']>[0],
): {readonly address: string; readonly text: string} {
  const text = (form === 'link' ? mailWords : mailText)(parts);
  const body = encodeURIComponent(text.replaceAll('\n', '\r\n'));
  return {address: `mailto:?subject=${encodeURIComponent(mailSubject)}&body=${body}`, text};
}
