import type { Workbench } from '../../test/e2e/workbench';
import type { Settings } from '../host/settings';
import type { Theme } from './themes';

/** Pictures of one window. */
export interface Album {
  /** What the window opens; the scratch workspace where it is missing. */
  files?: Readonly<Record<string, string>>;
  settings?: Settings;
  /** In CSS pixels; a picture has twice as many. */
  size: { width: number; height: number };
  shots: readonly Shot[];
}

export interface Shot {
  name: string;
  themes: readonly Theme[];
  /** From a window without editors to what the picture shows. */
  steps: (vscode: Workbench) => Promise<void>;
}
