/** A web page where a document for programs was expected: a challenge whether a person asks, or repairs. */
import {quote, type Problem} from '../../feed/schema/problem.js';

export const A_WEB_PAGE = 'a web page for people';

export function isWebPage(document: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html)\b/is.test(document);
}

/** Why an answer of GOV.UK's cannot be its content item; nothing if it is JSON. */
export function notJson(document: string): Problem | undefined {
  const expected = 'GOV.UK’s content item, which is JSON';
  if (isWebPage(document)) {
    const title = /<title[^>]*>([^<]{1,60})/i.exec(document)?.[1]?.trim();
    const received = `${A_WEB_PAGE}${title ? `, ${quote(title)}` : ''}`;
    return {code: 'govuk-web-page', path: '', expected, received};
  }
  try {
    JSON.parse(document);
    return undefined;
  } catch {
    return {code: 'govuk-not-json', path: '', expected, received: quote(document)};
  }
}
