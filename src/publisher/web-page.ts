/** A web page where a document for programs was expected: a challenge whether a person asks, or repairs. */
import type {Problem} from '../feed/problem.js';

export const A_WEB_PAGE = 'a web page for people';

export function isWebPage(document: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html)\b/is.test(document);
}

export function govukWebPage(document: string): Problem {
  const title = /<title[^>]*>([^<]{1,60})/i.exec(document)?.[1]?.trim();
  return {
    code: 'govuk-web-page',
    path: '',
    expected: 'GOV.UK’s content item, which is JSON',
    received: `${A_WEB_PAGE}${title ? `, ${JSON.stringify(title)}` : ''}`,
  };
}
