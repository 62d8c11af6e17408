/**
 * The message as an e-mail: HTML that mail programs keep (a table, inline styles, no image and no other address to
 * load), and the same in plain text. Colours for dark mode are in a style sheet, which some mail programs drop.
 */
import type {Feed} from '../../feed/schema/feed.js';
import {directionOf} from '../../feed/i18n/language.js';
import {formatMessage, type MessageOptions} from '../../feed/message/message.js';
import {formatHtmlMessage} from './message-html.js';
import {markup, Markup} from './xml-template.js';

const FONT = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif";
const PARAGRAPH = `margin:0 0 24px;font-size:16px;line-height:1.55`;
const HEADLINE = `margin:0 0 24px;padding:14px 18px;font-size:18px;line-height:1.45;font-weight:bold;background-color:#eaf0f6;border-radius:6px`;
const LINE_OF_MANY = 'margin:0 0 8px;font-size:16px;line-height:1.5';
const LINK = 'color:#1f4f82';
/** A text of several lines in another language, which cannot be divided. */
const LONG_SPAN = /<(span|bdi)[^>]*>(?:(?!<\/\1>)[^])*<br>/;
const DARK = `
:root { color-scheme: light dark; }
@media (prefers-color-scheme: dark) {
  .page { background-color: #0e141c !important; }
  .card { background-color: #151d28 !important; color: #f3f5f8 !important; border-color: #344153 !important; }
  .headline { background-color: #1c2a3a !important; }
  a { color: #9cc4f0 !important; }
}
`;

/** A whole HTML document. */
export function formatHtmlMail(feed: Feed | undefined, options: MessageOptions): string {
  const {language} = options;
  const direction = directionOf(language);
  const side = direction === 'rtl' ? 'right' : 'left';
  const content = new Markup(withStyles(formatHtmlMessage(feed, options)));
  return markup`<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${subjectOf(feed, options)}</title>
<style>${new Markup(DARK)}</style>
</head>
<body class="page" style="margin:0;padding:0;background-color:#f4f5f2">
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:#f4f5f2">
<tr><td align="center" style="padding:16px 8px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px">
<tr><td class="card" dir="${direction}" align="${side}" style="padding:24px;background-color:#ffffff;color:#17212e;border:1px solid #cfd6de;border-radius:8px;text-align:${side};${FONT}">
${content}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>`.text;
}

/** Safe on our own markup only: in it, every `<` of somebody else's text is escaped. */
function withStyles(html: string): string {
  return html
    .replace('<p>', `<p class="headline" style="${HEADLINE}">`)
    .replaceAll(/<p>[^]*?<\/p>/g, divide)
    .replaceAll('<a href="tel:', `<a style="${LINK};white-space:nowrap" href="tel:`)
    .replaceAll('<p>', `<p style="${PARAGRAPH}">`)
    .replaceAll('<a href=', `<a style="${LINK}" href=`);
}

/** A paragraph for each line, which is easier to read than lines without a gap. */
function divide(paragraph: string): string {
  if (LONG_SPAN.test(paragraph)) return paragraph;
  const lines = paragraph.slice('<p>'.length, -'</p>'.length).split('<br>\n');
  const last = lines.pop() ?? '';
  const others = lines.map(line => `<p style="${LINE_OF_MANY}">${line}</p>\n`);
  return `${others.join('')}<p style="${PARAGRAPH}">${last}</p>`;
}

/** The first line of the message. */
function subjectOf(feed: Feed | undefined, options: MessageOptions): string {
  const [line = ''] = formatMessage(feed, {...options, isDatedFirst: true}).split('\n');
  return line.replaceAll(/[\u2066-\u2069]/g, '');
}

const BOUNDARY = 'threat-level-message';
/** RFC 2045 allows 76 characters a line; an encoded word (RFC 2047) has 75 with its frame. */
const LINE = 76;
const WORD_BYTES = 39;

/**
 * A message in the Internet Message Format (RFC 5322), without sender and recipients, with both forms
 * (RFC 2046, multipart/alternative). Mail programs open it as a draft. Lines end in LF, which they and sendmail accept.
 */
export function formatMail(feed: Feed | undefined, options: MessageOptions): string {
  const text = formatMessage(feed, {...options, isDatedFirst: true});
  const parts = [
    ['plain', text],
    ['html', formatHtmlMail(feed, options)],
  ] as const;
  return [
    `Subject: ${encodeHeader(subjectOf(feed, options))}`,
    'X-Unsent: 1',
    `Content-Language: ${options.language}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${BOUNDARY}"`,
    '',
    ...parts.flatMap(([type, content]) => [
      `--${BOUNDARY}`,
      `Content-Type: text/${type}; charset=utf-8`,
      'Content-Transfer-Encoding: base64',
      '',
      ...inLines(Buffer.from(content).toString('base64')),
      '',
    ]),
    `--${BOUNDARY}--`,
  ].join('\n');
}

function inLines(text: string): readonly string[] {
  return text.match(new RegExp(`.{1,${String(LINE)}}`, 'g')) ?? [];
}

/** Encoded words on lines of their own, each with whole characters. */
function encodeHeader(text: string): string {
  const words = [''];
  for (const character of text) {
    const word = `${words.at(-1) ?? ''}${character}`;
    if (Buffer.byteLength(word) > WORD_BYTES) words.push(character);
    else words[words.length - 1] = word;
  }
  return words.map(word => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join('\n ');
}
