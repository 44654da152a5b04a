import type * as vscode from 'vscode';
import type { Sidecar } from '../core/annotations/model';
import { formerTexts } from '../core/annotations/stamp';
import { TextMemory } from '../core/annotations/textMemory';
import { textHash } from '../core/annotations/store';
import { committedTexts, gitApi } from './git';
import type { SeedDocument } from './seedDocument';

/** What git said when a commit was the last. */
interface Asked {
  readonly commit: string | undefined;
  readonly answer: Promise<string | undefined>;
}

/** Texts as they were when their annotations were written: those closed in this session, and what git has committed. */
export class FormerTexts {
  private readonly closed = new TextMemory();
  /** By text and hash. */
  private readonly asked = new Map<string, Asked>();

  /** A text was closed and may be another when it is opened again. */
  remember({ text }: SeedDocument): void {
    this.closed.remember(text);
  }

  /** The texts that one of a document's sidecars was written for, those that are known and other than now. */
  async* of({ uri, text }: SeedDocument, sidecar: Sidecar): AsyncGenerator<string> {
    const now = await textHash(text);
    for (const sha256 of formerTexts(sidecar.document)) {
      const found = sha256 === now ? undefined : (await this.closed.find(sha256)) ?? (await this.committed(uri, sha256));
      if (found !== undefined) yield found;
    }
  }

  /** Git is asked once for as long as nothing is committed. */
  private async committed(uri: vscode.Uri, sha256: string): Promise<string | undefined> {
    const repository = (await gitApi())?.getRepository(uri);
    if (!repository) return undefined;
    const commit = repository.state.HEAD?.commit;
    const question = `${uri} ${sha256}`;
    let asked = this.asked.get(question);
    if (!asked || asked.commit !== commit) asked = { commit, answer: find(committedTexts(repository, uri), sha256) };
    this.asked.set(question, asked);
    return asked.answer;
  }
}

async function find(texts: AsyncIterable<string>, sha256: string): Promise<string | undefined> {
  for await (const text of texts) if ((await textHash(text)) === sha256) return text;
  return undefined;
}
