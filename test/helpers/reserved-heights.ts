import {readFileSync} from 'node:fs';

const README = new URL('../../README.md', import.meta.url);

/** The `min-height` that the README's tag keeps free for each variant, out of its table. */
export const reservedHeights: Readonly<Record<string, string | undefined>> = Object.fromEntries(
  [...readFileSync(README, 'utf8').matchAll(/^\| `(strip|banner|card)` +\| `([^`]+)`/gm)].map(
    ([, variant = '', height = '']) => [variant, height] as const,
  ),
);
