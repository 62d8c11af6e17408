import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import {defineConfig} from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  {
    ignores: [
      'dist/',
      'release/',
      'coverage/',
      'src/generated/',
      'test/frameworks/apps/',
      'bench/baselines/release-before/',
    ],
  },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: {allowDefaultProject: ['eslint.config.js', '.size-limit.js']},
      },
    },
  },
  {
    rules: {
      complexity: ['error', 10],
      'max-depth': ['error', 2],
      'max-lines': ['error', {max: 250, skipBlankLines: true, skipComments: true}],
      'max-lines-per-function': ['error', {max: 45, skipBlankLines: true, skipComments: true}],
      'max-params': ['error', 4],
      // An attribute without a value counts as absent.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', {ignorePrimitives: {string: true}}],
      'no-restricted-globals': ['error', 'name', 'event'],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        {ignoreVoidReturningFunctions: true},
      ],
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      // The compiler asks for brackets on an index signature; the two cannot both be pleased.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  {
    files: ['src/banner/**/*.ts'],
    extends: [
      lit.configs['flat/recommended'],
      litA11y.configs.recommended,
      wc.configs['flat/best-practice'],
    ],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: [
                'lit/directive*',
                'lit/directives/*',
                'lit/decorators*',
                'lit/async-directive*',
              ],
              message: 'They are cut out of what a page loads: build/vite-plugins/lit-patch.js.',
            },
          ],
        },
      ],
      // Safari needs the role where a list has no marks: src/banner/templates/details.ts.
      'lit-a11y/no-redundant-role': 'off',
    },
  },
  {
    files: ['src/feed/**', 'src/banner/view/**', 'src/publisher/**'],
    ignores: ['src/publisher/cli/cli.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'The clock is read at the edge and passed down as `now`.',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The clock is read at the edge and passed down as `now`.',
        },
      ],
    },
  },
  {
    files: ['test/**'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    files: ['build/**/*.js', 'test/**/*.js', 'bench/**/*.js'],
    languageOptions: {
      globals: {console: 'readonly', fetch: 'readonly', process: 'readonly', URL: 'readonly'},
    },
    // What `JSON.parse` gives is typed by a comment here.
    rules: {'@typescript-eslint/no-unsafe-assignment': 'off'},
  },
  // WordPress's editor comes without types, and what it loads is no module.
  {
    files: ['src/wordpress/**/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {sourceType: 'script', globals: {window: 'readonly'}},
  },
  // The plugins come without types.
  {files: ['eslint.config.js'], ...tseslint.configs.disableTypeChecked},
  prettier,
);
