/** How sites navigate without loading a document: real libraries, and scripts as people write them. */

export interface Router {
  readonly name: string;
  /** Files of packages that the page loads in its head. */
  readonly files?: readonly string[];
  /** Markup for the head. */
  readonly head?: string;
  readonly bodyAttributes?: string;
  readonly mainAttributes?: string;
  /** Loaded at the end of the body. */
  readonly script?: string;
  /** Whether it leaves everything outside `<main>` unchanged. */
  readonly isPartial?: boolean;
}

/** A small router; `swap` inserts the next document, `next`, or its source, `html`, into the page. */
const written = (swap: string): string => `<script>
  if (!window.hasRouter) {
    window.hasRouter = true;
    const go = async (url, isNew) => {
      if (isNew) history.pushState(null, '', url);
      const html = await (await fetch(url)).text();
      if (url !== location.href) return;
      const next = new DOMParser().parseFromString(html, 'text/html');
      document.title = next.title;
      ${swap}
    };
    window.addEventListener('click', event => {
      const link = event.target.closest('a[href]');
      if (!link) return;
      event.preventDefault();
      go(link.href, true);
    });
    window.addEventListener('popstate', () => go(location.href, false));
  }
</script>`;

const ALPINE = ['@alpinejs/morph/dist/cdn.js', 'alpinejs/dist/cdn.js'];

const writtenRouters: readonly Router[] = [
  {
    name: 'body.innerHTML',
    head: written('document.body.innerHTML = next.body.innerHTML;'),
  },
  {
    name: 'a new body',
    head: written('document.body.replaceWith(document.adoptNode(next.body));'),
  },
  {
    name: 'a new body in steps',
    head: written(`document.body.replaceChildren();
      await new Promise(resolve => setTimeout(resolve, 20));
      document.body.append(...next.body.childNodes);`),
  },
  {
    name: 'a new root element',
    head: written('document.documentElement.replaceWith(next.documentElement);'),
  },
  {
    name: 'main.innerHTML',
    isPartial: true,
    head: written(
      "document.getElementById('main').innerHTML = next.getElementById('main').innerHTML;",
    ),
  },
  {
    name: 'main, kept and put back',
    isPartial: true,
    head: written(`const kept = window.kept ??= new Map([[window.first, document.getElementById('main')]]);
      const main = kept.get(url) ?? document.adoptNode(next.getElementById('main'));
      kept.set(url, main);
      document.getElementById('main').replaceWith(main);`).replace(
      '<script>',
      '<script>window.first ??= location.href;',
    ),
  },
  {
    name: 'clones of the bodies',
    head: written(`const kept = window.kept ??= new Map();
      kept.set(window.shown ?? window.first, document.body.cloneNode(true));
      window.shown = url;
      document.body.replaceWith(kept.get(url)?.cloneNode(true) ?? document.adoptNode(next.body));`).replace(
      '<script>',
      '<script>window.first ??= location.href;',
    ),
  },
  {
    name: 'a view transition',
    head: written(`const swap = () => { document.body.innerHTML = next.body.innerHTML; };
      if (document.startViewTransition) document.startViewTransition(swap).ready.catch(() => {});
      else swap();`),
  },
  {
    name: 'document.write',
    head: written(
      'window.hasRouter = false; document.open(); document.write(html); document.close();',
    ),
  },
];

const libraries: readonly Router[] = [
  {name: 'htmx, boosted', files: ['htmx.org/dist/htmx.js'], bodyAttributes: 'hx-boost="true"'},
  {
    name: 'htmx, into main',
    isPartial: true,
    files: ['htmx.org/dist/htmx.js'],
    bodyAttributes: 'hx-boost="true" hx-target="#main" hx-select="#main" hx-swap="outerHTML"',
  },
  {
    name: 'htmx, morphing',
    files: ['htmx.org/dist/htmx.js', 'idiomorph/dist/idiomorph-ext.js'],
    bodyAttributes: 'hx-boost="true" hx-ext="morph" hx-swap="morph:innerHTML"',
  },
  {name: 'Turbo', files: ['@hotwired/turbo/dist/turbo.es2017-umd.js']},
  {
    name: 'swup',
    isPartial: true,
    files: ['swup/dist/Swup.umd.js'],
    script: "new Swup({containers: ['#main'], animationSelector: false});",
  },
  {
    name: 'barba',
    isPartial: true,
    files: ['@barba/core/dist/barba.umd.js'],
    bodyAttributes: 'data-barba="wrapper"',
    mainAttributes: 'data-barba="container" data-barba-namespace="page"',
    script: 'barba.init();',
  },
  {
    name: 'unpoly',
    isPartial: true,
    files: ['unpoly/unpoly.js'],
    script: "up.link.config.followSelectors.push('a[href]');",
  },
  {
    name: 'morphdom',
    files: ['morphdom/dist/morphdom-umd.js'],
    head: written('morphdom(document.body, next.body);'),
  },
  {
    name: 'idiomorph',
    files: ['idiomorph/dist/idiomorph.js'],
    head: written('Idiomorph.morph(document.documentElement, next.documentElement);'),
  },
  {
    name: 'Alpine’s morph',
    isPartial: true,
    files: ALPINE,
    head: written(
      "Alpine.morph(document.getElementById('main'), next.getElementById('main').outerHTML);",
    ),
  },
  {
    name: 'jQuery.html',
    isPartial: true,
    files: ['jquery/dist/jquery.js'],
    head: written("$('#main').html(next.getElementById('main').innerHTML);"),
  },
  {
    name: 'jQuery.replaceWith',
    files: ['jquery/dist/jquery.js'],
    head: written("$('#main').replaceWith(next.getElementById('main').outerHTML);"),
    isPartial: true,
  },
];

export const routers: readonly Router[] = [...writtenRouters, ...libraries];
