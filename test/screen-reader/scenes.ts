/** The pages that the screen reader is given, and the keys that are pressed on each. */
import {exampleFeed, exampleFeeds} from '../../demo/examples/feeds.js';
import type {Feed} from '../../src/feed/schema/feed.js';

export interface Scene {
  readonly name: string;
  /** The attributes of the banner. */
  readonly attributes: string;
  readonly feed: (now: Date) => Feed;
  /** The feed after the first `refresh` among the keys. */
  readonly then?: (now: Date) => Feed;
  /**
   * What is done, in order: a key as xdotool names it, or `refresh`. What is said after a key with `~` before it is not
   * recorded, because it depends on how fast a file arrives.
   */
  readonly keys: readonly string[];
  /** The language of the page. */
  readonly lang?: string;
  /** Whether the language that the browser exposes is read too. */
  readonly readsLanguage?: boolean;
  readonly isFrame?: boolean;
}

const TOP = 'ctrl+Home';
const SAY_ALL = 'KP_Add';
const severe = (now: Date): Feed => exampleFeed(now);
const tabs = (count: number): readonly string[] => Array.from({length: count}, () => 'Tab');

export const scenes: readonly Scene[] = [
  {name: 'banner', attributes: '', feed: severe, keys: [SAY_ALL, TOP, 'h', 'h', TOP, 'm', 'm']},
  {name: 'banner-by-tab', attributes: 'dismissible', feed: severe, keys: tabs(7)},
  {
    name: 'banner-open',
    attributes: 'area="exampleshire" region="both"',
    feed: now => exampleFeeds(now)['after an incident']!,
    keys: ['Tab', 'Return', SAY_ALL],
  },
  {
    name: 'contacts-by-tab',
    attributes: '',
    feed: severe,
    keys: ['Tab', 'Return', ...tabs(10)],
  },
  {name: 'share', attributes: '', feed: severe, keys: [...tabs(6), 'Return', 'Down']},
  {
    name: 'rise',
    attributes: '',
    feed: now => exampleFeed(now, {level: 'substantial'}),
    then: now => exampleFeed(now, {level: 'severe', ageMs: 0}),
    keys: ['refresh', TOP, 'h', 'h'],
  },
  {
    name: 'critical',
    attributes: '',
    feed: severe,
    then: now => exampleFeed(now, {level: 'critical', ageMs: 0}),
    keys: ['Tab', 'refresh', 'Tab'],
  },
  {
    name: 'quiet-rise',
    attributes: 'quiet-below="severe"',
    feed: now => exampleFeed(now, {level: 'moderate'}),
    then: now => exampleFeed(now, {level: 'severe', ageMs: 0}),
    keys: ['Down', 'Down', 'refresh', 'Down'],
  },
  {
    name: 'incident',
    attributes: '',
    lang: 'pl',
    feed: severe,
    then: now => ({...exampleFeeds(now)['after an incident']!, publishedAt: now.toISOString()}),
    keys: ['refresh', TOP, 'h', 'h', 'h'],
  },
  {
    name: 'exercise',
    attributes: '',
    feed: now => exampleFeeds(now)['exercise']!,
    keys: ['h', 'h', TOP, SAY_ALL],
  },
  {
    name: 'stale',
    attributes: '',
    feed: now => exampleFeeds(now)['stale']!,
    keys: ['h', 'h', TOP, SAY_ALL],
  },
  {name: 'strip', attributes: 'variant="strip"', feed: severe, keys: [SAY_ALL, TOP, 'h', 'h', 'b']},
  {
    name: 'strip-open',
    attributes: 'variant="strip" region="both"',
    feed: severe,
    keys: ['Tab', 'Return', SAY_ALL],
  },
  {
    name: 'card',
    attributes: 'variant="card" region="both"',
    feed: severe,
    keys: ['h', 'h', 'h', TOP, SAY_ALL],
  },
  {
    name: 'pill',
    attributes: 'dismissible',
    feed: severe,
    keys: [...tabs(7), 'Return', 'Return'],
  },
  {name: 'welsh', attributes: '', lang: 'cy', readsLanguage: true, feed: severe, keys: [SAY_ALL]},
  {name: 'urdu', attributes: '', lang: 'ur', readsLanguage: true, feed: severe, keys: [SAY_ALL]},
  {
    name: 'language-chosen',
    attributes: '',
    readsLanguage: true,
    feed: severe,
    keys: [...tabs(5), '~Down', 'Tab'],
  },
  {name: 'frame', attributes: '', isFrame: true, feed: severe, keys: [SAY_ALL]},
];
