// Writes everything under src/generated, and the tables in the documents, from the sources. CI fails on any difference.
import {readFileSync, writeFileSync} from 'node:fs';
import {correction, generate} from 'lean-qr';
import {runnerImport} from 'vite';

await import('./localize.js');
await import('./wordpress-messages.js');
await import('./readme-tables.js');
await import('./embedding-tables.js');
await import('./platforms-page.js');
await import('./framework-types.js');

/** @type {{version: string}} */
const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
writeFileSync(
  'src/generated/version.ts',
  `// Written by \`npm run generate\` from package.json.\nexport const version = '${version}';\n`,
);

/** @type {{module: {feedJsonSchema: () => unknown}}} */
const {module} = await runnerImport('./src/feed/schema/json-schema.ts');
writeFileSync(
  'src/generated/feed.schema.json',
  `${JSON.stringify(module.feedJsonSchema(), undefined, 2)}\n`,
);

/** @type {{module: {configJsonSchema: () => unknown}}} */
const {module: config} = await runnerImport('./src/publisher/config/config-json-schema.ts');
writeFileSync(
  'src/generated/config.schema.json',
  `${JSON.stringify(config.configJsonSchema(), undefined, 2)}\n`,
);

/** @type {{module: {OFFICIAL_PAGE: string}}} */
const {module: pages} = await runnerImport('./src/feed/govuk/official-pages.ts');
const code = generate(pages.OFFICIAL_PAGE, {minCorrectionLevel: correction.M});
const rows = Array.from({length: code.size}, (_, y) =>
  Array.from({length: code.size}, (_, x) => (code.get(x, y) ? '1' : '0')).join(''),
);
writeFileSync(
  'src/generated/official-qr-code.ts',
  `// Written by \`npm run generate\`: the QR code of the official page, each row of modules as a number in base 36.
export const QR_CODE_ROWS = '${rows.map(row => parseInt(row, 2).toString(36)).join(' ')}';
`,
);
