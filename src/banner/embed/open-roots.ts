/** A document, or a shadow tree in it. */
export type Root = Document | ShadowRoot;

/** The document and every open shadow tree in it, except those of elements with that name. */
export function openRoots(document: Document, skippedName: string): readonly Root[] {
  const roots: Root[] = [document];
  // The list grows during the loop, because a shadow tree may contain others.
  for (const root of roots) roots.push(...shadowRootsIn(root, skippedName));
  return roots;
}

function shadowRootsIn(root: Root, skippedName: string): readonly ShadowRoot[] {
  const found: ShadowRoot[] = [];
  for (const {shadowRoot, localName} of root.querySelectorAll('*')) {
    if (shadowRoot && localName !== skippedName) found.push(shadowRoot);
  }
  return found;
}
