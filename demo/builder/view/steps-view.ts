/** Renders what to do on the webmaster's platform. */
import {html, nothing, type TemplateResult} from 'lit';
import {isSystem, PLATFORMS, PLATFORM_IDS, platformOf} from '../platforms/platforms.js';
import {renderCode} from './needs-view.js';
import type {BuilderHandlers, BuilderView, PlatformView} from './view-types.js';

/** Effects that are worth a second thought. */
const WARNINGS = ['nothing', 'numbers', 'perhaps', 'perhaps-nothing', 'boxed-frame'];

/** What visitors will see, said where the platform is chosen. */
export function renderVerdict({messages, platform}: BuilderView): unknown {
  if (!platform) return nothing;
  const {effect, facts} = platform;
  const isGuess = !facts.tried && !effect.startsWith('perhaps');
  return html`<p class=${WARNINGS.includes(effect) ? 'note' : 'effect'}>
    ${isGuess ? html`<b>${messages.expected}</b> ` : nothing}${messages.effects[effect]}
    ${platform.id === 'unknown' ? html`<a href="#steps-title">${messages.findOut}</a>` : nothing}
  </p>`;
}

export function renderSteps(view: BuilderView, on: BuilderHandlers): TemplateResult {
  const {messages, platform} = view;
  if (!platform) return html`<p class="later">${messages.stepsLater}</p>`;
  return html`<section class="steps" aria-labelledby="steps-title">
    <h2 id="steps-title">
      ${isSystem(platform.id) ? messages.steps(platform.name) : messages.stepsOfNone}
    </h2>
    ${
      platform.needs
        ? html`<p><b>${messages.needs}</b> ${renderNames(platform.needs)}</p>`
        : nothing
    }
    <ol>
      ${platform.steps.map(step => html`<li>${renderNames(step)}</li>`)}
      <li>${platform.check}</li>
    </ol>
    ${platform.id === 'unknown' && view.form !== 'link' ? renderSigns(view) : nothing}
    ${platform.costs.map(cost => html`<p class="note">${cost}</p>`)}
    ${renderWaysOut(view, platform, on)} ${renderKnowledge(view, platform)}
  </section>`;
}

/** The names of menus and buttons, which the texts have in quotation marks, as the platform writes them. */
function renderNames(text: string): readonly unknown[] {
  return text
    .split(/(“[^”]+”)/)
    .map(part => (part.startsWith('“') ? html`<b lang="en">${part.slice(1, -1)}</b>` : part));
}

function renderSigns({messages}: BuilderView): TemplateResult {
  const listOf = (key: 'login' | 'sign'): readonly string[] =>
    PLATFORM_IDS.flatMap(id => {
      const {[key]: sign} = platformOf(id);
      return sign ? [messages[key](`“${sign}”`, messages.platforms[id].name)] : [];
    });
  const renderList = (key: 'login' | 'sign', title: string): TemplateResult =>
    html`<h3>${title}</h3>
      <ul class="signs">
        ${listOf(key).map(sign => html`<li>${renderNames(sign)}</li>`)}
      </ul>`;
  return html`${renderList('login', messages.logins)} ${renderList('sign', messages.signs)}`;
}

function renderWaysOut(
  view: BuilderView,
  {facts, plugin}: PlatformView,
  on: BuilderHandlers,
): TemplateResult {
  const {messages, form, mail} = view;
  const isOwn = form === facts.form;
  const other = isOwn ? facts.otherwise : facts.form;
  const say = isOwn ? messages.otherwise : messages.again;
  return html`<p class="ways">
      ${plugin ? html`<a class="button" href=${plugin} download>${messages.plugin}</a>` : nothing}
      ${
        other
          ? html`<button
              type="button"
              @click=${() => {
                on.chooseForm(isOwn ? other : '');
              }}
            >
              ${say(messages.forms[other][0])}
            </button>`
          : nothing
      }
      <a class="button" href=${mail.address}>${messages.mail}</a>
    </p>
    <details>
      <summary>${messages.mailCopy}</summary>
      ${renderCode('mail', mail.text, view, on)}
    </details>`;
}

/** How we know: tried, read, or neither. */
function renderKnowledge({messages}: BuilderView, platform: PlatformView): TemplateResult {
  const {tried, source} = platform.facts;
  return html`<div class="knowledge">
    ${platform.known ? html`<p>${renderNames(platform.known)}</p>` : nothing}
    ${tried ? html`<p>${messages.tried(tried.what, dateOf(tried.on, messages.months))}</p>` : nothing}
    ${!tried && isSystem(platform.id) ? html`<p>${messages.notTried}</p>` : nothing}
    ${
      source
        ? html`<p>
            ${source.isOwn ? messages.source : messages.sourceOfOthers}
            <a href=${source.url} rel="noreferrer" lang="en">${source.title}</a>,
            ${messages.readOn(dateOf(source.readOn, messages.months))}.
          </p>`
        : nothing
    }
    ${!tried && !source && isSystem(platform.id) ? html`<p>${messages.noSource}</p>` : nothing}
  </div>`;
}

/** A day, or a month, in words: Chromium has no dates in Welsh. */
function dateOf(date: string, months: readonly string[]): string {
  const [year = '', month, day] = date.split('-');
  const words = [months[Number(month) - 1] ?? '', year];
  return (day ? [String(Number(day)), ...words] : words).join(' ');
}

/** The list of platforms, by their names. */
export function platformOptions({
  messages,
}: Pick<BuilderView, 'messages'>): readonly (readonly [string, string])[] {
  return [
    ['', messages.choosePlatform],
    ...Object.keys(PLATFORMS).map(
      id => [id, messages.platforms[id as keyof typeof PLATFORMS].name] as const,
    ),
  ];
}
