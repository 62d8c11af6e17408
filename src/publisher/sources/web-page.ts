/** Recognises a web page that came in place of a feed: a bot challenge or a maintenance page. */
import {quote, type Problem} from '../../feed/schema/problem.js';

export const A_WEB_PAGE = 'a web page';

export function isWebPage(document: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html)\b/is.test(document);
}

/** Why a response of GOV.UK's is not JSON, or `undefined` if it is. */
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
