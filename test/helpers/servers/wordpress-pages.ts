/** Pages of a test's WordPress in a real browser that cannot reach other machines. */
import type {BrowserContext, HTTPRequest, Page} from 'puppeteer-core';
import {ADMINISTRATOR} from './wordpress.js';

export interface Watched {
  readonly page: Page;
  /** Console messages and uncaught errors. */
  readonly noises: readonly string[];
  /** Requested addresses of other hosts than the site's. */
  readonly outside: readonly string[];
}

/** A page whose requests to other hosts get the responses in `answers`, by address; others fail. */
export async function openPage(
  context: BrowserContext,
  site: string,
  answers: ReadonlyMap<string, string>,
): Promise<Watched> {
  const page = await context.newPage();
  const noises: string[] = [];
  const outside: string[] = [];
  page.on('console', message => {
    const {url = ''} = message.location();
    if (!isOfEveryPage(message.text(), url)) noises.push(`${message.text()} ${url}`);
  });
  page.on('pageerror', error => noises.push(String(error)));
  await page.setRequestInterception(true);
  page.on('request', request => {
    if (/^(data|blob):/.test(request.url()) || request.url().startsWith(site)) {
      void request.continue();
      return;
    }
    outside.push(request.url());
    void standIn(request, answers);
  });
  return {page, noises, outside};
}

/** Expected messages: of a WordPress without an icon, and of WordPress's own jQuery. */
function isOfEveryPage(text: string, url: string): boolean {
  return text.startsWith('JQMIGRATE: Migrate is installed') || url.endsWith('/favicon.ico');
}

function standIn(request: HTTPRequest, answers: ReadonlyMap<string, string>): Promise<void> {
  const body = answers.get(request.url());
  if (body === undefined) return request.abort();
  return request.respond({
    headers: {'Access-Control-Allow-Origin': '*', 'Content-Type': 'application/json'},
    body,
  });
}

export async function logIn(page: Page, site: string, {name, password} = ADMINISTRATOR) {
  await page.goto(`${site}wp-login.php`);
  await page.$eval(
    '#loginform',
    (form, user, word) => {
      const fields = (form as HTMLFormElement).elements;
      (fields.namedItem('log') as HTMLInputElement).value = user;
      (fields.namedItem('pwd') as HTMLInputElement).value = word;
    },
    name,
    password,
  );
  await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
}
