/** GOV.UK's content item with the level stated in many ways: tested in the publisher and in a browser. */
export const national = (level: string): string =>
  `The threat to the UK (England, Wales, Scotland and Northern Ireland) from terrorism is ${level}.`;
export const northernIreland = (level: string): string =>
  `The threat to Northern Ireland from Northern Ireland-related terrorism is ${level}.`;
export const LIST =
  '<ul><li>low - highly unlikely</li><li>moderate</li><li>substantial</li><li>severe</li><li>critical</li></ul>';

/** A content item with that body and other changed fields. */
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

/** Other fields of the item that do not change its levels. */
export const telling: readonly (readonly [string, object])[] = [
  ['was not withdrawn', {withdrawn_notice: null}],
  [
    'was not withdrawn, with empty fields',
    {withdrawn_notice: {explanation: null, withdrawn_at: null}},
  ],
  ['says nothing of withdrawing', {withdrawn_notice: undefined}],
  ['has no date', {public_updated_at: null}],
  ['has an odd date', {public_updated_at: 'yesterday'}],
  [
    'has parts of other kinds',
    {details: {parts: [{body: both}, {title: null, slug: 3, body: '<p>x</p>'}], x: null}},
  ],
];

/** Other fields of the item that invalidate its levels, and the code of the problem. */
export const silencing: readonly (readonly [string, object, string])[] = [
  ['another page', {base_path: '/bank-holidays'}, 'govuk-other-page'],
  ['another kind of page', {schema_name: 'answer'}, 'govuk-other-kind'],
  ['a page in Welsh', {locale: 'cy'}, 'govuk-other-language'],
  ['a page that was withdrawn', {withdrawn_notice: {explanation: 'Old'}}, 'govuk-withdrawn'],
  [
    'a page that was withdrawn without a word',
    {withdrawn_notice: {explanation: '', withdrawn_at: '2026-01-01T00:00:00Z'}},
    'govuk-withdrawn',
  ],
  ['a page that was withdrawn in another form', {withdrawn_notice: 'Old'}, 'govuk-withdrawn'],
  ['a page with a list for a notice', {withdrawn_notice: ['Old']}, 'govuk-withdrawn'],
  ['no parts', {details: {parts: {}}}, 'type-wrong'],
];
