import type * as vscode from 'vscode';
import { TextMemory } from '../core/annotations/textMemory';
import { textHash } from '../core/annotations/store';
import { committedTexts, gitApi } from './git';
import type { SeedDocument } from './seedDocument';

/** What was asked of git for a text, and what it said. */
interface Asked {
  readonly question: string;
  readonly answer: Promise<string | undefined>;
}

/** Texts as they were when their annotations were written: those closed in this session, and what git has committed. */
export class FormerTexts {
  private readonly closed = new TextMemory();
  private readonly asked = new Map<string, Asked>();

  /** A text was closed and may be another when it is opened again. */
  remember({ text }: SeedDocument): void {
    this.closed.remember(text);
  }

  /** The text that a document's sidecar was written for, if it is another than now and known. */
  async of(document: SeedDocument): Promise<string | undefined> {
    const sha256 = document.sidecar.document?.sha256;
    if (sha256 === undefined || sha256 === (await textHash(document.text))) return undefined;
    return (await this.closed.find(sha256)) ?? this.committed(document.uri, sha256);
  }

  /** Git is asked once for as long as nothing is committed. */
  private async committed(uri: vscode.Uri, sha256: string): Promise<string | undefined> {
    const repository = (await gitApi())?.getRepository(uri);
    if (!repository) return undefined;
    const question = `${repository.state.HEAD?.commit} ${sha256}`;
    let asked = this.asked.get(uri.toString());
    if (asked?.question !== question) asked = { question, answer: find(committedTexts(repository, uri), sha256) };
    this.asked.set(uri.toString(), asked);
    return asked.answer;
  }
}

async function find(texts: AsyncIterable<string>, sha256: string): Promise<string | undefined> {
  for await (const text of texts) if ((await textHash(text)) === sha256) return text;
  return undefined;
}
