import type {Sent, VisitCosts} from '../figures/cost.js';
import {sized, table, times, whole, brief, type Section} from '../figures/table.js';

export interface LoadRow {
  readonly name: string;
  readonly perSecond: number;
  readonly medianMs: number;
  readonly p99Ms: number;
}

export interface LoadFigures {
  readonly nginx: string;
  readonly connections: number;
  readonly seconds: number;
  readonly visits: VisitCosts;
  readonly rows: readonly LoadRow[];
}

export function formatLoad(figures: LoadFigures | undefined): Section {
  const title = 'The static folder behind nginx';
  if (!figures) {
    const text =
      '**Not measured:** there was no nginx on the machine (on Debian, the package `nginx-light`).';
    return {title, text, aims: []};
  }
  const {nginx, connections, seconds, visits, rows} = figures;
  const [base] = rows;
  if (!base) throw new Error('No request was measured with nginx.');
  return {
    title,
    text: [
      `The files that \`init\` and \`publish\` wrote, served by nginx ${nginx} with the \`nginx.conf\` from \`init\`, on the same machine and without TLS. Bytes include headers and are from nginx’s log. With these rules nginx compresses each response with gzip when it is requested.`,
      table(['a visitor', 'requests', 'sent'], visitRows(visits)),
      `Under load by autocannon, ${String(connections)} connections for ${String(seconds)} seconds each, on the same processor as nginx:`,
      table(
        ['', 'requests a second', 'to the first', 'median, ms', '99 of 100 within, ms'],
        rows.map(row => [
          row.name,
          whole(row.perSecond),
          times(row.perSecond / base.perSecond),
          brief(row.medianMs),
          brief(row.p99Ms),
        ]),
      ),
      '[What a host costs](cost.md) is calculated from these figures.',
    ].join('\n\n'),
    aims: [],
  };
}

function visitRows(visits: VisitCosts): readonly (readonly string[])[] {
  const row = (name: string, {requests, bytes}: Sent): readonly string[] => [
    name,
    whole(requests),
    sized(bytes),
  ];
  return [
    row('first visit, empty cache', visits.first),
    row('opens the details', visits.details),
    row('another page within a minute', visits.soon),
    row('returns when all but immutable files have expired, unchanged', visits.later),
    row('refreshes on an open page, feed unchanged', visits.look),
    row('refreshes on an open page, feed changed', visits.changedLook),
  ];
}
