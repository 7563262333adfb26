/// <reference types="astro/client" />

declare module 'virtual:belegg' {
  /** The `Project` as it is now: read once per build, again after each change in development. */
  export function project(): unknown;
}

declare module '*?classic-script' {
  /** Address of the compiled script: see `classic-script.ts`. */
  const address: string;
  // eslint-disable-next-line no-restricted-exports -- as Vite's own queries do
  export default address;
}

declare module '*.astro' {
  const Component: (props: Readonly<Record<string, unknown>>) => unknown;
  // eslint-disable-next-line no-restricted-exports -- so Astro exports components
  export default Component;
}
