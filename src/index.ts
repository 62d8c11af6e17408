/** `import 'threat-level-banner'` registers the tag and exports the public API. */
import './define.js';

export * from './element.js';
