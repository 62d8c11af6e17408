/** What a page's scripts remove from the platform, or replace. */
import {absent, broken, hidden, type HostileScript} from './tampering.js';

const STORAGE = ['getItem', 'setItem', 'removeItem'];

export const hostilePlatform: readonly HostileScript[] = [
  {
    title: 'has a localStorage whose getter throws',
    end: 'level',
    script: hidden('localStorage', 'get() { throw new Error("broken"); }'),
  },
  {
    title: 'has a localStorage whose methods throw',
    end: 'level',
    script: broken('Storage.prototype', ...STORAGE),
  },
  {title: 'has no localStorage', end: 'level', script: hidden('localStorage', 'value: null')},
  {
    title: 'has invalid values in localStorage',
    end: 'level',
    script:
      'Storage.prototype.getItem = () => \'{"document": "critical", "receivedAtMs": 1, "lookedAtMs": 1}\';',
  },
  {
    title: 'has a full localStorage',
    end: 'level',
    script:
      'Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };',
  },
  {title: 'has no Intl', end: 'level', script: absent('window', 'Intl')},
  {
    title: 'has an Intl without DateTimeFormat',
    end: 'level',
    script: absent('Intl', 'DateTimeFormat'),
  },
  {
    title: 'has an Intl without its newer parts',
    end: 'level',
    script: absent('Intl', 'PluralRules', 'Locale', 'DisplayNames', 'Segmenter', 'ListFormat'),
  },
  {
    title: 'has an Intl without RelativeTimeFormat',
    end: 'level',
    script: absent('Intl', 'RelativeTimeFormat'),
  },
  {title: 'makes JSON.parse throw', end: 'no level', script: broken('JSON', 'parse')},
  {
    title: 'has a JSON.parse that returns the text',
    end: 'no level',
    script: 'JSON.parse = text => text;',
  },
  {
    title: 'has a JSON.parse that returns its own object',
    end: 'no level',
    script: 'JSON.parse = () => ({level: "critical", uk: {level: "critical"}});',
  },
  {
    title: 'has promises that never resolve',
    end: 'own words',
    script:
      'Promise = class { constructor(act) { act(() => {}, () => {}); } then() { return this; } catch() { return this; } finally() { return this; } };',
  },
  {
    title: 'replaces Promise with its own class',
    end: 'level',
    script: 'Promise = class extends Promise {};',
  },
  {
    title: 'has a clock fixed at the year 2000',
    end: 'level',
    script: 'Date.now = () => 946684800000;',
  },
  {
    title: 'has a clock fixed at the year 2100',
    end: 'no level',
    script: 'Date.now = () => 4102444800000;',
  },
  {title: 'has a clock that returns text', end: 'level', script: 'Date.now = () => "now";'},
  {
    title: 'has no performance',
    end: 'level',
    script: hidden('performance', 'value: undefined'),
  },
  {
    title: 'has no observers, BroadcastChannel, WeakRef, structuredClone or queueMicrotask',
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
    title: 'has no navigator.locks',
    end: 'level',
    script: 'Object.defineProperty(navigator, "locks", {value: undefined});',
  },
  {title: 'has no AbortSignal.timeout', end: 'no level', script: absent('AbortSignal', 'timeout')},
  {title: 'has no crypto', end: 'level', script: hidden('crypto', 'value: undefined')},
  {title: 'makes URL throw', end: 'own words', script: broken('window', 'URL')},
];
