import {correction, generate} from 'lean-qr';
import {expect, it} from 'vitest';
import {officialQrCode} from '../../../src/banner/details/print/qr-code.js';

it('the printed QR code has the modules of the official page’s address, and a quiet zone of four', () => {
  const {path, viewBox} = officialQrCode();
  const expected = generate('https://www.gov.uk/terrorism-national-emergency', {
    minCorrectionLevel: correction.M,
  });
  const dark = new Set(
    Array.from(path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3/g), ([, x, y, length]) =>
      Array.from({length: Number(length)}, (_, step) => `${String(Number(x) + step)},${y!}`),
    ).flat(),
  );
  const side = expected.size;
  expect(side).toBe(33);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      expect(dark.has(`${String(x)},${String(y)}`), `${String(x)},${String(y)}`).toBe(
        expected.get(x, y),
      );
    }
  }
  expect(viewBox).toBe('-4 -4 41 41');
});
