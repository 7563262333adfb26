import mdx from '@astrojs/mdx';
import {defineConfig} from 'astro/config';
import {belegg} from './src/site/integration.ts';

// Chapters do not pass through Vite; mdx() brings the renderer that shows them. See src/site/chapter-content.ts.
export default defineConfig({
  integrations: [mdx(), belegg({root: process.env.BELEGG_PROJECT})],
  site: process.env.BELEGG_SITE,
  base: process.env.BELEGG_BASE ?? '/',
  trailingSlash: 'always',
  build: {format: 'directory', assets: 'assets', inlineStylesheets: 'never'},
  devToolbar: {enabled: false}
});
