import { parse } from 'yaml';
import { eventually, type Workbench } from './workbench';

/** What the tests read of an annotation in a sidecar. */
export interface Annotation {
  id: string;
  type: string;
  status: string;
  entity?: string;
  note?: string;
  value?: string;
  target: { start: number; end: number; exact: string };
}

export const sidecarOf = (name: string): string => `${name}.annotations.yaml`;

/** The annotations on the disk; none where there is no sidecar, undefined while it is being written. */
export function annotations(vscode: Workbench, name: string): Annotation[] | undefined {
  if (!vscode.exists(sidecarOf(name))) return [];
  return (parse(vscode.readFile(sidecarOf(name))) as { annotations: Annotation[] } | null)?.annotations;
}

/** Waits until the sidecar says this of the words. */
export async function annotated(vscode: Workbench, name: string, exact: string, expected: Partial<Annotation>): Promise<Annotation> {
  const matches = (annotation: Annotation): boolean =>
    annotation.target.exact === exact && Object.entries(expected).every(([key, value]) => annotation[key as keyof Annotation] === value);
  return eventually(() => annotations(vscode, name)?.find(matches), `'${exact}' as ${JSON.stringify(expected)} in the sidecar`);
}
