/** Puts values into a message in place of `{0}`, `{1}` and so on. */
export const fill = (message: string, ...values: readonly unknown[]): string =>
  message.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)]));
