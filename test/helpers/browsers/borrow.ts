/** The client of run-resources.ts in a test file. */
import puppeteer, {type Browser} from 'puppeteer-core';
import {inject} from 'vitest';
import type {ResourceName} from './run-resources.js';

export interface Borrowed {
  readonly location: string;
  readonly giveBack: () => void;
}

/** Resolves once no other file uses the resource, if only one may at a time. */
export async function borrow(name: ResourceName): Promise<Borrowed> {
  const connection = new AbortController();
  const response = await fetch(inject('runResources') + name, {signal: connection.signal});
  const read = await response.body?.getReader().read();
  const location = new TextDecoder().decode(read?.value);
  if (!response.ok) throw new Error(`The run has no ${name}: ${location}`);
  return {
    location,
    giveBack: () => {
      connection.abort();
    },
  };
}

/** The run's Chromium, for as long as the file keeps the connection. */
export async function connectToChromium(): Promise<Browser> {
  const {location} = await borrow('chromium');
  return puppeteer.connect({browserWSEndpoint: location});
}
