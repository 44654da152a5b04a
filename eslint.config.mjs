import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { builtinModules } from 'node:module';

const nodeBuiltins = builtinModules.flatMap((name) => [name, `node:${name}`]);
const banned = (names, message) => names.map((name) => ({ name, message }));

export default tseslint.config(
  { ignores: ['dist/', 'out/', '.vscode-host/', '.vscode-test/', 'tools/**/node_modules/', 'test/**/fixtures/'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' }],
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.mjs', 'scripts/**'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', setTimeout: 'readonly' } },
  },
  {
    // The core is text in, values out: it must run in any host.
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', {
        paths: [
          ...banned(['vscode'], 'src/core knows nothing of VS Code; convert at the edge (src/host/convert.ts).'),
          ...banned(nodeBuiltins, 'src/core runs in the browser too; take what you need as an argument.'),
        ],
        patterns: [{ regex: '/(features|host|onnx|cli|views)/', message: 'src/core depends on nothing outside itself.' }],
      }],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'require', '__dirname', 'console', 'setTimeout', 'setInterval'],
    },
  },
  {
    // What is shipped to the browser host must not reach for Node either.
    files: ['src/features/**/*.ts', 'src/host/**/*.ts', 'src/onnx/**/*.ts', 'src/views/**/*.ts', 'src/extension.ts'],
    rules: {
      'no-restricted-imports': ['error', { paths: banned(nodeBuiltins, 'The extension runs in the browser too; use vscode.workspace.fs.') }],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'require', '__dirname'],
    },
  },
);
