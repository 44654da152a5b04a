import * as vscode from 'vscode';
import { parseSidecar } from '../../core/annotations/codec';
import { emptySidecar, type Sidecar } from '../../core/annotations/model';
import type { ClosedDocument } from '../../core/corpus/reading';
import type { Layers } from '../layers';
import { VsCodeSidecarFiles } from '../sidecarFiles';
import type { Report } from './reports';

const files = new VsCodeSidecarFiles();

/** What a report and its sidecars are like on the disk. */
export interface Stat {
  /** The same as long as none of them changes. */
  readonly stamp: string;
  /** Of the text, in bytes. */
  readonly size: number;
}

/** Undefined when the text is gone. */
export async function statOf({ uri, sidecars }: Report): Promise<Stat | undefined> {
  const [text, ...others] = await Promise.all([uri, ...sidecars.map((sidecar) => sidecar.uri)].map(fileStat));
  if (!text) return undefined;
  const parts = [text, ...others].map((stat) => (stat ? `${stat.mtime}:${stat.size}` : ''));
  return { stamp: [...parts, ...sidecars.map(({ annotator }) => annotator)].join('|'), size: text.size };
}

const fileStat = (uri: vscode.Uri): Promise<vscode.FileStat | undefined> => Promise.resolve(vscode.workspace.fs.stat(uri)).catch(() => undefined);

/** A report as it is on the disk; undefined when it is gone or no text. */
export async function readReport({ uri, sidecars }: Report, layers: Layers): Promise<ClosedDocument | undefined> {
  const text = await readText(uri);
  if (text === undefined) return undefined;
  await layers.prepare(uri);
  const own = layers.own(uri.toString());
  const read = await Promise.all(sidecars.map(async (sidecar) => ({ ...sidecar, sidecar: await readSidecar(sidecar.uri) })));
  return {
    text,
    sidecar: read.find((one) => one.uri.toString() === own)?.sidecar ?? emptySidecar,
    layers: read.filter((one) => one.uri.toString() !== own).map(({ annotator, sidecar }) => ({ name: annotator, sidecar })),
  };
}

async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    const text = utf8(bytes) ?? (await vscode.workspace.decode(bytes, { uri }));
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Undefined when it is in another encoding, which VS Code knows. */
function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What cannot be read says nothing. */
const readSidecar = async (uri: vscode.Uri): Promise<Sidecar> => parseSidecar((await files.read(uri.toString()).catch(() => undefined)) ?? '');
