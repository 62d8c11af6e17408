import type {JWK} from 'jose';
import {readdirSync} from 'node:fs';
import {beforeAll, describe, expect, it} from 'vitest';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import {version} from '../../../src/generated/version.js';
import {createKeyPair, createSigner} from '../../../src/publisher/output/signing.js';
import {inEachEngine} from '../../helpers/browsers/engine-page.js';
import {
  ANY_LEVEL,
  hostileHost,
  ownStyles,
  sends,
  sendsPage,
} from '../../hostile-hosts/hostile-host.js';
import {answered, manyBanners, troubleOf} from '../../helpers/pages/many-banners.js';

const MINUTE_MS = 60_000;
const host = hostileHost();
const now = new Date();
const {publishedAt} = exampleFeed(now);
const AREA = areaFile(publishedAt);
const plain = JSON.stringify(exampleFeed(now, {areasAt: 'areas/{area}.json'}));
const older = JSON.stringify(exampleFeed(now, {level: 'low', ageMs: 30 * MINUTE_MS}));

function areaFile(instant: string): string {
  const area = {name: {en: 'Essex'}, statement: {en: 'Words for Essex.'}};
  return JSON.stringify({version: 1, id: 'essex', publishedAt: instant, area});
}

interface Case {
  readonly title: string;
  /** The code of the problem, or that the level shows. */
  readonly end: string;
  readonly keys: string;
  readonly signed?: string | undefined;
  readonly unsigned?: string | undefined;
}

interface Key {
  readonly attribute: string;
  sign(text: string): Promise<string>;
}

async function makeKey(): Promise<Key> {
  const {attribute, privateKey} = await createKeyPair();
  return {attribute, sign: await createSigner(JSON.parse(privateKey) as JWK)};
}

const HEADER = {alg: 'EdDSA', typ: 'threat-level-feed+jws'};
const base64url = (text: string): string => Buffer.from(text).toString('base64url');
const [oldKey, newKey, stranger] = [await makeKey(), await makeKey(), await makeKey()];
const jws = await oldKey.sign(plain);
const changed = (part: object): string => JSON.stringify({...(JSON.parse(jws) as object), ...part});
const both = `${oldKey.attribute} ${newKey.attribute}`;
const {attribute: key} = oldKey;

const cases: readonly Case[] = [
  {title: 'signed with the key', end: 'severe', keys: key, signed: jws},
  {title: 'signed with the old of two keys', end: 'severe', keys: both, signed: jws},
  {
    title: 'signed with the new of two keys',
    end: 'severe',
    keys: both,
    signed: await newKey.sign(plain),
  },
  {
    title: 'signed with the old key, where only the new one is named',
    end: 'signature-invalid',
    keys: newKey.attribute,
    signed: jws,
    unsigned: plain,
  },
  {
    title: 'signed with a stranger’s key',
    end: 'signature-invalid',
    keys: both,
    signed: await stranger.sign(plain),
  },
  {title: 'there without its signed form', end: 'feed-unreachable', keys: key, unsigned: plain},
  {
    title: 'unsigned where the signed form should be',
    end: 'signature-missing',
    keys: key,
    signed: plain,
    unsigned: plain,
  },
  {
    title: 'stripped of its signature',
    end: 'signature-missing',
    keys: key,
    signed: changed({signature: undefined}),
  },
  {
    title: 'with an empty signature',
    end: 'signature-malformed',
    keys: key,
    signed: changed({signature: ''}),
  },
  {
    title: 'with another level inside',
    end: 'signature-invalid',
    keys: key,
    signed: changed({payload: base64url(plain.replace('severe', 'low'))}),
  },
  ...['none', 'HS256', 'RS256', 'ES256', 'ed25519'].map(alg => ({
    title: `whose header calls its algorithm ${alg}`,
    end: 'signature-malformed',
    keys: key,
    signed: changed({protected: base64url(JSON.stringify({...HEADER, alg}))}),
  })),
  {
    title: 'whose header brings a key along',
    end: 'signature-invalid',
    keys: key,
    signed: changed({
      protected: base64url(JSON.stringify({...HEADER, jwk: {x: stranger.attribute}})),
    }),
  },
  {title: 'for a key that is none', end: 'public-key-invalid', keys: 'no-key', signed: jws},
  {title: 'for a key that is empty', end: 'public-key-invalid', keys: '', signed: jws},
];
const REPLAYED = cases.length;
const AREAS = [
  {title: 'signed with the key', area: await oldKey.sign(AREA), codes: [], says: true},
  {
    title: 'signed with a stranger’s key',
    area: await stranger.sign(AREA),
    codes: ['signature-invalid'],
    says: false,
  },
  {title: 'that nobody signed', area: AREA, codes: ['signature-missing'], says: false},
  {
    title: 'signed, and no text',
    area: JSON.stringify({...(JSON.parse(await oldKey.sign(AREA)) as object), payload: '_'}),
    codes: ['signature-malformed'],
    says: false,
  },
  {
    title: 'signed with the key before its feed',
    area: await oldKey.sign(areaFile(exampleFeed(now, {ageMs: 30 * MINUTE_MS}).publishedAt)),
    codes: ['area-outdated'],
    says: false,
  },
].map((each, index) => ({...each, index: REPLAYED + 1 + index}));

