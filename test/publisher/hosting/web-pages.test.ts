import {describe, expect, it} from 'vitest';
import {run} from '../../../src/publisher/cli/run.js';
import {fakeIo} from '../../helpers/publisher/fake-io.js';
import {publishAt} from '../../helpers/publisher/two-sources.js';

const NOW = '2026-11-23T18:00:00Z';
const PAGE = '<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>';

async function output(answers: {mi5?: string; govuk?: string}): Promise<string> {
  const io = fakeIo();
  expect(await publishAt(io, NOW, answers)).toBe(1);
  return io.output.join('\n');
}

describe('a web page in place of a document', () => {
  it.each([
    PAGE,
    ` <html>${PAGE}`,
    '<html xmlns="http://www.w3.org/1999/xhtml"><head/><body/></html>',
    `<?xml version="1.0"?>${PAGE}`,
  ])('of GOV.UK’s is called one, with what to do: %s', async page => {
    const sentences = await output({govuk: page});
    expect(sentences).toContain('[govuk-web-page]');
    expect(sentences).toContain('received a web page');
    expect(sentences).toContain('Open the address in a browser on this machine');
    expect(sentences).not.toContain('expected an object');
  });

  it.each([
    [PAGE, 'xml-malformed'],
    ['<html xmlns="http://www.w3.org/1999/xhtml"><head/><body/></html>', 'mi5-not-a-bulletin'],
  ])('of MI5’s is called one, with what to do: %s', async (page, code) => {
    const sentences = await output({mi5: page});
    expect(sentences).toContain(`[${code}]`);
    expect(sentences).toContain('a web page');
    expect(sentences).toContain('Open the address in a browser on this machine');
  });

  it.each(['error code: 520', ''])('is not what %j is, which is no JSON either', async body => {
    const sentences = await output({govuk: body || ' '});
    expect(sentences).toContain('[govuk-not-json]');
    expect(sentences).toContain('which is JSON; received');
    expect(sentences).toContain('Open the address in a browser on this machine');
  });

  it('is not what a document of another kind is', async () => {
    const sentences = await output({govuk: '"<p>"'});
    expect(sentences).not.toContain('web page');
  });
});

describe('a place in a document', () => {
  it.each([
    ['error code: 520\n', 'line 2, column 1: text data outside of root node.'],
    ['<a>\n</b>', 'line 2, column 4: unexpected close tag.'],
  ])('of %j counts lines and columns from 1', async (body, place) => {
    const io = fakeIo();
    io.files.set('mi5.xml', body);
    await run(`publish --out out --mi5 mi5.xml --now ${NOW}`.split(' '), io);
    expect(io.output.join('\n')).toContain(place);
  });
});
