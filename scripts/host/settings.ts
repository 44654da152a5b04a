/** VS Code's settings, by their full names. */
export type Settings = Record<string, unknown>;

/** No welcome pages, no prompts, no network: for every server we start. */
export const quietSettings: Settings = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'update.mode': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'remote.autoForwardPorts': false,
  'git.openRepositoryInParentFolders': 'never',
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'window.commandCenter': false,
  'window.title': '${activeEditorShort}${separator}Seedlens',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
};

/** A still, uncluttered window: for pictures and for tests that read the screen. */
export const pictureSettings: Settings = {
  ...quietSettings,
  'editor.fontFamily': "'JetBrains Mono', monospace",
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'editor.renderLineHighlight': 'none',
  'editor.stickyScroll.enabled': false,
  '[seed]': { 'editor.renderLineHighlight': 'none' },
  '[yaml]': { 'editor.occurrencesHighlight': 'off' },
  'workbench.activityBar.location': 'hidden',
  'breadcrumbs.enabled': false,
  'workbench.layoutControl.enabled': false,
  'window.menuBarVisibility': 'classic',
};
