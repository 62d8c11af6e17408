import {describe, expect, it} from 'vitest';
import {readChoice} from '../../demo/builder/choice.js';
import {cy} from '../../demo/builder/messages/cy.js';
import {en} from '../../demo/builder/messages/en.js';
import {effectOf} from '../../demo/builder/platforms/filters.js';
import {PLATFORM_IDS, platformOf} from '../../demo/builder/platforms/platforms.js';
import {platformView} from '../../demo/builder/view/platform-view.js';

const HOST = {site: {address: 'https://level.csp.example/widget/'}, plugin: 'plugin.zip'};
const viewOf = (search: string, messages = en) => platformView(readChoice(search), messages, HOST);

describe('what the builder says of a platform', () => {
  it('is nothing before the question is answered', () => {
    expect(viewOf('')).toBeUndefined();
  });

  it('has this host’s values in the steps, and leaves no hole', () => {
    expect(viewOf('platform=sharepoint')?.steps[0]).toContain('level.csp.example to the websites');
    expect(viewOf('platform=wordpress')?.steps.join()).toContain(
      'https://level.csp.example/widget/feed.json',
    );
    for (const id of PLATFORM_IDS) {
      expect(viewOf(`platform=${id}`)?.steps.join()).not.toMatch(/[{}]/);
    }
  });

  it('claims to have tried three platforms', () => {
    const tried = PLATFORM_IDS.filter(id => viewOf(`platform=${id}`)?.facts.tried);
    expect(tried).toEqual(['wordpress', 'frameworks', 'html']);
  });

  it('has steps of their own for the words without a level, which need nothing of the platform', () => {
    for (const id of ['squarespace', 'drupal', 'google-sites', 'unknown']) {
      const view = viewOf(`platform=${id}&form=link`);
      expect([view?.needs, view?.steps, view?.check]).toEqual([
        undefined,
        en.linkSteps,
        en.linkCheck,
      ]);
      expect(viewOf(`platform=${id}`)?.check).toBe(en.check);
    }
    expect(cy.linkSteps).toHaveLength(en.linkSteps.length);
  });

  it('does not say of words alone what is known of the code for an unknown platform', () => {
    for (const id of ['other', 'unknown']) {
      expect(viewOf(`platform=${id}`)?.known).toBe(en.platforms[id as 'other'].known);
      expect(viewOf(`platform=${id}&form=link`)?.known).toBeUndefined();
    }
    expect(viewOf('platform=drupal&form=link')?.known).toBe(en.platforms.drupal.known);
  });

  it('has the height that the chosen language needs for a box of its own', () => {
    const height = (search: string): number =>
      Number(/at least (\d+) pixels/.exec(viewOf(search)?.steps.join() ?? '')?.[1]);
    expect(height('platform=wix')).toBe(460);
    expect(height('platform=wix&lang=cy')).toBeGreaterThan(550);
    expect(height('platform=wix&variant=strip')).toBe(72);
  });

  it('says what a frame costs: the words, and in a sandbox Safari’s level', () => {
    const costs = (search: string): readonly string[] | undefined => viewOf(search)?.costs;
    expect(costs('platform=sharepoint')).toEqual([en.noWords, en.videoBox, en.safari]);
    expect(costs('platform=umbraco&lang=cy')).toEqual([en.videoBox, en.safari]);
    expect(costs('platform=html&form=frame&lang=cy')).toEqual([]);
  });

  it('says what is left of a script that a site blocks or changes', () => {
    const costs = (search: string): readonly string[] | undefined => viewOf(search)?.costs;
    for (const id of ['squarespace', 'wix', 'google-sites']) {
      expect(costs(`platform=${id}`)).toEqual([en.altered]);
    }
    expect(costs('platform=html')).toEqual([en.blocked]);
    expect(costs('platform=html&form=element')).toEqual([]);
    expect(costs('platform=wordpress')).toEqual([]);
  });

  it('says in the step with the code that a page in another language needs a choice', () => {
    const own = ['wordpress', 'tag-manager', 'frameworks', 'html'];
    for (const id of PLATFORM_IDS) {
      const saying = (search: string): number | undefined =>
        viewOf(`platform=${id}${search}`)?.steps.filter(step => step.includes(en.languageStep))
          .length;
      expect([id, saying(''), saying('&lang=cy')]).toEqual([id, own.includes(id) ? 0 : 1, 0]);
    }
  });

  it('offers the plugin to WordPress only', () => {
    const offering = PLATFORM_IDS.filter(id => viewOf(`platform=${id}`)?.plugin);
    expect(offering).toEqual(['wordpress']);
  });
});

describe('the messages of a platform', () => {
  it.each(PLATFORM_IDS)('have the same steps, menus and values in Welsh: %s', id => {
    const [english, welsh] = [en.platforms[id], cy.platforms[id]];
    expect(welsh.steps).toHaveLength(english.steps.length);
    expect(welsh.needs === undefined).toBe(english.needs === undefined);
    const names = (steps: readonly string[]): readonly string[][] =>
      steps.map(step => [...step.matchAll(/“[^”]+”|\{\w+\}/g)].map(([name]) => name).sort());
    const translated = (name: string): string =>
      name
        .replace('“Un tag”', '“One tag”')
        .replace('“Geiriau a dolen”', '“Words and link”')
        .replace('“Rhagor o ddewisiadau”', '“More choices”');
    expect(names(welsh.steps).map(all => all.map(translated).sort())).toEqual(names(english.steps));
  });

  it.each(PLATFORM_IDS)('claim nothing: tried, or a source with its day, or neither: %s', id => {
    const {tried, source, otherwise, form} = platformOf(id);
    if (source) expect(source.url).toMatch(/^https:/);
    if (source) expect(source.readOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    if (tried) expect(tried.on).toMatch(/^\d{4}-\d\d$/);
    expect(otherwise).not.toBe(form);
    if (otherwise) expect(effectOf(otherwise, platformOf(id).filter)).not.toBe('nothing');
  });
});
