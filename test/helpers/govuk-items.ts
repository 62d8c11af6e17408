/** GOV.UK's content item with the level told in many ways: both readers of HTML have to agree on them. */
export const national = (level: string): string =>
  `The threat to the UK (England, Wales, Scotland and Northern Ireland) from terrorism is ${level}.`;
export const northernIreland = (level: string): string =>
  `The threat to Northern Ireland from Northern Ireland-related terrorism is ${level}.`;
const LIST =
  '<ul><li>low - highly unlikely</li><li>moderate</li><li>substantial</li><li>severe</li><li>critical</li></ul>';

/** A content item with that body, and other fields changed. */
export function item(body: string, changes: object = {}): string {
  return JSON.stringify({
    base_path: '/terrorism-national-emergency',
    schema_name: 'guide',
    locale: 'en',
    withdrawn_notice: {},
    details: {
      parts: [
        {title: 'Another part', slug: 'another', body: LIST},
        {title: 'Levels', slug: 'levels', body},
      ],
    },
    ...changes,
  });
}

export const both = `<p>${national('severe')}</p><p>${northernIreland('low')}</p>`;

/** Bodies that tell both levels, and how. */
export const tellingBodies: readonly (readonly [string, string])[] = [
  ['in paragraphs', `${both}${LIST}`],
  ['in a tag of their own', both.replace('severe', '<strong>severe</strong>')],
  ['with an asterisk', both.replace('severe.', 'severe*')],
  ['with an asterisk after the stop', both.replace('severe.', 'severe.*')],
  ['in capitals', both.replace('severe', 'SEVERE')],
  ['of all forms', both.replace('from terrorism is', 'from all forms of terrorism is')],
  ['between odd spaces', both.replace('is severe', 'is\n&nbsp; severe')],
  ['in one paragraph', `<p>${national('severe')} ${northernIreland('low')}</p>`],
  ['among other sentences', both.replace('<p>', '<p>This page tells the level. ')],
  ['in a link', both.replace('severe', '<a href="/x" class="y">severe</a>')],
  ['told twice alike', both + both],
  ['after a comment elsewhere', `<p>x<!-- y --></p>${both}`],
  ['after something unknown elsewhere', `<table><tr><td>low</td></tr></table>${both}`],
];

/** Bodies that tell no level that we may take, why, and the code of the problem. */
export const silentBodies: readonly (readonly [string, string, string])[] = [
  ['there is only the list of levels', LIST, 'govuk-wording-unknown'],
  ['the word is none of the five', `<p>${national('purple')}</p>`, 'govuk-wording-unknown'],
  [
    'words come before it',
    `<p>It is not true that ${national('low')}</p>`,
    'govuk-wording-unknown',
  ],
  ['words come after it', `<p>${national('low or severe')}</p>`, 'govuk-wording-unknown'],
  ['it is a question', `<p>${national('low').replace('.', '?')}</p>`, 'govuk-wording-unknown'],
  ['it is told twice and differs', `${both}<p>${national('low')}</p>`, 'govuk-contradicts-itself'],
  [
    'the other differs from itself',
    `${both}<p>${northernIreland('severe')}</p>`,
    'govuk-contradicts-itself',
  ],
  ['it is struck out', `<p><del>${national('low')}</del></p>`, 'govuk-not-plain'],
  ['a word in it is', `<p>${national('<s>low</s> severe')}</p>`, 'govuk-wording-unknown'],
  ['its level is', `<p>${national('<s>low</s>')}</p>`, 'govuk-not-plain'],
  ['it is hidden', `<div hidden><p>${national('low')}</p></div>`, 'govuk-not-plain'],
  ['it is styled', `<p style="display:none">${national('low')}</p>`, 'govuk-not-plain'],
  ['it is quoted', `<blockquote><p>${national('low')}</p></blockquote>`, 'govuk-not-plain'],
  ['a comment stands in it', `<p>${national('<!-- not -->low')}</p>`, 'govuk-not-plain'],
  ['it is in a script', `<script>${national('low')}</script>`, 'govuk-not-plain'],
  ['markup is left open', `<p>${national('low')}`, 'govuk-not-plain'],
  [
    'a second one is struck out',
    `${both}<p><del>${national('severe')}</del></p>`,
    'govuk-not-plain',
  ],
];
