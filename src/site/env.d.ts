/// <reference types="astro/client" />

declare module 'virtual:belegg' {
  /** The `Project` as it is now: read once per build, again after each change in development. */
  export function project(): unknown;
}

declare module '*.astro' {
  const Component: (props: Readonly<Record<string, unknown>>) => unknown;
  // eslint-disable-next-line no-restricted-exports -- so Astro exports components
  export default Component;
}
