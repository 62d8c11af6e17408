/** What buttons, links and other controls say. */
import {msg} from '../msg.js';

export const language = (): string =>
  msg('Language', {id: 'language', desc: 'Names a list of languages.'});

export const share = (): string =>
  msg('Share', {id: 'share', desc: 'A button. It sends the message to others.'});

export const copied = (): string =>
  msg('Copied. Paste it into a message.', {
    id: 'copied',
    desc: 'After Share, where the message is now on the clipboard.',
  });

export const shareByHand = (): string =>
  msg('Share by:', {
    id: 'share-by-hand',
    desc: 'Before the links “WhatsApp” and “E-mail”: the means, not a person.',
  });

export const email = (): string =>
  msg('E-mail', {id: 'email', desc: 'A link. It opens a new e-mail with the message.'});

export const print = (): string =>
  msg('Print', {id: 'print', desc: 'A button. Prints a notice for a board.'});

export const collapse = (): string =>
  msg('Make smaller', {id: 'fold', desc: 'A button that reduces the banner to one short line.'});

export const scanToCheck = (): string =>
  msg('Scan to check the level on GOV.UK', {
    id: 'scan',
    desc: 'On paper, beside a code for a phone’s camera.',
  });
