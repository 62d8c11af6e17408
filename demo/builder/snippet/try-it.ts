/**
 * Previews the banner on the webmaster's own page before anything is changed there. The function is turned into text,
 * so it must not use anything outside itself.
 */

/** The argument of the function, as JSON. */
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
  // Encodes characters that would end an address or start an escape.
  return `javascript:${encodeURIComponent(consoleLine(trial))}`;
}

async function tryOut({script, attributes}: Trial): Promise<void> {
  const blocked: string[] = [];
  const note = (event: SecurityPolicyViolationEvent): void => {
    blocked.push(`${event.effectiveDirective} of the page's policy forbids ${event.blockedURI}`);
  };
  document.addEventListener('securitypolicyviolation', note);
  document.querySelector('threat-level-banner[data-trial]')?.remove();
  const banner = document.createElement('threat-level-banner');
  for (const [key, value] of attributes) banner.setAttribute(key, value);
  banner.dataset['trial'] = '';
  // Above a fixed header, and as wide as the page whatever its layout.
  const over = {position: 'relative', zIndex: '2147483647', flex: '0 0 100%', gridColumn: '1 / -1'};
  Object.assign(banner.style, over);
  document.body.prepend(banner);
  scrollTo(0, 0);
  try {
    await import(/* @vite-ignore */ script);
    banner.setAttribute('data-debug', '');
  } catch (error) {
    banner.remove();
    // Browsers report a violation of the policy in a task of its own.
    await new Promise(resolve => setTimeout(resolve));
    const why = blocked.join('; ') || 'an ad blocker, the network, or a host without CORS headers';
    console.warn(`threat-level-banner: ${script} could not be loaded: ${why}. (${String(error)})`);
  } finally {
    document.removeEventListener('securitypolicyviolation', note);
  }
}
