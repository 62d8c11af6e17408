/** The report of `data-debug`, from a page on another origin in Chromium. */
import {page, setPage, strangersPage, tag, visit} from './host-page.js';

/** The report that the page's banner logs. */
export function report(): Promise<string> {
  return new Promise(resolve => {
    page.on('console', message => {
      if (message.text().includes('what data-debug found')) resolve(message.text());
    });
  });
}

export async function reportOn(body: string, headers?: Record<string, string>): Promise<string> {
  setPage(strangersPage(body), headers);
  const output = report();
  await visit();
  return output;
}

export const debugged = (attributes = ''): string => tag(undefined, `data-debug ${attributes}`);
