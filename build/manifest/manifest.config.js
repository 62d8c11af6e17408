// How `cem analyze` reads the element: its class comment and its fields are the manifest.
import {publishOnly} from './public-manifest.js';

export default {
  globs: [
    'src/banner/element/{attributes,environment,threat-level-banner}.ts',
    'src/banner/events.ts',
  ],
  outdir: 'dist',
  litelement: true,
  quiet: true,
  // It would write package.json anew.
  packagejson: false,
  plugins: [publishOnly()],
};
