/** Writes an attribute that stylists read, only if it is another; without a value it goes. */
export function reflect(element: Element, attribute: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(attribute);
  else if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
}