function put(index: number, form: string, text: string | undefined): void {
  if (text !== undefined) host.answers.set(`/${String(index)}/feed${form}.json`, sends(text));
}

const banner = (index: number, keys: string, others = ''): string =>
  `feed="${host.scripts.address}${String(index)}/feed.json" public-key="${keys}" ${others}`;

beforeAll(() => {
  host.answers.set('/own.css', ownStyles);
  for (const [index, {signed, unsigned}] of cases.entries()) {
    put(index, '.jws', signed);
    put(index, '', unsigned);
  }
  for (const {area, index} of AREAS) {
    put(index, '.jws', jws);
    host.answers.set(`/${String(index)}/areas/essex.jws.json`, sends(area));
    host.answers.set(`/${String(index)}/areas/essex.json`, sends(AREA));
  }
  const all = [
    ...cases.map(({keys}, index) => banner(index, keys)),
    banner(REPLAYED, key),
    ...AREAS.map(({index}) => banner(index, key, 'area="essex" variant="card"')),
  ];
  host.answers.set('/', sendsPage({body: manyBanners(host, all)}));
});

describe('on a page that names public keys, a feed', () => {
  inEachEngine(page => {
    beforeAll(async () => {
      put(REPLAYED, '.jws', jws);
      await page.goto(host.site.address);
    }, 60_000);

    it.each(cases.map((each, index) => ({...each, index})))(
      '$title ends as “$end”',
      async ({end, index}) => {
        const {level, freshness, codes, words} = await answered(page, index);
        const isShown = end === 'severe';
        expect([level, freshness]).toEqual(isShown ? ['severe', 'current'] : [null, 'unknown']);
        expect(codes).toEqual(isShown ? [] : [end]);
        expect(ANY_LEVEL.test(words)).toBe(isShown);
        for (const number of ['999', '0800 789 321']) expect(words).toContain(number);
      },
    );

    it('a feed that was signed before the one already seen does not replace it', async () => {
      expect((await answered(page, REPLAYED)).level).toBe('severe');
      put(REPLAYED, '.jws', await oldKey.sign(older));
      await page.evaluate(which => {
        const found = document.getElementById(`banner-${String(which)}`);
        void (found as unknown as {refresh: () => Promise<void>}).refresh();
      }, REPLAYED);
      const {level, codes, words} = await answered(page, REPLAYED, seen => seen.codes.length > 0);
      expect([level, codes]).toEqual(['severe', ['feed-older']]);
      expect(words).toMatch(/severe/i);
      expect(words).not.toMatch(/\blow\b/i);
    });

    it.each(AREAS)('says of an area what is $title: $says', async ({says, codes, index}) => {
      const seen = await answered(page, index, ({words, codes: told}) =>
        says ? words.includes('Words for Essex') : told.length > 0,
      );
      // Reported at each refresh.
      expect([...new Set(seen.codes)]).toEqual(codes);
      expect(seen.words.includes('Words for Essex')).toBe(says);
      expect(seen.level).toBe('severe');
    });

    it('a feed whose signature cannot be checked, because the code was not loaded, shows no level', async () => {
      const part = readdirSync(new URL('../../../dist/site/parts/', import.meta.url)).find(name =>
        name.startsWith('verify-signature-'),
      );
      // From the folder of the version, which the browser has not cached yet.
      host.answers.set(`/${version}/parts/${part!}`, sends('', {}, 404));
      const body = manyBanners(host, [banner(0, key)]).replace(
        `${host.scripts.address}threat-level-banner.js`,
        `${host.scripts.address}${version}/threat-level-banner.js`,
      );
      host.answers.set('/without', sendsPage({body}));
      await page.goto(`${host.site.address}without`);
      const {level, freshness, codes, words} = await answered(page, 0);
      expect([level, freshness, codes]).toEqual([null, 'unknown', ['feed-unopened']]);
      expect(words).toContain('0800 789 321');
      expect(await troubleOf(page)).toEqual([]);
    });
  });
});
