/** Renders the question, and the other choices as a form behind one title. */
import {html, nothing, type TemplateResult} from 'lit';
import {THEMES, VARIANTS} from '../../../src/banner/view/choices.js';
import {LEVELS, REGION_CHOICES} from '../../../src/feed/schema/level.js';
import {languages} from '../../../src/generated/languages.js';
import {translations} from '../../../src/generated/translations.js';
import {LANGUAGES, offered, PAGES, REFRESHES, type Choice, type Offered} from '../choice.js';
import {FORMS, ON_PAGE} from '../platforms/forms.js';
import {renderCheck, renderRadios, renderSelect, renderText} from './fields.js';
import {platformOptions, renderVerdict} from './steps-view.js';
import type {BuilderHandlers, BuilderView} from './view-types.js';

type Flag = {[K in Offered]: Choice[K] extends boolean ? K : never}[Offered];

/** The controls in the order of the form. Each flag has a check box after them. */
const CONTROLS: Readonly<
  Record<Exclude<Offered, Flag | 'lang'>, (view: BuilderView) => TemplateResult>
> = {
  variant: ({messages, choice}) =>
    renderRadios(
      'variant',
      messages.labels.variant,
      VARIANTS.map(value => [value, ...messages.variants[value]]),
      choice.variant,
    ),
  region: select('region', ({messages}) =>
    REGION_CHOICES.map(value => [value, messages.regions[value]]),
  ),
  area: renderAreas,
  theme: select('theme', ({messages}) => THEMES.map(value => [value, messages.themes[value]])),
  'quiet-below': select('quiet-below', ({messages, choice}) => [
    ['', messages.neverQuiet],
    // Below the lowest level there is none.
    ...LEVELS.filter(level => level !== LEVELS[0] || choice['quiet-below'] === level).map(
      level => [level, messages.levels[level]] as const,
    ),
  ]),
  'heading-level': view =>
    renderSelect(
      'heading-level',
      {label: view.messages.labels['heading-level'], help: view.messages.headingHelp},
      ['1', '2', '3', '4', '5', '6'].map(rank => [rank, `h${rank}`]),
      view.choice['heading-level'],
    ),
  languages: renderOffered,
  refresh: select('refresh', ({messages}) =>
    REFRESHES.map(value => [value, messages.refreshes[value]]),
  ),
  'public-key': ({messages, choice}) =>
    renderText(
      {
        name: 'public-key',
        label: messages.labels['public-key'],
        value: choice['public-key'],
        help: messages.keyHelp,
      },
      '\\s*[\\w\\-]{43}(\\s+[\\w\\-]{43})?\\s*',
    ),
};

const flags = offered.filter(([, {format}]) => format === 'flag').map(([name]) => name);

export function renderQuestion(view: BuilderView, on: BuilderHandlers): TemplateResult {
  const {messages, choice} = view;
  return html`<form
    class="question"
    aria-label=${messages.question}
    @input=${on.change}
    @submit=${stay}
  >
    ${renderSelect('platform', {label: messages.question}, platformOptions(view), choice.platform)}
    ${renderLanguages(view)}
    <div role="status">${renderVerdict(view)}</div>
  </form>`;
}

export function renderForm(view: BuilderView, on: BuilderHandlers): TemplateResult {
  const {messages, choice} = view;
  return html`<details class="more">
    <summary>${messages.more}</summary>
    <form class="choices" aria-label=${messages.more} @input=${on.change} @submit=${stay}>
      ${Object.values(CONTROLS).map(render => render(view))}
      ${flags.map(name => renderCheck(name, messages.labels[name], choice[name] === true))}
      ${renderSelect(
        'form',
        {label: messages.form, help: messages.forms[view.form].join(': ')},
        [
          ['', messages.formOfPlatform],
          ...FORMS.map(form => [form, messages.forms[form][0]] as const),
        ],
        choice.form,
      )}
      ${renderRadios(
        'page',
        messages.page,
        PAGES.map(value => [value, messages.pages[value]]),
        choice.page,
      )}
    </form>
  </details>`;
}

function stay(event: Event): void {
  event.preventDefault();
}

function select(
  name: Offered,
  options: (view: BuilderView) => readonly (readonly [string, string])[],
): (view: BuilderView) => TemplateResult {
  return view =>
    renderSelect(
      name,
      {label: view.messages.labels[name]},
      options(view),
      String(view.choice[name]),
    );
}

function renderLanguages(view: BuilderView): TemplateResult {
  const {messages, choice} = view;
  const nameOf = (code: string): string => {
    if (code === '') return messages.pageLanguage;
    if (code === 'auto') return messages.visitorLanguage;
    const name = languages.find(([known]) => known === code)?.[1] ?? code;
    return translations[code]?.toReview ? `${name} (${messages.reviewMark})` : name;
  };
  const toReview = translations[choice.lang]?.toReview;
  const options = LANGUAGES.map(code => [code, nameOf(code)] as const);
  const help = languageHelp(view);
  const labels = {label: messages.labels.lang, ...(help ? {help} : {})};
  return html`${renderSelect('lang', labels, options, choice.lang)}
  ${
    toReview
      ? html`<p class="note">
          ${messages.reviewNote(toReview)}
          <a href=${`review.html?lang=${choice.lang}`}>${messages.reviewLink}</a>
        </p>`
      : nothing
  }`;
}

/** A pinned file has one language, and a frame cannot read the language of the page around it. */
function languageHelp({messages, choice, form, platform}: BuilderView): string | undefined {
  const isPinned = form === 'pinned' && ['', 'auto'].includes(choice.lang);
  const isApart = !ON_PAGE.includes(form) || platform?.facts.filter === 'own-frame';
  const isFrame = isApart && form !== 'link' && choice.lang === '';
  if (isPinned) return messages.pinnedNote;
  return isFrame ? messages.frameNote : undefined;
}

/** The languages that visitors can choose: none checked means all. */
function renderOffered({messages, choice}: BuilderView): TemplateResult {
  const chosen = choice.languages.split(' ').filter(Boolean);
  const count = chosen.length ? messages.someLanguages(chosen.length) : messages.allLanguages;
  return html`<details class="languages">
    <summary>${messages.labels.languages}: ${count}</summary>
    <fieldset>
      <legend class="hidden">${messages.labels.languages}</legend>
      ${languages.map(
        ([code, name]) =>
          html`<label class="check">
            <input
              type="checkbox"
              name="languages"
              value=${code}
              .checked=${chosen.includes(code)}
            />
            <span lang=${code}>${name}</span>
          </label>`,
      )}
    </fieldset>
  </details>`;
}

function renderAreas({messages, choice, areas, hasAreaFiles}: BuilderView): TemplateResult {
  if (areas.length) {
    const known = areas.map(({id, name}) => [id, name] as const);
    // An unknown area from the address stays in the list, so that it can be seen and deselected.
    const isKnown = !choice.area || areas.some(({id}) => id === choice.area);
    const other = isKnown ? [] : [[choice.area, choice.area] as const];
    return renderSelect(
      'area',
      {label: messages.labels.area},
      [['', messages.noArea], ...known, ...other],
      choice.area,
    );
  }
  if (!hasAreaFiles && !choice.area) return html`<p class="quiet-note">${messages.noAreas}</p>`;
  return renderText(
    {name: 'area', label: messages.labels.area, value: choice.area, help: messages.areaById},
    '[a-z0-9]+(-[a-z0-9]+)*',
  );
}
