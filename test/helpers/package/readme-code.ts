import {readFileSync} from 'node:fs';

export const README = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');

/** The README's first piece of code in that language. */
export function readmeCode(language: string): string {
  const code = new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 's').exec(README)?.[1];
  if (!code) throw new Error(`The README has no code in ${language}.`);
  return code;
}
