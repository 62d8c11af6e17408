/** Pages of a test's WordPress in a real browser, in which nothing outside of this machine is reached. */
import type {BrowserContext, HTTPRequest, Page} from 'puppeteer-core';
import {ADMINISTRATOR} from './wordpress.js';

export interface Watched {
  readonly page: Page;
  /** What the console has said, and errors that nobody caught. */
  readonly noises: readonly string[];
  /** Addresses of other hosts than the site's that were asked for. */
  readonly outside: readonly string[];
}

/** A page for which `answers` stands in for other hosts, by address; what is not in it is not reached. */
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

/** What a WordPress without an icon says, and any page that WordPress's own jQuery is on. */
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
