import * as messages from '../i18n/messages/index.js';

/** A name with its phone number and address, as far as there are any. */
export function withWays(name: string, {phone, url}: {phone?: string; url?: string}): string {
  const ways = [phone, url].flatMap(way => way ?? []);
  return ways.length ? messages.label(name, messages.list(ways)) : name;
}
