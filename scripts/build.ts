import {readArguments} from '../src/support/read-arguments.ts';
import {build} from 'astro';

// The site as static files in dist/. `--base /reports` for a site that does not lie at the root of its host,
// `--site https://example.org` for one that knows its host.
const {values} = readArguments({
  options: {
    base: {type: 'string', default: process.env['BELEGG_BASE'] ?? '/'},
    out: {type: 'string', default: 'dist'},
    /** Folder that holds data/ and content/. */
    project: {type: 'string'},
    /** Where the site will live, without its base; only with it addresses are whole and there is a sitemap. */
    site: {type: 'string', default: process.env['BELEGG_SITE']}
  }
});
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['BELEGG_BASE'] = values.base;
if (values.site !== undefined) process.env['BELEGG_SITE'] = values.site;
if (values.project !== undefined) process.env['BELEGG_PROJECT'] = values.project;

try {
  await build({outDir: values.out, logLevel: 'silent'});
  console.log(`built ${values.out}`);
} catch (thrown) {
  // What an author did wrong needs no trace of the code that found it.
  console.error(thrown instanceof Error && thrown.name === 'Belegg' ? thrown.message : thrown);
  process.exitCode = 1;
}
