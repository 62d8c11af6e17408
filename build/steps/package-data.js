// Writes the custom-elements manifest beside the library and, from it, the editor data for VS Code and JetBrains.
import {readFileSync, writeFileSync} from 'node:fs';
import {vsCodeData, webTypes} from '../manifest/editor-data.js';
import {readManifest} from '../manifest/read-manifest.js';

/** @type {{name: string, version: string}} */
const {name, version} = JSON.parse(readFileSync('package.json', 'utf8'));
const manifest = await readManifest();
write('custom-elements.json', manifest);
write('vscode.html-custom-data.json', vsCodeData(manifest));
write('web-types.json', webTypes(manifest, {name, version}));

/**
 * @param {string} file
 * @param {unknown} data
 */
function write(file, data) {
  writeFileSync(`dist/${file}`, `${JSON.stringify(data, undefined, 2)}\n`);
}
