/** What page translators, extensions and scripts do to a rendered tree, each as one function. */

export interface Alteration {
  readonly title: string;
  readonly alter: (root: ShadowRoot) => void;
  /** Whether it keeps the nodes, so that text that is not protected stays altered. */
  readonly isInPlace?: boolean;
}

export const alterations: readonly Alteration[] = [
  {
    title: 'wraps each text in a <font>',
    alter: root => {
      for (const text of textsIn(root)) wrap(text);
    },
  },
  {
    title: 'wraps each text in two elements, in another language',
    alter: root => {
      for (const text of textsIn(root)) wrap(wrap(text, text.data.toUpperCase()));
    },
  },
  {
    title: 'puts another text in the place of each',
    alter: root => {
      for (const text of textsIn(root)) text.replaceWith(new Text(text.data));
    },
  },
  {
    title: 'splits each text in two',
    alter: root => {
      for (const text of textsIn(root)) text.splitText(Math.floor(text.length / 2));
    },
  },
  {
    title: 'merges all texts of an element into one',
    alter: root => {
      for (const element of root.querySelectorAll('*')) {
        if (!element.childElementCount) element.replaceChildren(new Text(element.textContent));
      }
    },
  },
  {
    title: 'takes out every comment',
    alter: root => {
      for (const comment of nodesIn(root, NodeFilter.SHOW_COMMENT))
        comment.parentNode?.removeChild(comment);
    },
  },
  {
    title: 'takes out every comment and merges what is left',
    alter: root => {
      for (const comment of nodesIn(root, NodeFilter.SHOW_COMMENT))
        comment.parentNode?.removeChild(comment);
      root.firstElementChild?.normalize();
    },
  },
  {
    title: 'takes out every text',
    alter: root => {
      for (const text of textsIn(root)) text.remove();
    },
  },
  {
    title: 'empties the root',
    alter: root => {
      root.replaceChildren();
    },
  },
  {
    title: 'puts a copy of everything in its place',
    alter: root => {
      root.replaceChildren(...[...root.childNodes].map(node => node.cloneNode(true)));
    },
  },
  {
    title: 'puts a copy of each element without others in its place',
    alter: root => {
      for (const element of root.querySelectorAll('*')) {
        if (!element.childElementCount) element.replaceWith(element.cloneNode(true));
      }
    },
  },
  {
    title: 'puts another text in the place of the first',
    alter: root => {
      const [first] = textsIn(root);
      first?.replaceWith(new Text(first.data));
    },
  },
  {
    title: 'moves everything into a <div>',
    alter: root => {
      const div = document.createElement('div');
      div.append(...root.childNodes);
      root.append(div);
    },
  },
  {
    title: 'turns the order of the children of every element',
    alter: root => {
      for (const element of root.querySelectorAll('*'))
        element.append(...[...element.childNodes].reverse());
    },
  },
  {
    title: 'changes each text in place',
    isInPlace: true,
    alter: root => {
      for (const text of textsIn(root)) text.data = text.data.replaceAll(/[a-z]/g, 'x');
    },
  },
  {
    title: 'changes each text in place twice',
    isInPlace: true,
    alter: root => {
      for (const text of textsIn(root)) {
        text.data = `${text.data} once`;
        text.data = `${text.data} twice`;
      }
    },
  },
  {
    title: 'writes other numbers into the phone links',
    alter: root => {
      for (const link of root.querySelectorAll('a[href^="tel:"]')) {
        link.setAttribute('href', 'tel:+449098790000');
      }
    },
  },
  {
    title: 'writes another rank for the ear and the eye',
    isInPlace: true,
    alter: root => {
      for (const scale of root.querySelectorAll('.scale')) {
        scale.setAttribute('aria-label', '1 of 5');
        for (const step of scale.children) step.removeAttribute('class');
      }
    },
  },
  {
    title: 'writes another level',
    alter: root => {
      for (const strong of root.querySelectorAll('strong')) strong.textContent = 'Low';
    },
  },
  {
    title: 'adds a level of its own',
    alter: root => {
      const strong = document.createElement('strong');
      strong.textContent = 'Low';
      root.querySelector('section, div')?.prepend(strong);
    },
  },
];

function wrap(node: ChildNode, words = node.textContent ?? ''): HTMLElement {
  const font = document.createElement('font' as string);
  font.textContent = words;
  node.replaceWith(font);
  return font;
}

function textsIn(root: ShadowRoot): readonly Text[] {
  return nodesIn(root, NodeFilter.SHOW_TEXT).filter(text => text.nodeValue?.trim()) as Text[];
}

function nodesIn(root: ShadowRoot, kind: number): readonly ChildNode[] {
  const walker = document.createTreeWalker(root, kind);
  const found: ChildNode[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) found.push(node as ChildNode);
  return found;
}
