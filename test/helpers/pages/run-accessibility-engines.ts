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

const ALL_OF_AXE = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: {region: {enabled: false}},
};
const CONTRAST = {runOnly: {type: 'rule', values: ['color-contrast']}};

/** Injects the engines into the page, whatever its policy. */
export async function injectEngines(): Promise<void> {
  for (const engine of engines) await page.evaluate(engine);
}

/** The problems that both engines find in the first match, without those that need a person's judgement. */
export async function runEngines(selector: string): Promise<string[]> {
  const found = await runAxe(selector, ALL_OF_AXE);
  return [...found, ...(await runAce())];
}

/** Insufficient contrast that axe finds in the first match. It takes a fraction of the time of both engines. */
export function findContrast(selector: string): Promise<string[]> {
  return runAxe(selector, CONTRAST);
}

function runAxe(selector: string, options: object): Promise<string[]> {
  return page.evaluate(
    async (where, given) => {
      const {violations} = await axe.run(document.querySelector(where)!, given);
      return violations.flatMap(({id, nodes}) => nodes.map(({html}) => `axe ${id}: ${html}`));
    },
    selector,
    options,
  );
}

function runAce(): Promise<string[]> {
  return page.evaluate(async () => {
    const report = await new ace.Checker().check(document, ['WCAG_2_2']);
    return report.results
      .filter(({value: [kind, outcome]}) => kind === 'VIOLATION' && outcome === 'FAIL')
      .map(({ruleId, snippet}) => `ace ${ruleId}: ${snippet}`);
  });
}
