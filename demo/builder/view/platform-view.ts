/** Turns what is known about the chosen platform into what the page shows. Pure. */
import {formOf, type Choice} from '../choice.js';
import type {BuilderMessages} from '../messages/types.js';
import {effectOf} from '../platforms/filters.js';
import {IN_FRAME} from '../platforms/forms.js';
import {isSystem, platformOf, type Platform} from '../platforms/platforms.js';
import {fixedHeight} from '../snippet/heights.js';
import type {Site} from '../snippet/snippet.js';
import type {PlatformView} from './view-types.js';

interface Host {
  readonly site: Pick<Site, 'address'>;
  readonly plugin: string | undefined;
}

export function platformView(
  choice: Choice,
  messages: BuilderMessages,
  {site, plugin}: Host,
): PlatformView | undefined {
  const {platform: id} = choice;
  if (!id) return undefined;
  const facts = platformOf(id);
  const {name, known, needs, steps} = messages.platforms[id];
  const values = {
    host: new URL(site.address).host,
    feed: `${site.address}feed.json`,
    height: String(fixedHeight(choice)),
    language: choice.lang ? '' : messages.languageStep,
  };
  const fill = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/g, (_, key: keyof typeof values) => values[key]).trim();
  // The platform's own steps are those that cannot be done.
  const isOnlyWords = formOf(choice) === 'link';
  return {
    id,
    facts,
    name,
    ...(isOnlyWords
      ? {
          // Without a platform, what is known is about the code of another form.
          known: isSystem(id) ? known : undefined,
          needs: undefined,
          steps: messages.linkSteps,
          check: messages.linkCheck,
        }
      : {known, needs, steps: steps.map(fill), check: messages.check}),
    effect: effectOf(formOf(choice), facts.filter),
    costs: costsOf(choice, facts, messages),
    plugin: id === 'wordpress' ? plugin : undefined,
  };
}

/** What the form costs on the platform, besides its effect. */
function costsOf(choice: Choice, facts: Platform, messages: BuilderMessages): readonly string[] {
  const isFrame = IN_FRAME.includes(formOf(choice));
  return isFrame ? frameCosts(choice, facts, messages) : scriptCosts(choice, facts, messages);
}

function frameCosts(
  choice: Choice,
  {filter}: Platform,
  {noWords, videoBox, safari}: BuilderMessages,
): readonly string[] {
  const isSandboxed = !['keeps-all', 'own-frame'].includes(filter);
  return [
    ...(formOf(choice) === 'frame' ? [] : [noWords]),
    ...(isSandboxed ? [videoBox, safari] : []),
  ];
}

function scriptCosts(
  choice: Choice,
  {filter, tried}: Platform,
  {altered, blocked}: BuilderMessages,
): readonly string[] {
  const form = formOf(choice);
  const isPromised = ['works', 'boxed'].includes(effectOf(form, filter));
  if (form === 'element' && isPromised && !tried) return [altered];
  return form === 'tag' || form === 'pinned' ? [blocked] : [];
}
