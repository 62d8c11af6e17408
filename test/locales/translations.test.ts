import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {readUnits} from '../../build/generate/read-units.js';
import {checkText} from '../../demo/review/check-text.js';
import {LEVELS, rankOf, type Level} from '../../src/feed/schema/level.js';
import {allLocales, targetLocales} from '../../src/generated/locale-codes.js';
import {languages} from '../../src/generated/languages.js';

interface Back {
  readonly target: string;
  readonly back: string;
  /** Where a reader who saw the ten in no order put it among its five. */
  readonly rank: number;
  /** The sentence was changed, and nobody has translated it back yet: it has neither `back` nor `rank`. */
  readonly awaited?: true;
}

const backTranslations = JSON.parse(
  readFileSync(new URL('../../locales/back-translations.json', import.meta.url), 'utf8'),
) as Record<string, Record<string, Back> | undefined>;

/** Names, what has to be dialled, and the marks in dates and between texts, which can be the same in every language. */
const SAME_EVERYWHERE =
  /^(crimestoppers|relay-999|relay-101|date|first-of-month|full-stop|join-.*)$/;
const STATES = ['final', 'translated', 'needs-review-translation'];
const english = readUnits('cy').map(({id, source}) => ({id, source}));
const levelIds = LEVELS.flatMap(level => [`level-${level}`, `means-${level}`]);

describe.each([...targetLocales])('the translation into %s', code => {
  const units = readUnits(code);
  const unitOf = new Map(units.map(unit => [unit.id, unit]));

  it('has a target for each English sentence as it is now, and no other', () => {
    expect(units.map(({id, source}) => `${id}: ${source}`).sort()).toEqual(
      english.map(({id, source}) => `${id}: ${source}`).sort(),
    );
    expect(units.filter(({target}) => !target.trim()).map(({id}) => id)).toEqual([]);
  });

  it('says of each target who stands behind it', () => {
    expect(units.filter(({state}) => !STATES.includes(state)).map(({id}) => id)).toEqual([]);
    const final = units.filter(({state}) => state === 'final').map(({id}) => id);
    expect(final.sort()).toEqual(code === 'cy' ? [...levelIds].sort() : []);
  });

  it('keeps values, numbers and names, and says nothing that no source says', () => {
    expect(units.flatMap(unit => checkText(unit, unit.target, unit.id))).toEqual([]);
  });

  it('leaves nothing in English but names', () => {
    const same = units.filter(({source, target}) => source === target).map(({id}) => id);
    expect(same.filter(id => !SAME_EVERYWHERE.test(id))).toEqual([]);
  });

  it('calls the five levels by five names, and means five things', () => {
    for (const kind of ['level', 'means']) {
      const texts = LEVELS.map(level => unitOf.get(`${kind}-${level}`)?.target);
      expect(new Set(texts).size).toBe(LEVELS.length);
    }
  });

  it('has a word for Critical without the root of its word for an emergency', () => {
    const roots = unitOf
      .get('emergency')!
      .target.toLowerCase()
      .split(/[\s-]+/)
      .filter(word => word.length >= 5)
      .map(word => word.slice(0, 5));
    const critical = unitOf.get('level-critical')!.target.toLowerCase();
    expect(roots.filter(root => critical.includes(root))).toEqual([]);
  });
});

describe.each([...targetLocales].filter(code => code !== 'cy'))('read back from %s,', code => {
  const targetOf = new Map(readUnits(code).map(({id, target}) => [id, target]));
  const back = (id: string): Back =>
    backTranslations[code]?.[id] ?? {target: '', back: '', rank: 0};

  it('the ten level sentences are those that stand in the file now', () => {
    for (const id of levelIds) expect(back(id).target, id).toBe(targetOf.get(id));
  });

  const isRead = (id: string): boolean => !back(id).awaited;
  const areRead = (kind: string, levels: readonly Level[] = LEVELS): readonly Level[] =>
    levels.filter(level => isRead(`${kind}-${level}`));

  it('each stands where it should on its scale, by a reader who saw them in no order', () => {
    for (const kind of ['level', 'means']) {
      for (const level of areRead(kind)) {
        expect(back(`${kind}-${level}`).rank, `${kind}-${level}`).toBe(rankOf(level));
      }
    }
  });

  it('each is read back, or marked as awaited and then has no reading of another text', () => {
    for (const id of levelIds) {
      expect(Object.keys(back(id)).sort(), id).toEqual(
        isRead(id) ? ['back', 'rank', 'target'] : ['awaited', 'target'],
      );
    }
  });

  it('likely and unlikely are not turned round', () => {
    const unlikely =
      /unlikely|improbable|(not|isn’t) (at all |very )?likely|(very |really )?(small|low|little)|remote/i;
    const very = /very|highly|extremely/i;
    if (isRead('means-low')) expect(back('means-low').back, 'low').toMatch(unlikely);
    if (isRead('means-moderate')) {
      expect(back('means-moderate').back, 'moderate').toMatch(/possible|may|might|could|can /i);
      expect(back('means-moderate').back, 'moderate').toMatch(/but|though|however/i);
    }
    for (const level of areRead('means', ['substantial', 'severe', 'critical'])) {
      expect(back(`means-${level}`).back, level).not.toMatch(unlikely);
      expect(back(`means-${level}`).back, level).toMatch(/likel|probab|chance|possib/i);
    }
    if (isRead('means-substantial')) {
      expect(back('means-substantial').back, 'substantial').not.toMatch(very);
    }
    for (const level of areRead('means', ['severe', 'critical'])) {
      expect(back(`means-${level}`).back, level).toMatch(very);
      const isSoon = /near|soon|short time|not[- ]distant|ahead/i.test(back(`means-${level}`).back);
      expect(isSoon, level).toBe(level === 'critical');
    }
  });
});

describe('the English source', () => {
  it('tells translators of each sentence where it is, or what it must not say', () => {
    const silent = readUnits('cy').filter(({note}) => note.length < 10);
    expect(silent.map(({id}) => id)).toEqual([]);
  });
});

describe('the list of languages', () => {
  it('is the list of translations, and English', () => {
    expect(languages.map(([code]) => code).sort()).toEqual([...allLocales].sort());
  });
});
