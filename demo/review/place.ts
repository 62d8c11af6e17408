/** Shows a sentence in its real place: in the banner, rendered from the banner's own view, templates and styles. */
import {css, render} from 'lit';
import {renderBanner} from '../../src/banner/templates/banner.js';
import {renderDetails, renderIncidentLine} from '../../src/banner/templates/details.js';
import {renderFooter} from '../../src/banner/templates/footer.js';
import {styles} from '../../src/banner/styles/all.js';
import {levelNews} from '../../src/banner/view/announcement.js';
import {buildPresentation, type Presentation} from '../../src/banner/view/presentation.js';
import type {FullView} from '../../src/banner/view/details.js';
import {registerLocale, withLocale} from '../../src/feed/i18n/active-locale.js';
import {directionOf} from '../../src/feed/i18n/language.js';
import {formatMessage} from '../../src/feed/message/message.js';
import {languages} from '../../src/generated/languages.js';
import {officialQrCode} from '../../src/banner/details/print/qr-code.js';
import {isMarked, markedTemplates, showMarks} from './marked.js';
import {inputOf, scenes, viewOf, type Scene} from './scenes.js';
import type {Unit} from './unit.js';

const markStyles = css`
  mark,
  .marked {
    color: #17212e;
    background: #ffdf5c;
    outline: 0.15em solid #ffdf5c;
    border-radius: 0.1em;
  }
  pre {
    margin: 0;
    padding: 1em;
    font: inherit;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
`;

/** A sentence, with the text that it would have. */
export interface Shown {
  readonly lang: string;
  readonly units: readonly Unit[];
  readonly id: string;
  readonly text: string;
}

/**
 * Fills `holder` with the first scene in which the sentence is seen, or else with one in which a screen reader says
 * it, and returns the scene's name. `undefined` if no scene has it.
 */
export function showPlace(holder: HTMLElement, shown: Shown, now: Date): string | undefined {
  registerLocale(shown.lang, {templates: markedTemplates(shown.units, shown.id, shown.text)});
  const found = scenes(now)
    .filter(scene => mayHave(scene, shown.lang, now))
    .map(scene => draw(scene, shown.lang, now));
  const seen = found.find(({mark}) => mark?.localName === 'mark') ?? found.find(({mark}) => mark);
  holder.replaceChildren(...(seen ? [seen.host] : []));
  if (seen?.mark) scrollTo(holder, seen.mark);
  return seen?.name;
}

/** Cheaper than rendering: whether any text of the scene has the sentence. */
function mayHave(scene: Scene, lang: string, now: Date): boolean {
  return withLocale(lang, () => {
    return isMarked(textOf(scene, lang, now) ?? JSON.stringify(viewOf(inputOf(scene, lang, now))));
  });
}

interface Drawn {
  readonly name: string;
  readonly host: HTMLElement;
  readonly mark: HTMLElement | undefined;
}

function draw(scene: Scene, lang: string, now: Date): Drawn {
  const host = document.createElement('div');
  // Nothing in it works: it is a picture, and the same text is beside it.
  host.inert = true;
  const root = host.attachShadow({mode: 'open'});
  root.adoptedStyleSheets = [...styles, markStyles].flatMap(({styleSheet}) => styleSheet ?? []);
  withLocale(lang, () => {
    const text = textOf(scene, lang, now);
    if (text !== undefined) drawMessage(root, text, lang);
    else drawBanner(root, scene, viewOf(inputOf(scene, lang, now)), lang);
  });
  return {name: scene.name, host, mark: showMarks(root)};
}

/** The text that a scene consists of, if it is no banner. */
function textOf(scene: Scene, language: string, now: Date): string | undefined {
  const {feed, input, before, isMessage} = scene;
  if (before) {
    const news = levelNews(viewOf(inputOf(scene, language, now)), before, language);
    return news.flatMap(({texts}) => texts.map(({text}) => text)).join('\n');
  }
  if (!isMessage) return undefined;
  return formatMessage(feed, {now, language, region: input.region, area: input.area});
}

function drawMessage(root: ShadowRoot, text: string, lang: string): void {
  const shown = document.createElement('pre');
  shown.lang = lang;
  shown.dir = directionOf(lang);
  shown.append(text);
  root.append(shown);
}

const nothing = (): void => undefined;

function drawBanner(root: ShadowRoot, scene: Scene, view: FullView, lang: string): void {
  if (view.level) root.host.setAttribute('level', view.level);
  const presentation = buildPresentation(view, {
    variant: scene.input.variant ?? 'banner',
    headingLevel: 2,
    language: lang,
    announcement: [],
    isOpen: scene.isOpen,
    isCollapsed: false,
    isDismissible: true,
    on: {toggle: nothing, collapse: nothing, expand: nothing, showIncident: nothing},
  });
  render(
    renderBanner(view, presentation, {
      incidentLine: given => renderIncidentLine(view, given),
      details: given => renderDetails(view, given),
      footer: given => renderFooter(view, detailsOf(given, scene)),
    }),
    root,
  );
}

function detailsOf(presentation: Presentation, {shared, isPaper}: Scene) {
  return {
    ...presentation,
    languages: languages.map(([code, endonym]) => ({code, endonym})),
    shared,
    shareLinks: {whatsapp: '#', email: '#'},
    qrCode: isPaper ? officialQrCode() : undefined,
    on: {
      ...presentation.on,
      share: nothing,
      print: nothing,
      chooseLanguage: (code: string) => Promise.resolve(code),
    },
  };
}

/** Only the holder scrolls: `scrollIntoView` would move the page too. */
function scrollTo(holder: HTMLElement, mark: HTMLElement): void {
  const [outer, inner] = [holder.getBoundingClientRect(), mark.getBoundingClientRect()];
  holder.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2;
}
