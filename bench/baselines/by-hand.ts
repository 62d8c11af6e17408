/**
 * The banner's summary without any library and in English only, as a baseline. It does not check its feed, has no
 * fallback, and loads the feed only once.
 */

const LEVELS = ['low', 'moderate', 'substantial', 'severe', 'critical'];
const MEANINGS = [
  'an attack is highly unlikely',
  'an attack is possible, but not likely',
  'an attack is likely',
  'an attack is highly likely',
  'an attack is highly likely in the near future',
];

interface FewFields {
  readonly checkedAt: string;
  readonly assessments: {readonly uk: {readonly level: string; readonly since?: string}};
}

const styles = `
:host { display: block; container-type: inline-size; font: 1em/1.5 system-ui, sans-serif; color: #17212e; background: #fff; border: 1px solid #c9d1da; border-radius: 0.6em }
h2, p { margin: 0; font: inherit }
.summary { display: flex; flex-wrap: wrap; gap: 0.8em 1em; align-items: center; padding: 0.9em 1em; min-block-size: 5em }
.level { display: flex; flex: 1 1 15em; gap: 0.9em; align-items: center }
svg { inline-size: 3em; block-size: 2.25em; fill: #d4dae1 }
.on { fill: #a33b1f }
small { display: block; color: #4c5a6a }
h2 span { display: block; font-size: 1.25em }
button { padding: 0.5em 1em; border: 1px solid; border-radius: 0.5em; background: none; font: inherit }
.calm { padding: 0.75em 1em; border-block-start: 1px solid #c9d1da; background: #f4f6f8 }
.foot { display: flex; justify-content: space-between; padding: 0.6em 1em; font-size: 0.9em }
@container (inline-size < 40em) { .summary { min-block-size: 7em } }
`;

class ByHand extends HTMLElement {
  readonly #root = this.attachShadow({mode: 'open'});

  connectedCallback(): void {
    const style = new CSSStyleSheet();
    style.replaceSync(styles);
    this.#root.adoptedStyleSheets = [style];
    this.#draw('Checking the latest level', 0, '');
    void this.#look();
  }

  async #look(): Promise<void> {
    const answer = await fetch(new URL('/feed.json', import.meta.url), {cache: 'no-cache'});
    const {assessments, checkedAt} = (await answer.json()) as FewFields;
    const {level, since} = assessments.uk;
    const rank = LEVELS.indexOf(level) + 1;
    const name = level.replace(/^./, first => first.toUpperCase());
    this.#draw(
      `<strong>${name}</strong> – ${MEANINGS[rank - 1] ?? ''}`,
      rank,
      `${since ? `Since ${since}. ` : ''}Checked today at ${new Date(checkedAt).toISOString().slice(11, 16)}`,
    );
  }

  #draw(headline: string, rank: number, checked: string): void {
    const steps = LEVELS.map((_, step) => {
      const height = 12 + step * 6;
      const mark = step < rank ? ' class="on"' : '';
      return `<rect${mark} x="${String(step * 10)}" y="${String(36 - height)}" width="7" height="${String(height)}" rx="2"/>`;
    });
    this.#root.innerHTML = `<section aria-labelledby="title">
<div class="summary"><div class="level"><svg viewBox="0 0 48 36" role="img" aria-label="${String(rank)} of 5">${steps.join('')}</svg>
<h2><small id="title">UK terrorism threat level</small> <span>${headline}</span></h2></div>
<button type="button" aria-expanded="false">What to do and whom to call</button></div>
<p class="calm">Be alert, not alarmed. To report something, call <a href="tel:0800789321">0800 789 321</a>. In an emergency call <a href="tel:999">999</a>.</p>
<div class="foot"><p>${checked} <a href="https://www.mi5.gov.uk/threats-and-advice/terrorism-threat-levels">Source: MI5</a></p><button type="button">Share</button></div>
</section>`;
  }
}

customElements.define('by-hand', ByHand);
