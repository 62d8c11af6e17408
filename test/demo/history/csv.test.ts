import {expect, it} from 'vitest';
import {historyCsv} from '../../../build/vite-plugins/history-files.js';
import shipped from '../../../src/publisher/decide/history.json';

const [head, ...lines] = historyCsv(shipped).trimEnd().split('\r\n');

it('history.csv has a line for each change, with its end, what it covered and how it is known', () => {
  expect(head).toBe('region,level,from,to,known_until,announced,covers,known_from,sources');
  expect(lines).toHaveLength(shipped.changes.length);
  const sources = shipped.sources.map(({url}) => url).join(' ');
  expect(lines).toContain(
    `uk,substantial,2021-02-04,2021-11-15,,2021-02-08,all forms of terrorism,announcement,${sources}`,
  );
  expect(lines).toContain(
    `uk,severe,2026-04-30,,2026-09-01,2026-04-30,all forms of terrorism,announcement,${sources}`,
  );
  expect(lines.filter(line => line.includes(',report,'))).toHaveLength(3);
  expect(lines.find(line => line.startsWith('uk,critical,2017-05-23,2017-05-27'))).toContain(
    'international terrorism',
  );
});

it('history.csv quotes what has a comma or a quote', () => {
  const [definition] = shipped.definitions;
  const csv = historyCsv({...shipped, definitions: [{...definition!, covers: 'one, "two"'}]});
  expect(csv).toContain('"one, ""two"""');
});
