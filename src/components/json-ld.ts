/** A thing in the words of schema.org, as JSON-LD. */
export type JsonLd = Readonly<Record<string, unknown>>;

/** What a page is called and where it lies; the address is whole where the host is known. */
export interface PageOf {
  readonly name: string;
  readonly url: string;
}

/** A thing of a type; what is null or empty is not known, and left out. */
export function thing(type: string, properties: JsonLd): JsonLd {
  const known = Object.entries(properties).filter(
    ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
  );
  return {'@context': 'https://schema.org', '@type': type, ...Object.fromEntries(known)};
}

/** The way to a page. */
export function breadcrumbData(pages: readonly PageOf[]): JsonLd {
  return thing('BreadcrumbList', {
    itemListElement: pages.map(({name, url}, index) => ({'@type': 'ListItem', position: index + 1, name, item: url}))
  });
}

/** JSON-LD as the text of a script element: nothing in it can end the element or open another. */
export function scriptText(data: JsonLd): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
