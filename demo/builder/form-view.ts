/** Renders the choices as a form. */
import {html, nothing, type TemplateResult} from 'lit';
import {THEMES, VARIANTS} from '../../src/banner/view/choices.js';
import {REGION_CHOICES} from '../../src/feed/schema/level.js';
import {languages} from '../../src/generated/languages.js';
import {translations} from '../../src/generated/translations.js';
import type {BuilderHandlers, BuilderView} from './view-types.js';
import {FORMS, LANGUAGES, offered, REFRESHES, type Choice, type Offered} from './choice.js';

type Flag = {[K in Offered]: Choice[K] extends boolean ? K : never}[Offered];

/** The controls in the order of the form. Each flag has a check box after them. */
const CONTROLS: Readonly<Record<Exclude<Offered, Flag>, (view: BuilderView) => TemplateResult>> = {
  lang: renderLanguages,
  variant: ({messages, choice}) =>
    renderRadios(
      'variant',
      messages.labels.variant,
      VARIANTS.map(value => [value, ...messages.variants[value]]),
      choice.variant,
    ),
  region: ({messages, choice}) =>
    renderSelect(
      'region',
      messages.labels.region,
      REGION_CHOICES.map(value => [value, messages.regions[value]]),
      choice.region,
    ),
  area: renderAreas,
  theme: ({messages, choice}) =>
    renderSelect(
      'theme',
      messages.labels.theme,
      THEMES.map(value => [value, messages.themes[value]]),
      choice.theme,
    ),
  refresh: ({messages, choice}) =>
    renderSelect(
      'refresh',
      messages.labels.refresh,
      REFRESHES.map(value => [value, messages.refreshes[value]]),
      choice.refresh,
    ),
};

const flags = offered.filter(([, {format}]) => format === 'flag').map(([name]) => name);

export function renderForm(view: BuilderView, on: BuilderHandlers): TemplateResult {
  const {messages, choice} = view;
  return html`<form
    class="choices"
    @input=${on.change}
    @submit=${(event: Event) => {
      event.preventDefault();
    }}
  >
    ${renderRadios(
      'form',
      messages.form,
      FORMS.map(value => [value, ...messages.forms[value]]),
      choice.form,
    )}
    ${Object.values(CONTROLS).map(render => render(view))}
    ${flags.map(name => renderCheck(name, messages.labels[name], choice[name] === true))}
  </form>`;
}

function renderLanguages({
  messages,
  choice,
}: Pick<BuilderView, 'messages' | 'choice'>): TemplateResult {
  const nameOf = (code: string): string => {
    if (code === '') return messages.pageLanguage;
    if (code === 'auto') return messages.visitorLanguage;
    const name = languages.find(([known]) => known === code)?.[1] ?? code;
    return translations[code]?.toReview ? `${name} (${messages.reviewMark})` : name;
  };
  const toReview = translations[choice.lang]?.toReview;
  const options = LANGUAGES.map(code => [code, nameOf(code)] as const);
  return html`${renderSelect('lang', messages.labels.lang, options, choice.lang)}
  ${
    toReview
      ? html`<p class="note">
          ${messages.reviewNote(toReview)}
          <a href=${`review.html?lang=${choice.lang}`}>${messages.reviewLink}</a>
        </p>`
      : nothing
  }
  ${languageNote({messages, choice})}`;
}

/** A pinned file has one language, and a frame cannot read the language of the page around it. */
function languageNote({messages, choice}: Pick<BuilderView, 'messages' | 'choice'>): unknown {
  const isPinned = choice.form === 'pinned' && ['', 'auto'].includes(choice.lang);
  const isFrame = choice.form === 'frame' && choice.lang === '';
  if (!isPinned && !isFrame) return nothing;
  return html`<p class="note">${isPinned ? messages.pinnedNote : messages.frameNote}</p>`;
}

function renderAreas({messages, choice, areas, hasAreaFiles}: BuilderView): TemplateResult {
  if (areas.length) {
    const known = areas.map(({id, name}) => [id, name] as const);
    // An unknown area from the address stays in the list, so that it can be seen and deselected.
    const isKnown = !choice.area || areas.some(({id}) => id === choice.area);
    const other = isKnown ? [] : [[choice.area, choice.area] as const];
    return renderSelect(
      'area',
      messages.labels.area,
      [['', messages.noArea], ...known, ...other],
      choice.area,
    );
  }
  if (!hasAreaFiles && !choice.area) return html`<p class="quiet-note">${messages.noAreas}</p>`;
  return html`<label class="field">
    <span>${messages.labels.area}</span>
    <input
      name="area"
      .value=${choice.area}
      aria-describedby="area-help"
      pattern="[a-z0-9]+(-[a-z0-9]+)*"
      autocapitalize="off"
      spellcheck="false"
    />
    <small id="area-help">${messages.areaById}</small>
  </label>`;
}

type Option = readonly [value: string, label: string, about?: string];

export function renderRadios(
  name: string,
  legend: string,
  options: readonly Option[],
  chosen: string,
): TemplateResult {
  return html`<fieldset class="radios">
    <legend>${legend}</legend>
    ${options.map(
      ([value, label, about]) =>
        html`<label class="radio">
          <input type="radio" name=${name} value=${value} .checked=${value === chosen} />
          <span><b>${label}</b>${about ? html` <small>${about}</small>` : nothing}</span>
        </label>`,
    )}
  </fieldset>`;
}

function renderSelect(
  name: string,
  label: string,
  options: readonly Option[],
  chosen: string,
): TemplateResult {
  return html`<label class="field">
    <span>${label}</span>
    <select name=${name}>
      ${options.map(
        ([value, text]) =>
          html`<option value=${value} .selected=${value === chosen}>${text}</option>`,
      )}
    </select>
  </label>`;
}

function renderCheck(name: string, label: string, isChecked: boolean): TemplateResult {
  return html`<label class="check">
    <input type="checkbox" name=${name} .checked=${isChecked} /> <span>${label}</span>
  </label>`;
}
