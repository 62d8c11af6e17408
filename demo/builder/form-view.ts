/** The choices as a form. */
import {html, nothing, type TemplateResult} from 'lit';
import {THEMES, VARIANTS} from '../../src/banner/view/choices.js';
import {REGION_CHOICES} from '../../src/feed/schema/level.js';
import {languages} from '../../src/generated/languages.js';
import {translations} from '../../src/generated/translations.js';
import type {BuilderHandlers, BuilderView} from './builder-view.js';
import {FORMS, LANGUAGES, REFRESHES} from './choice.js';

export function renderForm(view: BuilderView, on: BuilderHandlers): TemplateResult {
  const {words, choice} = view;
  return html`<form
    class="choices"
    @input=${on.change}
    @submit=${(event: Event) => {
      event.preventDefault();
    }}
  >
    ${renderRadios(
      'form',
      words.form,
      FORMS.map(value => [value, ...words.forms[value]]),
      choice.form,
    )}
    ${renderLanguages(view)}
    ${renderRadios(
      'variant',
      words.variant,
      VARIANTS.map(value => [value, ...words.variants[value]]),
      choice.variant,
    )}
    ${renderSelects(view)} ${renderCheck('dismissible', words.dismissible, choice.dismissible)}
    ${renderCheck('noStorage', words.noStorage, choice.noStorage)}
  </form>`;
}

function renderSelects(view: BuilderView): TemplateResult {
  const {words, choice} = view;
  return html`${renderSelect(
    'region',
    words.region,
    REGION_CHOICES.map(value => [value, words.regions[value]]),
    choice.region,
  )}
  ${renderAreas(view)}
  ${renderSelect(
    'theme',
    words.theme,
    THEMES.map(value => [value, words.themes[value]]),
    choice.theme,
  )}
  ${renderSelect(
    'refresh',
    words.refresh,
    REFRESHES.map(value => [value, words.refreshes[value]]),
    choice.refresh,
  )}`;
}

function renderLanguages({words, choice}: Pick<BuilderView, 'words' | 'choice'>): TemplateResult {
  const nameOf = (code: string): string => {
    if (code === '') return words.pageLanguage;
    if (code === 'auto') return words.visitorLanguage;
    const name = languages.find(([known]) => known === code)?.[1] ?? code;
    return translations[code]?.toReview ? `${name} (${words.reviewMark})` : name;
  };
  const toReview = translations[choice.lang]?.toReview;
  const options = LANGUAGES.map(code => [code, nameOf(code)] as const);
  return html`${renderSelect('lang', words.language, options, choice.lang)}
  ${toReview ? html`<p class="note">${words.reviewNote(toReview)}</p>` : nothing}
  ${languageNote({words, choice})}`;
}

/** A pinned file has one language, and a frame cannot see the page around it. */
function languageNote({words, choice}: Pick<BuilderView, 'words' | 'choice'>): unknown {
  const isPinned = choice.form === 'pinned' && ['', 'auto'].includes(choice.lang);
  const isFrame = choice.form === 'frame' && choice.lang === '';
  if (!isPinned && !isFrame) return nothing;
  return html`<p class="note">${isPinned ? words.pinnedNote : words.frameNote}</p>`;
}

function renderAreas({words, choice, areas, hasAreaFiles}: BuilderView): TemplateResult {
  if (areas.length) {
    const known = areas.map(({id, name}) => [id, name] as const);
    // One that the address brought stays to be seen, and to be taken out.
    const isKnown = !choice.area || areas.some(({id}) => id === choice.area);
    const other = isKnown ? [] : [[choice.area, choice.area] as const];
    return renderSelect('area', words.area, [['', words.noArea], ...known, ...other], choice.area);
  }
  if (!hasAreaFiles && !choice.area) return html`<p class="quiet-note">${words.noAreas}</p>`;
  return html`<label class="field">
    <span>${words.area}</span>
    <input
      name="area"
      .value=${choice.area}
      aria-describedby="area-help"
      pattern="[a-z0-9]+(-[a-z0-9]+)*"
      autocapitalize="off"
      spellcheck="false"
    />
    <small id="area-help">${words.areaById}</small>
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
