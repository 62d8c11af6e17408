/** Renders the fields of a form. */
import {html, nothing, type TemplateResult} from 'lit';

export type Option = readonly [value: string, label: string, about?: string];

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

interface Labels {
  readonly label: string;
  readonly help?: string;
}

export function renderSelect(
  name: string,
  {label, help}: Labels,
  options: readonly Option[],
  chosen: string,
): TemplateResult {
  const helpId = `${name}-help`;
  return html`<label class="field">
    <span>${label}</span>
    <select name=${name} aria-describedby=${help ? helpId : nothing}>
      ${options.map(
        ([value, text]) =>
          html`<option value=${value} .selected=${value === chosen}>${text}</option>`,
      )}
    </select>
    ${help ? html`<small id=${helpId}>${help}</small>` : nothing}
  </label>`;
}

export function renderCheck(name: string, label: string, isChecked: boolean): TemplateResult {
  return html`<label class="check">
    <input type="checkbox" name=${name} .checked=${isChecked} /> <span>${label}</span>
  </label>`;
}

/** A text that has to fit a pattern: what does not fit is not applied. */
export function renderText(
  {name, label, value, help}: Readonly<Record<'name' | 'label' | 'value' | 'help', string>>,
  pattern: string,
): TemplateResult {
  return html`<label class="field">
    <span>${label}</span>
    <input
      name=${name}
      .value=${value}
      aria-describedby="${name}-help"
      pattern=${pattern}
      autocapitalize="off"
      autocomplete="off"
      spellcheck="false"
    />
    <small id="${name}-help">${help}</small>
  </label>`;
}
