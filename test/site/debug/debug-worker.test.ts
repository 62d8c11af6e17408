import {expect, it} from 'vitest';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import {debugged, reportOn} from '../../helpers/pages/debug-report.js';
import {page, publish, setPage, site} from '../../helpers/pages/host-page.js';

it('data-debug tells an old copy in a service worker from a feed that was not renewed', async () => {
  const DAY_MS = 24 * 60 * 60 * 1000;
  const old = exampleFeed(new Date(Date.now() - 3 * DAY_MS));
  const output = await reportUnderWorker(JSON.stringify(old));
  expect(output).toContain('“Last confirmed as SEVERE”');
  expect(output).toContain('a service worker of the page answers with an old copy');
  expect(output).not.toContain('has not renewed');
  publish(new Date(Date.now() - 3 * DAY_MS));
  await page.evaluate(() => {
    localStorage.clear();
  });
  const renewed = await reportOn(debugged());
  expect(renewed).toContain('has not renewed the feed');
});

/** On a page whose service worker answers with its copy of the feed, except for other addresses. */
async function reportUnderWorker(copy: string): Promise<string> {
  const worker = `
    addEventListener('install', () => skipWaiting());
    addEventListener('activate', event => event.waitUntil(clients.claim()));
    addEventListener('fetch', event => {
      if (event.request.url.endsWith('feed.json')) event.respondWith(new Response(${JSON.stringify(copy)}));
    });`;
  setPage(worker, {'Content-Type': 'text/javascript'});
  const register = async (): Promise<void> => {
    const served = navigator.serviceWorker.register('/worker.js');
    await served;
    await navigator.serviceWorker.ready;
  };
  await page.goto(site.address);
  await page.evaluate(register);
  const output = await reportOn(debugged());
  await page.evaluate(async () => {
    for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
  });
  return output;
}
