/** The sizes of the texts that are tried, as parts of the one in the style sheet, smallest first. */
const SIZES = [0.4, 0.46, 0.52, 0.58, 0.64, 0.7, 0.76, 0.82, 0.88, 0.94, 1];
/** What is too long even for the smallest size is shown at this one, and the page scrolls. */
const SCROLLED_SIZE = 0.7;

/** Makes the texts of the board as large as fits the screen: its languages differ in length, and so do an operator's. */
export function fit(board: HTMLElement): void {
  board.removeAttribute('data-scrolls');
  const size = largestThat(each => isWhole(board, each));
  if (size === undefined) board.setAttribute('data-scrolls', '');
  board.style.setProperty('--fit', String(size ?? SCROLLED_SIZE));
}

/** By halves, because each try lays out the page. */
function largestThat(fits: (size: number) => boolean): number | undefined {
  let [low, high] = [-1, SIZES.length - 1];
  // Most texts have space as they are.
  if (fits(SIZES[high] ?? 1)) return SIZES[high];
  while (high - low > 1) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(SIZES[middle] ?? 1)) low = middle;
    else high = middle;
  }
  return SIZES[low];
}

function isWhole(board: HTMLElement, size: number): boolean {
  board.style.setProperty('--fit', String(size));
  return board.scrollHeight <= board.clientHeight && board.scrollWidth <= board.clientWidth;
}
