/** Two accessibility engines in the page of host-page.ts. */
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {page} from './host-page.js';

const require = createRequire(import.meta.url);
const engines = [
  require.resolve('axe-core/axe.min.js'),
  require.resolve('accessibility-checker-engine/ace.js'),
].map(path => readFileSync(path, 'utf8'));

declare const axe: {
  run(
    context: Element,
    options: object,
  ): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>;
};
declare const ace: {
  Checker: new () => {
    check(
      node: Node,
      policies: string[],
    ): Promise<{results: {ruleId: string; value: [string, string]; snippet: string}[]}>;
  };
};

const AXE = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: {region: {enabled: false}},
};
/** Puts the engines into the page, which may have any policy. */
export async function bringEngines(): Promise<void> {
  for (const engine of engines) await page.evaluate(engine);
}

/** What the engines find amiss in the first match as it is; nothing that only a person can judge. */
export function findAmiss(selector: string): Promise<string[]> {
  return page.evaluate(
    async (where, options) => {
      const {violations} = await axe.run(document.querySelector(where)!, options);
      const report = await new ace.Checker().check(document, ['WCAG_2_2']);
      return [
        ...violations.flatMap(({id, nodes}) => nodes.map(({html}) => `axe ${id}: ${html}`)),
        ...report.results
          .filter(({value: [kind, outcome]}) => kind === 'VIOLATION' && outcome === 'FAIL')
          .map(({ruleId, snippet}) => `ace ${ruleId}: ${snippet}`),
      ];
    },
    selector,
    AXE,
  );
}
