/** A sentence in two parts, so that something can be added before its full stop, whichever its language has. */
export const splitStop = (text: string): readonly [string, string?] =>
  text.split(/(?=[.।۔。]$)/) as [string, string?];
