import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

// Output must be the same on every machine and on every day: nothing may follow the machine's locale, zone or clock.
const unstable = [
  ['Intl', 'follows the machine: use src/format'],
  ['Temporal', 'follows the clock: dates come from the data']
].map(([name, message]) => ({name, message}));

const unstableProperties = [
  {property: 'toLocaleString', message: 'follows the machine: use src/format'},
  {property: 'toLocaleDateString', message: 'follows the machine: use src/format'},
  {property: 'toLocaleTimeString', message: 'follows the machine: use src/format'},
  {property: 'localeCompare', message: 'follows the machine: use compareText of src/support/problem.ts'},
  {object: 'Date', property: 'now', message: 'follows the clock: dates come from the data'},
  {object: 'Math', property: 'random', message: 'differs from build to build'},
  {object: 'Math', property: 'pow', message: 'rounds differently in chains: multiply'}
];

export default tseslint.config(
  {ignores: ['dist/', '.astro/', '.belegg/', 'node_modules/', 'tests/fixtures/**']},
  ...astro.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {parserOptions: {projectService: true}},
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        {allowNumber: true, allowBoolean: true, allow: [{name: 'BigInt', from: 'lib'}]}
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', {considerDefaultExhaustiveForUnions: true}],
      'no-restricted-globals': ['error', ...unstable],
      'no-restricted-properties': ['error', ...unstableProperties],
      'no-restricted-exports': ['error', {restrictDefaultExports: {direct: true, named: true}}],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'follows the clock: dates come from the data'
        }
      ],
      eqeqeq: 'error'
    }
  },
  {
    // A person runs a script today, and a benchmark reads the clock: that is what they are for.
    files: ['scripts/**/*.ts', 'tests/bench/**/*.ts'],
    rules: {'no-restricted-properties': 'off', 'no-restricted-syntax': 'off'}
  },
  {
    files: ['*.config.ts'],
    rules: {'no-restricted-exports': 'off'}
  }
);
