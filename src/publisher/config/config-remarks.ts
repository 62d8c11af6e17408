/** Warnings about a config that is valid but probably contains a mistake. */
import type {Feed} from '../../feed/schema/feed.js';
import {quote, type Problem} from '../../feed/schema/problem.js';
import type {OperatorContent} from './config.js';
import {contactRemarks} from './contact-remarks.js';
import {incidentsIn} from './language-maps.js';

const MARKUP = /<\/?[a-z][^<>]*>|&(?:[a-z]+|#\d+);/i;

/** The warnings, as problems for the operator to check. They do not stop the level from being published. */
export function findRemarks(content: OperatorContent, now: Date): readonly Problem[] {
  return [
    ...findMarkup(content, ''),
    ...(content.statements ?? []).flatMap((statement, index) =>
      statementRemarks(statement, `/statements/${String(index)}`, now),
    ),
    ...incidentsIn(content).flatMap(({incident, path}) => [
      ...dateRemarks(incident, path, now),
      ...contactRemarks(incident.support, `${path}/support`, now),
    ]),
    ...contactRemarks(content.contacts, '/contacts', now),
    ...Object.entries(content.areas ?? {}).flatMap(([id, area]) =>
      contactRemarks(area.contacts, `/areas/${id}/contacts`, now),
    ),
  ];
}

/** Banners show text unchanged, so markup would be visible as characters. */
function findMarkup(value: unknown, path: string): readonly Problem[] {
  if (typeof value === 'string') {
    return MARKUP.test(value)
      ? [
          remark(
            'text-with-markup',
            path,
            'plain text: visitors would see tags and character references as characters',
            value,
          ),
        ]
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
      ? [
          remark(
            'attribution-empty',
            `${path}/attribution/name`,
            'the name of the person who made the statement',
            '',
          ),
        ]
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
      ? [remark('end-before-start', `${path}/expiresAt`, `a time after ${publishedAt}`, expiresAt)]
      : []),
    ...(isOver
      ? [
          remark(
            'already-over',
            `${path}/expiresAt`,
            'a time in the future: this is no longer shown',
            expiresAt,
          ),
        ]
      : []),
    ...(isToCome
      ? [
          remark(
            'published-in-future',
            `${path}/publishedAt`,
            'a time in the past: this is shown already',
            publishedAt,
          ),
        ]
      : []),
  ];
}

function remark(code: string, path: string, expected: string, received: string): Problem {
  return {code, path, expected, received: quote(received)};
}
