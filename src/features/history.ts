import * as vscode from 'vscode';
import { blamedCommits, decisionLine } from '../core/git/blame';
import { escapeMarkdown as escape } from '../core/text/markdown';
import { toVsCodeRange } from '../host/convert';
import { gitApi, type Commit, type Repository } from '../host/git';
import type { SeedDocument } from '../host/seedDocument';
import type { Feature } from '../host/services';
import { isDirty, VsCodeSidecarFiles } from '../host/sidecarFiles';
import { oneLine } from '../host/wording';

/** Says below a mention's card who decided it in which commit. A provider of its own: the card never waits for git. */
export const history: Feature = ({ documents }) => {
  const decisions = new DecisionHistory();
  return vscode.languages.registerHoverProvider('seed', {
    async provideHover(textDocument, position) {
      const document = documents.get(textDocument);
      const mark = document?.markAt(textDocument.offsetAt(position));
      const commit = document && mark?.annotation && (await decisions.commitOf(document, mark.annotation.id));
      return commit && new vscode.Hover(markdownOf(commit), toVsCodeRange(textDocument, mark!));
    },
  });
};

function markdownOf({ hash, authorName, authorDate }: Commit): vscode.MarkdownString {
  const when = authorDate ? timeAgo(authorDate) : '';
  const text = vscode.l10n.t('Decided by {0} in {1}, {2}', escape(oneLine(authorName ?? '?')), hash.slice(0, 7), when);
  const markdown = new vscode.MarkdownString(`<small>$(git-commit) ${text}</small>`, true);
  markdown.supportHtml = true; // For small print: the author's name is escaped.
  return markdown;
}

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, seconds: number])[] =
  [['year', 31_556_952], ['month', 2_629_746], ['week', 604_800], ['day', 86_400], ['hour', 3600], ['minute', 60], ['second', 1]];

function timeAgo(date: Date): string {
  const seconds = Math.max(0, (Date.now() - date.getTime()) / 1000);
  const [unit, length] = units.find(([, length]) => seconds >= length) ?? (['second', 1] as const);
  return new Intl.RelativeTimeFormat(vscode.env.language, { numeric: 'auto' }).format(-Math.floor(seconds / length), unit);
}

/** A sidecar as git blames it: its text, and the commit of each line. */
interface Blame {
  readonly text: string;
  readonly commits: readonly (string | undefined)[];
}

/** An answer of git, good for as long as neither the sidecar nor the branch changes. */
interface Asked {
  readonly state: readonly unknown[];
  readonly blame: Promise<Blame | undefined>;
}

/** Which commits decided the annotations of open texts. Asks git only when a hover does, and once for each state. */
class DecisionHistory {
  private readonly files = new VsCodeSidecarFiles();
  private readonly asked = new WeakMap<SeedDocument, Asked>();
  private readonly commits = new Map<string, Promise<Commit | undefined>>();

  /** Undefined where the decision is not committed, or git cannot say. */
  async commitOf(document: SeedDocument, id: string): Promise<Commit | undefined> {
    const uri = document.sidecarUri;
    const repository = isDirty(uri.toString()) ? undefined : (await gitApi())?.getRepository(uri);
    const range = document.sidecar.ranges.get(id);
    const blame = repository && range && (await this.blameOf(document, repository, uri));
    const hash = blame && blame.commits[decisionLine(blame.text, range!)];
    return hash ? this.commit(repository!, hash) : undefined;
  }

  private blameOf(document: SeedDocument, repository: Repository, uri: vscode.Uri): Promise<Blame | undefined> {
    const state = [document.sidecar, repository.state.HEAD?.commit];
    const known = this.asked.get(document);
    if (known?.state.every((part, at) => part === state[at])) return known.blame;
    const blame = this.ask(repository, uri);
    this.asked.set(document, { state, blame });
    return blame;
  }

  private async ask(repository: Repository, uri: vscode.Uri): Promise<Blame | undefined> {
    try {
      const [output, text = ''] = await Promise.all([repository.blame(uri.fsPath), this.files.read(uri.toString())]);
      return { text, commits: blamedCommits(output) };
    } catch {
      return undefined; // Not under version control.
    }
  }

  private commit(repository: Repository, hash: string): Promise<Commit | undefined> {
    const known = this.commits.get(hash) ?? repository.getCommit(hash).catch(() => undefined);
    this.commits.set(hash, known);
    return known;
  }
}
