// Writes everything under src/generated from its one home. CI runs it and fails on any difference.
import {readFileSync, writeFileSync} from 'node:fs';
import {runnerImport} from 'vite';

await import('./localize.js');

/** @type {{version: string}} */
const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
writeFileSync(
  'src/generated/version.ts',
  `// Written by \`npm run generate\` from package.json.\nexport const version = '${version}';\n`,
);

/** @type {{module: {feedJsonSchema: () => unknown}}} */
const {module} = await runnerImport('./src/feed/json-schema.ts');
writeFileSync(
  'src/generated/feed.schema.json',
  `${JSON.stringify(module.feedJsonSchema(), undefined, 2)}\n`,
);
