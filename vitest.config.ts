import {defineConfig} from 'vitest/config';

// `unit` needs nothing but the sources; `site` builds the site and opens a page of each kind in a browser; `all` opens every
// page.
const report = process.env['BELEGG_TEST_REPORT'];

export default defineConfig({
  test: {
    // CI counts from the machine-readable report: see .ci/run.
    ...(report === undefined ? {} : {reporters: ['default', ['json', {outputFile: report}]]}),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/property/**/*.test.ts'],
          env: {TZ: 'UTC'},
          // Commands that are run as processes take their time on a busy machine.
          testTimeout: 30_000,
          // Pure functions have nothing to keep apart, and loading them for each file would take a third of the time.
          isolate: false,
          maxWorkers: 2
        }
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          maxConcurrency: 2,
          globalSetup: ['tests/site/support/setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          maxWorkers: 2
        }
      },
      {
        test: {
          name: 'all',
          include: [
            'tests/all/**/*.test.ts',
            'tests/site/downloads.test.ts',
            'tests/site/figures.test.ts',
            'tests/site/pages.test.ts'
          ],
          // What looks at examples in `site` looks at everything here.
          env: {THOROUGH: 'true'},
          maxConcurrency: 2,
          globalSetup: ['tests/site/support/setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          fileParallelism: false
        }
      }
    ]
  }
});
