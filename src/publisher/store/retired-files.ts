/** Files of ours that a folder for another host has, and this one has no use for. */
import {copiesOf} from '../hosting/compressed-copies.js';
import {hostRules, sendsCopies, type HostKind} from '../hosting/host-rules.js';
import type {RuleOptions} from '../hosting/rule-options.js';
import type {Manifest} from './manifest.js';

/** The names of rules that only other hosts read, where the manifest names them. */
export function retiredRules(
  host: HostKind,
  options: RuleOptions,
  manifest: Manifest,
): readonly string[] {
  const used = hostRules(host, options);
  const all = Object.keys(hostRules('any', options));
  return all.filter(name => !Object.hasOwn(used, name) && Object.hasOwn(manifest, name));
}

/** The names of the copies of these files, where the host sends none and the manifest names them. */
export function retiredCopies(
  host: HostKind,
  names: readonly string[],
  manifest: Manifest,
): readonly string[] {
  if (sendsCopies(host)) return [];
  return names.flatMap(copiesOf).filter(name => Object.hasOwn(manifest, name));
}
