/** What a page's scripts remove from the platform, or replace. */
import {absent, broken, hidden, type HostileScript} from './tampering.js';

const STORAGE = ['getItem', 'setItem', 'removeItem'];

export const hostilePlatform: readonly HostileScript[] = [
  {
    title: 'has a storage that throws when it is looked for',
    end: 'level',
    script: hidden('localStorage', 'get() { throw new Error("broken"); }'),
  },
  {
    title: 'has a storage that throws when it is used',
    end: 'level',
    script: broken('Storage.prototype', ...STORAGE),
  },
  {title: 'has no storage', end: 'level', script: hidden('localStorage', 'value: null')},
  {
    title: 'has junk in all its storage',
    end: 'level',
    script:
      'Storage.prototype.getItem = () => \'{"document": "critical", "receivedAtMs": 1, "lookedAtMs": 1}\';',
  },
  {
    title: 'has a full storage',
    end: 'level',
    script:
      'Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };',
  },
  {title: 'has no Intl', end: 'level alone', script: absent('window', 'Intl')},
  {
    title: 'has an Intl without formats of dates',
    end: 'level alone',
    script: absent('Intl', 'DateTimeFormat'),
  },
  {
    title: 'has an Intl without all that is newer',
    end: 'level',
    script: absent('Intl', 'PluralRules', 'Locale', 'DisplayNames', 'Segmenter', 'ListFormat'),
  },
  {
    title: 'has an Intl without ages',
    end: 'level alone',
    script: absent('Intl', 'RelativeTimeFormat'),
  },
  {title: 'lets no JSON be read', end: 'no level', script: broken('JSON', 'parse')},
  {title: 'reads all JSON as text', end: 'no level', script: 'JSON.parse = text => text;'},
  {
    title: 'reads all JSON as an object of its own',
    end: 'no level',
    script: 'JSON.parse = () => ({level: "critical", uk: {level: "critical"}});',
  },
  {
    title: 'has promises that never come true',
    end: 'own words',
    script:
      'Promise = class { constructor(act) { act(() => {}, () => {}); } then() { return this; } catch() { return this; } finally() { return this; } };',
  },
  {
    title: 'has promises of its own kind',
    end: 'level',
    script: 'Promise = class extends Promise {};',
  },
  {
    title: 'has a clock that stands at the year 2000',
    end: 'level',
    script: 'Date.now = () => 946684800000;',
  },
  {
    title: 'has a clock that stands at the year 2100',
    end: 'no level',
    script: 'Date.now = () => 4102444800000;',
  },
  {title: 'has a clock that gives words', end: 'level', script: 'Date.now = () => "now";'},
  {
    title: 'has no clock of the page',
    end: 'level',
    script: hidden('performance', 'value: undefined'),
  },
  {
    title: 'has neither observers of changes nor channels, weak references or clones',
    end: 'level',
    script: absent(
      'window',
      ...[
        'MutationObserver',
        'BroadcastChannel',
        'WeakRef',
        'structuredClone',
        'IntersectionObserver',
      ],
      ...['ResizeObserver', 'FinalizationRegistry', 'requestIdleCallback', 'queueMicrotask'],
    ),
  },
  {
    title: 'has no locks',
    end: 'level',
    script: 'Object.defineProperty(navigator, "locks", {value: undefined});',
  },
  {title: 'has no limits of time', end: 'no level', script: absent('AbortSignal', 'timeout')},
  {title: 'has no cryptography', end: 'level', script: hidden('crypto', 'value: undefined')},
  {title: 'lets no address be read', end: 'own words', script: broken('window', 'URL')},
];
