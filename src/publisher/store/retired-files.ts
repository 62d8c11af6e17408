/** Files that this program wrote for another kind of host and that this kind does not need. */
import {copiesOf} from '../hosting/compressed-copies.js';
import {hostRules, sendsCopies} from '../hosting/host-rules.js';
import type {HostKind} from '../hosting/hosts.js';
import type {RuleOptions} from '../hosting/rule-options.js';
import type {Manifest} from './manifest.js';

/** The rule files for other hosts that the manifest lists. */
export function retiredRules(
  host: HostKind,
  options: RuleOptions,
  manifest: Manifest,
): readonly string[] {
  const used = hostRules(host, options);
  const all = Object.keys(hostRules('any', options));
  return all.filter(name => !Object.hasOwn(used, name) && Object.hasOwn(manifest, name));
}

/** The compressed copies of these files that the manifest lists, if the host does not send any. */
export function retiredCopies(
  host: HostKind,
  names: readonly string[],
  manifest: Manifest,
): readonly string[] {
  if (sendsCopies(host)) return [];
  return names.flatMap(copiesOf).filter(name => Object.hasOwn(manifest, name));
}
