/**
 * A preview on one's own page before anything is changed: one function, which travels as text. It may
 * use nothing from outside itself.
 */

/** What the function is given, as JSON. */
interface Trial {
  readonly script: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

/** A line for the browser's console. */
export function consoleLine(trial: Trial): string {
  return `(${tryOut.toString()})(${JSON.stringify(trial)})`;
}

/** The address of a bookmark that does the same. */
export function bookmarklet(trial: Trial): string {
  // What an address would end at, or take for an escape.
  return `javascript:${encodeURIComponent(consoleLine(trial))}`;
}

async function tryOut({script, attributes}: Trial): Promise<void> {
  const blocked: string[] = [];
  const note = (event: SecurityPolicyViolationEvent): void => {
    blocked.push(`${event.effectiveDirective} of the page's policy forbids ${event.blockedURI}`);
  };
  document.addEventListener('securitypolicyviolation', note);
  const banner = document.createElement('threat-level-banner');
  for (const [key, value] of attributes) banner.setAttribute(key, value);
  banner.setAttribute('data-debug', '');
  document.body.prepend(banner);
  scrollTo(0, 0);
  try {
    await import(/* @vite-ignore */ script);
  } catch (error) {
    banner.remove();
    const why = blocked.join('; ') || 'an ad blocker, the network, or a host without CORS headers';
    console.warn(`threat-level-banner: ${script} could not be loaded: ${why}. (${String(error)})`);
  } finally {
    document.removeEventListener('securitypolicyviolation', note);
  }
}
