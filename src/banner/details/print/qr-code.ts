import {QR_CODE_ROWS} from '../../../generated/official-qr-code.js';
import type {QrCode} from '../../view/details-presentation.js';

/** The quiet zone that ISO/IEC 18004 requires on each side, in modules. */
const QUIET = 4;

/** The QR code of the official page. Each run of dark modules in a row is one rectangle. */
export function officialQrCode(): QrCode {
  const rows = QR_CODE_ROWS.split(' ').map(row => parseInt(row, 36).toString(2));
  const side = rows.length;
  const rectangles = rows.flatMap((row, y) =>
    Array.from(row.padStart(side, '0').matchAll(/1+/g), ({0: {length}, index}) => {
      return `M${String(index)} ${String(y)}h${String(length)}v1h-${String(length)}`;
    }),
  );
  const width = side + 2 * QUIET;
  return {
    viewBox: `-${String(QUIET)} -${String(QUIET)} ${String(width)} ${String(width)}`,
    path: rectangles.join(''),
  };
}
