import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from 'vscode-textmate';

/** A stretch of a line that the grammar names. */
export interface Token {
  readonly text: string;
  /** From the outermost to the innermost, without `text.seed`. */
  readonly scopes: readonly string[];
}

/** Tokens of each line, the unnamed ones left out. */
export type Tokenizer = (text: string) => Token[][];

const root = join(__dirname, '../../..');
const grammarFile = join(root, 'syntaxes/seed.tmLanguage.json');

async function loadGrammar(): Promise<IGrammar> {
  const wasm = readFileSync(join(root, 'node_modules/vscode-oniguruma/release/onig.wasm'));
  await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: () => Promise.resolve(parseRawGrammar(readFileSync(grammarFile, 'utf8'), grammarFile)),
  });
  return (await registry.loadGrammar('text.seed'))!;
}

/** Our grammar, run by the engine that VS Code runs it with. */
export async function createTokenizer(): Promise<Tokenizer> {
  const grammar = await loadGrammar();
  return (text) => {
    let state = INITIAL;
    return text.split('\n').map((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      return tokens
        .map(({ startIndex, endIndex, scopes }) => ({ text: line.slice(startIndex, endIndex), scopes: scopes.slice(1) }))
        .filter(({ scopes }) => scopes.length > 0);
    });
  };
}
