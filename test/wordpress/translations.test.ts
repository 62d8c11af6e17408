import {readdirSync, readFileSync} from 'node:fs';
import {po, type GetTextTranslation} from 'gettext-parser';
import {describe, expect, it} from 'vitest';

const FOLDER = 'src/wordpress/languages';

function messagesIn(file: string): readonly GetTextTranslation[] {
  const {translations} = po.parse(readFileSync(`${FOLDER}/${file}`));
  return Object.values(translations)
    .flatMap(group => Object.values(group))
    .filter(({msgid}) => msgid);
}

/** Numbers, addresses and places that are filled in: a translation has the same. */
function fixed(text = ''): readonly string[] {
  return [...text.matchAll(/%(?:\d\$)?s|https:\/\/|feed\.jws\.json|keygen|essex|GOV\.UK|\d+/g)]
    .map(([each]) => each)
    .toSorted();
}

const translations = readdirSync(FOLDER).filter(name => name.endsWith('.po'));

describe.each(translations)('the translation of the WordPress plugin %s', file => {
  const messages = messagesIn(file);

  it('has every sentence, each in other words than the English', () => {
    expect(messages.map(({msgctxt, msgid}) => [msgctxt, msgid])).toEqual(
      messagesIn('threat-level-banner.pot').map(({msgctxt, msgid}) => [msgctxt, msgid]),
    );
    const left = messages.filter(({msgid, msgstr: [text]}) => !text || text === msgid);
    expect(left.map(({msgid}) => msgid)).toEqual([]);
  });

  it('keeps what is filled in, and what people type', () => {
    for (const {msgid, msgstr} of messages) expect(fixed(msgstr[0])).toEqual(fixed(msgid));
  });
});

it('Welsh is one of them', () => {
  expect(translations).toContain('threat-level-banner-cy.po');
});
