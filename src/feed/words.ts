/**
 * Every sentence we say, in English, each a whole one with an id that translators see.
 * The banner and the shared message both take their words from here.
 *
 * They are functions because the language is chosen after this module has loaded. The `desc` notes
 * are for translators; the build removes them from what a visitor downloads.
 */
export * from './contact-limit-words.js';
export * from './contact-words.js';
export * from './control-words.js';
export * from './level-words.js';
export * from './provenance-words.js';
export * from './reassurance-words.js';
export * from './summary-words.js';
