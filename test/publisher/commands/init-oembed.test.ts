import {expect, it} from 'vitest';
import {run} from '../../../src/publisher/cli/run.js';
import {fakeIo} from '../../helpers/publisher/fake-io.js';

it('init lets the frame be embedded by its address, once it knows the site’s', async () => {
  const io = fakeIo();
  const call = (line: string): Promise<number> => run(line.split(' '), io);
  io.site.set('frame.html', '<html><head><title>Level</title></head></html>');
  await call('init out');
  expect([...io.files.keys()]).not.toContain('out/oembed.json');
  expect(io.output.join('\n')).toContain('init again with --url');
  await call('init out --url https://csp.example/threat/');
  expect(io.files.get('out/frame.html')).toContain('https://csp.example/threat/oembed.json');
  expect(JSON.parse(io.files.get('out/oembed.json')!)).toMatchObject({type: 'rich'});
  // The address is remembered.
  io.site.set('frame.html', '<html><head><title>New</title></head></html>');
  await call('init out');
  expect(io.files.get('out/frame.html')).toContain('https://csp.example/threat/oembed.json');
});
