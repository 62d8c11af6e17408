import type {BrowserContext, Page} from 'puppeteer-core';
import {beforeAll, beforeEach, expect, it} from 'vitest';
import {
  browser,
  complaints,
  describeIn,
  FEED,
  keep,
  keptOption,
  logInStaff,
  php,
  watch,
  wordpress,
} from '../helpers/servers/wordpress-host.js';
import {logIn} from '../helpers/servers/wordpress-pages.js';

const SETTINGS = 'wp-admin/options-general.php?page=threat-level-banner';
const KEY = 'A'.repeat(43);
const GOOD = {feed: FEED, 'public-key': KEY, area: 'essex'};

describeIn('6.1', 'the settings page of the plugin', () => {
  let staff: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    staff = await logInStaff();
  });
  beforeEach(async () => {
    keep(GOOD);
    ({page} = await watch(staff));
    await page.goto(`${wordpress.address}${SETTINGS}`);
    return () => page.close();
  });

  /** What an administrator is told who fills in the fields like that. */
  async function send(values: Readonly<Record<string, string>>): Promise<readonly string[]> {
    for (const [name, value] of Object.entries(values)) await fillIn(name, value);
    await Promise.all([page.waitForNavigation(), page.click('#submit')]);
    return page.$$eval('.notice', all => all.map(each => each.textContent.trim()));
  }

  async function fillIn(name: string, text: string): Promise<void> {
    await page.$eval(
      `#threat-level-banner-${name}`,
      (field, value) => {
        // What this browser would refuse to send may come from another program.
        Object.assign(field, {type: 'text', value});
      },
      text,
    );
  }

  /** What is kept of values that came some other way, and what is said of it. */
  function sanitize(given: object): {kept: unknown; output: string[]} {
    const answer = wordpress.run(
      `require_once ABSPATH . 'wp-admin/includes/template.php';
$kept = Threat_Level_Banner\\sanitize_options(json_decode(${php(JSON.stringify(given))}, true));
echo wp_json_encode(['kept' => $kept, 'output' => array_column(get_settings_errors(), 'message')]);`,
    );
    return JSON.parse(answer) as {kept: unknown; output: string[]};
  }

  it('keeps a feed’s address, its keys and an area', async () => {
    const notices = await send({
      feed: ` ${FEED}?v=2 `,
      'public-key': `${KEY}  ${KEY}`,
      area: 'Kent',
    });
    expect(notices).toEqual([expect.stringContaining('Settings saved.')]);
    expect(keptOption()).toEqual({
      feed: `${FEED}?v=2`,
      'public-key': `${KEY} ${KEY}`,
      area: 'kent',
    });
  });

  it('leaves the old address for a bad one, and says what was expected, what came and what to do', async () => {
    const notices = await send({feed: '"><script>alert(1)</script>'});
    expect(notices).toEqual([
      expect.stringMatching(
        /^The feed address was not changed\. Expected: .* begins with https:.* Received: “"><script>alert\(1\)<\/script>”\. Copy the address from/,
      ),
    ]);
    expect(keptOption()).toEqual(GOOD);
  });

  it('says so once on a site that has kept nothing yet', async () => {
    wordpress.run("delete_option('threat_level_banner');");
    expect(await send({feed: 'feed.json', 'public-key': '', area: ''})).toHaveLength(1);
    expect(keptOption()).toEqual({feed: '', 'public-key': '', area: ''});
  });

  it.each([
    ['feed', 'http://threat-level.csp.example/feed.json', 'begins with https://'],
    ['feed', 'javascript:alert(1)', 'begins with https://'],
    ['feed', 'feed.json', 'begins with https://'],
    ['feed', 'https://name:word@csp.example/feed.json', 'without a user name'],
    ['public-key', 'A'.repeat(42), 'one or two keys of 43'],
    ['public-key', `${KEY} ${KEY} ${KEY}`, 'one or two keys of 43'],
    ['area', 'essex county', 'lower-case letters'],
  ])('leaves the old %s for %s', (name, bad, why) => {
    const {kept, output} = sanitize({...GOOD, [name]: bad});
    expect(output).toEqual([expect.stringContaining(why)]);
    expect(output[0]).toContain(`Received: “${bad.slice(0, 100)}”`);
    expect(kept).toEqual(GOOD);
  });

  it.each([
    ['nothing', {}],
    ['something else', {feed: ['x'], other: 'y', area: 5}],
  ])('keeps what it has when it is sent %s', (_name, given) => {
    expect(sanitize(given)).toEqual({kept: GOOD, output: []});
  });

  it('takes no key without a feed, for GOV.UK signs nothing', () => {
    const {kept, output} = sanitize({...GOOD, feed: ''});
    expect(output).toEqual([expect.stringContaining('keys and no address')]);
    expect(kept).toEqual(GOOD);
    expect(sanitize({feed: '', 'public-key': '', area: ''}).output).toEqual([]);
  });

  it('refuses a POST without a nonce', async () => {
    await page.$eval('#_wpnonce', field => {
      field.remove();
    });
    await fillIn('area', 'kent');
    const [answer] = await Promise.all([page.waitForNavigation(), page.click('#submit')]);
    expect(answer?.status()).toBe(403);
    expect(keptOption()).toEqual(GOOD);
  });

  it('refuses a subscriber', async () => {
    wordpress.run("wp_create_user('subscriber', 'only-for-the-test', 'reader@csp.example');");
    const subscriber = await watch(await browser.createBrowserContext());
    await logIn(subscriber.page, wordpress.address, {
      name: 'subscriber',
      password: 'only-for-the-test',
    });
    const answer = await subscriber.page.goto(`${wordpress.address}${SETTINGS}`);
    expect(answer?.status()).toBe(403);
    const sent = await subscriber.page.evaluate(async address => {
      const body = new URLSearchParams({
        option_page: 'threat-level-banner',
        action: 'update',
        'threat_level_banner[area]': 'kent',
      });
      const {status} = await fetch(`${address}wp-admin/options.php`, {method: 'POST', body});
      return status;
    }, wordpress.address);
    expect(sent).toBe(403);
    expect(keptOption()).toEqual(GOOD);
    await subscriber.page.browserContext().close();
  });

  it('offers words for the privacy policy that name the feed’s host', async () => {
    await page.goto(`${wordpress.address}wp-admin/options-privacy.php?tab=policyguide`);
    const words = await page.$eval('.privacy-settings-body', body => body.textContent);
    expect(words).toContain('threat-level.csp.example');
    expect(words).toContain('threat-level-banner:');
  });

  it('gives PHP and WordPress nothing to complain of', () => {
    expect(complaints()).toEqual([]);
  });
});
