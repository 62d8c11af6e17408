/**
 * What a page can rely on beside the attributes: the source of the manifest, the editor data and the tables of the
 * documentation. Nothing of it is loaded by a page. Tests compare it with the element.
 */
export interface Described {
  readonly name: string;
  readonly desc: string;
}

export interface DescribedMember extends Described {
  readonly kind: 'field' | 'method';
  readonly type: string;
}

export interface DescribedProperty extends Described {
  readonly default?: string;
}

export const ELEMENT: Described = {
  name: 'threat-level-banner',
  desc: 'The UK terrorism threat level, what it means and whom to call.\n\nShows the level of a feed only while it holds, and the phone numbers always. Never throws at the page: if it cannot be rendered, the element’s own content is shown.',
};

export const MEMBERS: readonly DescribedMember[] = [
  {
    name: 'assessment',
    kind: 'field',
    type: 'Assessment | undefined',
    desc: 'The assessment that leads, only while its level holds or an exercise is labelled as one.',
  },
  {
    name: 'freshness',
    kind: 'field',
    type: 'Freshness | undefined',
    desc: 'How far the level holds now; absent until the first answer.',
  },
  {
    name: 'feedDocument',
    kind: 'field',
    type: 'Feed | undefined',
    desc: 'The last good feed, of any freshness.',
  },
  {
    name: 'refresh',
    kind: 'method',
    type: 'Promise<void>',
    desc: 'Fetches the feed again. A failure changes nothing that is shown.',
  },
];

export const EVENTS: readonly (Described & {readonly type: string})[] = [
  {
    name: 'threat-level-load',
    type: 'ThreatLevelLoadEvent',
    desc: 'After each valid feed (`feed`).',
  },
  {
    name: 'threat-level-change',
    type: 'ThreatLevelChangeEvent',
    desc: 'When a current level has become another one (`oldLevel`, `newLevel`). The first level shown is no change.',
  },
  {
    name: 'threat-level-error',
    type: 'ThreatLevelErrorEvent',
    desc: 'When a feed could not be fetched, was refused or could not be rendered (`problems`, each with a `code`).',
  },
  {
    name: 'threat-level-dismiss',
    type: 'ThreatLevelDismissEvent',
    desc: 'When the visitor has closed the banner to its small button.',
  },
  {
    name: 'threat-level-share',
    type: 'ThreatLevelShareEvent',
    desc: 'When the visitor has shared the message (`method`: `sheet`, the device’s own; `copied`, to the clipboard; `by-hand`, by a link to WhatsApp or e-mail).',
  },
];

export const SLOTS: readonly Described[] = [
  {
    name: '',
    desc: 'Shown until the script has loaded, and if the banner cannot be rendered.',
  },
];

export const PARTS: readonly Described[] = [
  {name: 'banner', desc: 'The whole banner.'},
  {name: 'summary', desc: 'The row that is always shown.'},
  {name: 'heading', desc: 'The title and the level.'},
  {name: 'button', desc: 'Each button.'},
  {name: 'calm', desc: 'The calm sentence.'},
  {name: 'incident', desc: 'An incident, and where to find support.'},
  {name: 'statement', desc: 'An operator’s statement.'},
  {name: 'area', desc: 'What the feed says to an area.'},
  {name: 'contacts', desc: 'The list of whom to call.'},
  {name: 'reassurance', desc: 'The sentences for everyone.'},
  {name: 'not-real', desc: 'The label of a sample or an exercise.'},
  {name: 'language', desc: 'The list of languages.'},
  {name: 'footer', desc: 'When and where the level was read, and the controls.'},
];

export const CUSTOM_PROPERTIES: readonly DescribedProperty[] = [
  {name: '--threat-level-surface', default: '#fff', desc: 'Background; `#151d28` in the dark.'},
  {name: '--threat-level-ink', default: '#17212e', desc: 'Text; `#f3f5f8` in the dark.'},
  {
    name: '--threat-level-accent',
    desc: 'The colour of the scale. Without one, each level has its own.',
  },
  {name: '--threat-level-radius', default: '0.625em', desc: 'Corners.'},
  {name: '--threat-level-space', default: '1.125em', desc: 'Inner space.'},
  {
    name: '--threat-level-font-size',
    default: 'medium',
    desc: 'Text size. Without one, the visitor’s own.',
  },
];
