import type {Feed, Incident, LanguageMap} from '../../feed/schema/feed.js';

type Texts = Pick<Feed, 'contacts' | 'statements' | 'incident' | 'areas'>;

/** The texts for visitors that should be in every language the operator has, each with its JSON Pointer. */
export function languageMaps(content: Texts): readonly {map: LanguageMap; path: string}[] {
  const {incident, statements = [], contacts = [], areas = {}} = content;
  return [
    ...contacts.map(({name}, index) => ({map: name, path: `/contacts/${String(index)}/name`})),
    ...statements.map(({text: map}, index) => ({map, path: `/statements/${String(index)}/text`})),
    ...(incident ? incidentMaps(incident, '/incident') : []),
    ...Object.entries(areas).flatMap(([id, {name, statement, incident: own}]) => [
      {map: name, path: `/areas/${id}/name`},
      ...(statement ? [{map: statement, path: `/areas/${id}/statement`}] : []),
      ...(own ? incidentMaps(own, `/areas/${id}/incident`) : []),
    ]),
  ];
}

function incidentMaps(
  {title, summary, support = []}: Incident,
  path: string,
): readonly {map: LanguageMap; path: string}[] {
  return [
    {map: title, path: `${path}/title`},
    {map: summary, path: `${path}/summary`},
    ...support.map(({label: map}, index) => ({
      map,
      path: `${path}/support/${String(index)}/label`,
    })),
  ];
}

/** The incidents of the config, each with its JSON Pointer. */
export function incidentsIn({
  incident,
  areas = {},
}: Pick<Texts, 'incident' | 'areas'>): readonly {incident: Incident; path: string}[] {
  return [
    ...(incident ? [{incident, path: '/incident'}] : []),
    ...Object.entries(areas).flatMap(([id, {incident: own}]) =>
      own ? [{incident: own, path: `/areas/${id}/incident`}] : [],
    ),
  ];
}
