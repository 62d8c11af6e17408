/** What is legal in a config, and likely not meant. */
import type {Feed} from '../../feed/schema/feed.js';
import {quote, type Problem} from '../../feed/schema/problem.js';
import type {OperatorContent} from './config.js';
import {contactRemarks} from './contact-remarks.js';

const MARKUP = /<\/?[a-z][^<>]*>|&(?:[a-z]+|#\d+);/i;

/** Each as a problem, for a person to look at; the level is published all the same. */
export function findRemarks(content: OperatorContent, now: Date): readonly Problem[] {
  return [
    ...findMarkup(content, ''),
    ...(content.statements ?? []).flatMap((statement, index) =>
      statementRemarks(statement, `/statements/${String(index)}`, now),
    ),
    ...(content.incident ? dateRemarks(content.incident, '/incident', now) : []),
    ...contactRemarks(content.contacts, '/contacts', now),
    ...Object.entries(content.areas ?? {}).flatMap(([id, area]) =>
      contactRemarks(area.contacts, `/areas/${id}/contacts`, now),
    ),
  ];
}

/** Text is shown as it stands, signs and all. */
function findMarkup(value: unknown, path: string): readonly Problem[] {
  if (typeof value === 'string') {
    return MARKUP.test(value)
      ? [remark('text-with-markup', path, 'words: visitors see <b> as it stands here', value)]
      : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => findMarkup(each, `${path}/${key}`));
}

function statementRemarks(
  statement: NonNullable<Feed['statements']>[number],
  path: string,
  now: Date,
): readonly Problem[] {
  const {attribution} = statement;
  const isNameless = attribution && !attribution.name.trim();
  return [
    ...dateRemarks(statement, path, now),
    ...(isNameless
      ? [remark('attribution-empty', `${path}/attribution/name`, 'whose words these are', '')]
      : []),
  ];
}

function dateRemarks(
  {publishedAt, expiresAt}: {publishedAt?: string; expiresAt?: string},
  path: string,
  now: Date,
): readonly Problem[] {
  const isReversed = publishedAt && expiresAt && Date.parse(expiresAt) <= Date.parse(publishedAt);
  const isOver = !isReversed && expiresAt && Date.parse(expiresAt) <= now.getTime();
  const isToCome = publishedAt && Date.parse(publishedAt) > now.getTime();
  return [
    ...(isReversed
      ? [
          remark(
            'end-before-start',
            `${path}/expiresAt`,
            `an instant after ${publishedAt}`,
            expiresAt,
          ),
        ]
      : []),
    ...(isOver
      ? [
          remark(
            'already-over',
            `${path}/expiresAt`,
            'an end that is yet to come: this is not shown any more',
            expiresAt,
          ),
        ]
      : []),
    ...(isToCome
      ? [
          remark(
            'published-in-future',
            `${path}/publishedAt`,
            'an instant that has come: it is shown already',
            publishedAt,
          ),
        ]
      : []),
  ];
}

function remark(code: string, path: string, expected: string, received: string): Problem {
  return {code, path, expected, received: quote(received)};
}
