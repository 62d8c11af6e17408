/**
 * The frameworks whose sites are rendered on a server and hydrated in the browser, and where those have a tag or an
 * element.
 */

export const FRAMEWORKS = ['react', 'preact', 'vue', 'svelte'] as const;
export type Framework = (typeof FRAMEWORKS)[number];

export interface Kind {
  readonly title: string;
  readonly form: 'tag' | 'element' | 'package';
  readonly place: 'head' | 'layout' | 'main' | 'outside';
  readonly isDocument?: boolean;
  /** How many banners the page without a tag or element in `<main>` has. */
  readonly bare: number;
}

const KINDS: readonly Kind[] = [
  {title: 'a tag in the head, outside of what it draws', form: 'tag', place: 'outside', bare: 1},
  {title: 'a tag in its layout', form: 'tag', place: 'layout', bare: 1},
  {title: 'a tag in some of its pages', form: 'tag', place: 'main', bare: 0},
  {title: 'the element in its layout', form: 'element', place: 'layout', bare: 1},
  {title: 'the element in some of its pages', form: 'element', place: 'main', bare: 1},
  {title: 'the package, and the element in its layout', form: 'package', place: 'layout', bare: 1},
  {title: 'the package, and the element in some pages', form: 'package', place: 'main', bare: 0},
];

const DOCUMENT_KINDS: readonly Kind[] = [
  {
    title: 'a document with a tag in its head',
    form: 'tag',
    place: 'head',
    bare: 1,
    isDocument: true,
  },
  {
    title: 'a document with a tag in its layout',
    form: 'tag',
    place: 'layout',
    bare: 1,
    isDocument: true,
  },
  {
    title: 'a document with a tag in some pages',
    form: 'tag',
    place: 'main',
    bare: 0,
    isDocument: true,
  },
];

export function kindsOf(framework: Framework): readonly Kind[] {
  return framework === 'react' ? [...KINDS, ...DOCUMENT_KINDS] : KINDS;
}
