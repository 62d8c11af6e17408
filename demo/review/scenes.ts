/** The states of the banner in which each sentence is looked for, in this order. None of their feeds is real. */
import {exampleFeed, exampleFeeds} from '../examples/feeds.js';
import {buildDetailsView, type FullView} from '../../src/banner/view/details.js';
import type {ShareState} from '../../src/banner/view/details-presentation.js';
import type {LevelsByRegion} from '../../src/banner/view/level.js';
import {buildView, type ViewInput} from '../../src/banner/view/summary.js';
import {LEVELS} from '../../src/feed/schema/level.js';
import type {Feed} from '../../src/feed/schema/feed.js';

export interface Scene {
  /** In plain words, for the reviewer. */
  readonly name: string;
  readonly feed: Feed | undefined;
  readonly input: Partial<ViewInput>;
  readonly isOpen: boolean;
  readonly isPaper: boolean;
  readonly shared: ShareState;
  /** The text that people send on, instead of the banner. */
  readonly isMessage: boolean;
  /** The levels before those of the feed: then it is what screen readers are told, instead of the banner. */
  readonly before?: LevelsByRegion;
}

const MONTHS_MS = 30 * 24 * 60 * 60 * 1000;

/** All scenes, the plainest first. */
export function scenes(now: Date): readonly Scene[] {
  const feeds = exampleFeeds(now);
  const full = feeds['after an incident'];
  const area = Object.values(full?.areas ?? {})[0];
  const both = {region: 'both', area} as const;
  const bare = full && {...full, publisher: undefined as never};
  return [
    ...LEVELS.map(level => scene('The banner', exampleFeed(now, {level}))),
    ...LEVELS.map(previous => scene('The banner', sinceFirst(now, previous))),
    ...LEVELS.map(level =>
      scene('The banner, when the level cannot be confirmed', stale(now, level)),
    ),
    scene('The banner with its details open', full, {input: both, isOpen: true}),
    scene('The banner of an organisation without a name', bare, {isOpen: true}),
    scene('The banner with a number for Scotland and Northern Ireland', elsewhere(now), {
      isOpen: true,
    }),
    scene('The banner with GOV.UK as the source', fromGovuk(now), {isOpen: true}),
    scene('The banner while it loads', undefined, {input: {isLoading: true}}),
    scene('The banner with made-up data', feeds['sample']),
    scene('The banner in an exercise', feeds['exercise']),
    strip('The banner as a strip', full, {region: 'both'}),
    strip('The strip while it loads', undefined, {isLoading: true}),
    strip('The strip, when the level cannot be confirmed', undefined),
    strip('The strip with made-up data', feeds['sample']),
    strip('The strip in an exercise', feeds['exercise']),
    scene('After the visitor has shared it', full, {shared: 'copied'}),
    scene('When the browser cannot share', full, {shared: 'by-hand'}),
    scene('On paper', full, {input: {variant: 'card'}, isOpen: true, isPaper: true}),
    scene('What screen readers are told of a rise', feeds['severe'], {before: {uk: 'low'}}),
    scene('The message that people send on', full, {input: both, isMessage: true}),
    scene('The message, when the level cannot be confirmed', feeds['stale'], {isMessage: true}),
  ];
}

function scene(name: string, feed: Feed | undefined, changes: Partial<Scene> = {}): Scene {
  const usual = {input: {}, isOpen: false, isPaper: false, shared: undefined, isMessage: false};
  return {...usual, name, feed, ...changes};
}

const strip = (name: string, feed: Feed | undefined, input: Partial<ViewInput> = {}): Scene =>
  scene(name, feed, {input: {...input, variant: 'strip'}});

function sinceFirst(now: Date, previous: (typeof LEVELS)[number]): Feed {
  const level = previous === 'severe' ? 'substantial' : 'severe';
  return exampleFeed(now, {assessments: {uk: {level, since: '2026-05-01', previous}}});
}

const stale = (now: Date, level: (typeof LEVELS)[number]): Feed =>
  exampleFeed(now, {level, ageMs: MONTHS_MS / 10});

const elsewhere = (now: Date): Feed =>
  exampleFeed(now, {
    contacts: [
      {
        id: 'helpline',
        name: {en: 'Example helpline'},
        phone: '01632 960 001',
        nations: ['scotland', 'northern-ireland'],
      },
    ],
  });

const fromGovuk = (now: Date): Feed =>
  exampleFeed(now, {
    sources: [{id: 'govuk', url: 'https://www.gov.uk/api/content/x', outcome: 'read'}],
  });

/** The input of the banner's view in that scene. */
export function inputOf({feed, input}: Scene, language: string, now: Date): ViewInput {
  return {
    received: feed && {feed, receivedAt: now},
    isLoading: false,
    now,
    language,
    variant: 'banner',
    region: 'uk',
    ...input,
  };
}

/** What the banner shows for that input, in the active locale. */
export function viewOf(input: ViewInput): FullView {
  const view = buildView(input);
  return {...view, ...buildDetailsView(input, view)};
}
