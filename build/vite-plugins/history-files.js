// A Vite plugin: gives the history page its data, as `history.json` and `history.csv`.
import {readFileSync} from 'node:fs';

/**
 * @typedef {{region: string, level: string, since: string, announced?: string, confidence: string, report?: string}} Change
 * @typedef {{region: string, from: string, covers: string}} Definition
 * @typedef {{changes: Change[], definitions: Definition[], sources: {url: string}[], completeUntil: string}} Record
 */

const SOURCE = new URL('../../src/publisher/decide/history.json', import.meta.url);

/** @returns {import('vite').Plugin} */
export function historyFiles() {
  return {
    name: 'history-files',
    configureServer: server => {
      server.middlewares.use('/demo/history.csv', (_, response) => {
        response.setHeader('Content-Type', 'text/csv');
        response.end(historyCsv(readHistory()));
      });
    },
    generateBundle() {
      this.emitFile({type: 'asset', fileName: 'history.json', source: readFileSync(SOURCE)});
      this.emitFile({type: 'asset', fileName: 'history.csv', source: historyCsv(readHistory())});
    },
  };
}

/** @returns {Record} */
function readHistory() {
  /** @type {Record} */
  const record = JSON.parse(readFileSync(SOURCE, 'utf8'));
  return record;
}

/**
 * The record as RFC 4180 has it, a line for each change. `to` is the day of the next change, and empty for the last:
 * `known_until` says up to which day that is known.
 * @param {Record} record
 */
export function historyCsv({changes, definitions, sources, completeUntil}) {
  const head = [
    ...['region', 'level', 'from', 'to', 'known_until', 'announced'],
    ...['covers', 'known_from', 'sources'],
  ];
  const lines = changes.map((change, index) => {
    const {region, level, since, announced = since, confidence, report} = change;
    const next = changes.slice(index + 1).find(other => other.region === region);
    const definition = definitions.findLast(each => each.region === region && each.from <= since);
    const isReported = confidence === 'medium';
    return [
      ...[region, level, since, next?.since ?? '', next ? '' : completeUntil, announced],
      ...[definition?.covers ?? '', isReported ? 'report' : 'announcement'],
      isReported && report ? report : sources.map(({url}) => url).join(' '),
    ];
  });
  return [head, ...lines].map(line => `${line.map(quote).join(',')}\r\n`).join('');
}

/** @param {string} value */
function quote(value) {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
