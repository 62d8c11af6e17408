/** The gallery: every state in one language at a time, with msw in place of the feed's host. */
import {html, render} from 'lit';
import {delay, http, HttpResponse} from 'msw';
import {setupWorker} from 'msw/browser';
import {THEMES, VARIANTS} from '../../src/banner/view/choices.js';
import {REGION_CHOICES} from '../../src/feed/schema/level.js';
import {languages} from '../../src/generated/languages.js';
import {exampleAnswers, type Answer} from '../examples/answers.js';

/** The values of each parameter of the address, the default first. */
const CHOICES = {
  lang: languages.map(([code]) => code),
  variant: VARIANTS,
  theme: THEMES,
  region: REGION_CHOICES,
  width: ['360', '240', '320', '768', '1280'],
} as const;

type Choice = Readonly<Record<keyof typeof CHOICES, string>>;

const answers = exampleAnswers(new Date());
const choice = readChoice(new URLSearchParams(location.search));

const worker = setupWorker(
  http.get('*/feeds/:name', ({params}) => answer(answers[String(params['name'])])),
);
await worker.start({onUnhandledRequest: 'bypass', quiet: true});
document.documentElement.lang = choice.lang;
document.documentElement.style.setProperty('--width', `${choice.width}px`);
render(renderGallery(), document.body);
// All banners share the messages of one language, so they can all start at once.
await import('../../src/define.js');

function readChoice(given: URLSearchParams): Choice {
  const one = (name: keyof Choice): string => {
    const known: readonly string[] = CHOICES[name];
    return known.find(value => value === given.get(name)) ?? String(known[0]);
  };
  return {
    lang: one('lang'),
    variant: one('variant'),
    theme: one('theme'),
    region: one('region'),
    width: one('width'),
  };
}

async function answer(wanted: Answer | undefined): Promise<Response> {
  switch (wanted?.kind) {
    case 'text':
      return HttpResponse.text(wanted.text);
    case 'status':
      return new HttpResponse(null, {status: wanted.status});
    case 'awaited':
      await delay('infinite');
      return HttpResponse.error();
    default:
      return HttpResponse.error();
  }
}

function renderGallery(): unknown {
  return html`<h1 lang="en">The banner in every state</h1>
    <form
      lang="en"
      @change=${({currentTarget}: Event) => {
        (currentTarget as HTMLFormElement).requestSubmit();
      }}
    >
      ${(Object.keys(CHOICES) as (keyof Choice)[]).map(renderChoice)}
    </form>
    <main>${Object.keys(answers).map(renderState)}</main>`;
}

function renderChoice(name: keyof Choice): unknown {
  return html`<label
    >${name}
    <select name=${name}>
      ${CHOICES[name].map(value => html`<option ?selected=${value === choice[name]}>${value}</option>`)}
    </select></label
  >`;
}

function renderState(name: string): unknown {
  return html`<section aria-label=${name}>
    <h2 lang="en">${name}</h2>
    <threat-level-banner
      feed="/feeds/${name}"
      area="exampleshire"
      variant=${choice.variant}
      theme=${choice.theme}
      region=${choice.region}
      heading-level="3"
      dismissible
      no-storage
    ></threat-level-banner>
  </section>`;
}
