import type {Feed, LanguageMap} from '../../feed/schema/feed.js';

type Texts = Pick<Feed, 'contacts' | 'statements' | 'incident' | 'areas'>;

/** The texts for visitors that should be in every language the operator has, each with its JSON Pointer. */
export function languageMaps(content: Texts): readonly {map: LanguageMap; path: string}[] {
  const {incident, statements = [], contacts = [], areas = {}} = content;
  return [
    ...contacts.map(({name}, index) => ({map: name, path: `/contacts/${String(index)}/name`})),
    ...statements.map(({text: map}, index) => ({map, path: `/statements/${String(index)}/text`})),
    ...(incident
      ? [
          {map: incident.title, path: '/incident/title'},
          {map: incident.summary, path: '/incident/summary'},
          ...(incident.support ?? []).map(({label}, index) => ({
            map: label,
            path: `/incident/support/${String(index)}/label`,
          })),
        ]
      : []),
    ...Object.entries(areas).flatMap(([id, {name, statement}]) => [
      {map: name, path: `/areas/${id}/name`},
      ...(statement ? [{map: statement, path: `/areas/${id}/statement`}] : []),
    ]),
  ];
}
