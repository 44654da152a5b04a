import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entityTypes } from '../../src/core/types';
import { sampleFiles } from '../../src/host/sampleFiles';

const root = join(__dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

interface Manifest {
  engines: { vscode: string };
  devDependencies: Record<string, string>;
  activationEvents: string[];
  capabilities: { untrustedWorkspaces: { restrictedConfigurations: string[] } };
  contributes: {
    commands: { command: string; title: string; category?: string; enablement?: string }[];
    keybindings: { command: string; key: string; mac: string; when: string }[];
    colors: { id: string; defaults: Record<string, string> }[];
    menus: Record<string, { command?: string; when?: string }[]>;
    configuration: { title: string; properties: Record<string, unknown> }[];
    walkthroughs: { steps: { media: { image: Record<string, string> } }[] }[];
  };
}

const manifest = JSON.parse(read('package.json')) as Manifest;
const { commands, keybindings, colors, menus, configuration, walkthroughs } = manifest.contributes;
const settings: Readonly<Record<string, unknown>> = Object.assign({}, ...configuration.map(({ properties }) => properties));

describe('manifest', () => {
  it('gives every type an underline and a tint in all four kinds of theme', () => {
    for (const { id } of entityTypes) {
      for (const color of [`seedlens.${id}`, `seedlens.${id}Background`]) {
        const found = colors.find((one) => one.id === color);
        assert.deepEqual(Object.keys(found?.defaults ?? {}).sort(), ['dark', 'highContrast', 'highContrastLight', 'light'], color);
      }
    }
  });

  it('has only colours that contrast with the editor of their theme', () => {
    const editors: Record<string, string> = { light: '#FFFFFF', dark: '#1F1F1F', highContrast: '#000000', highContrastLight: '#FFFFFF' };
    for (const { id } of entityTypes) {
      for (const [theme, color] of Object.entries(colors.find((one) => one.id === `seedlens.${id}`)!.defaults)) {
        const wanted = theme.startsWith('high') ? 7 : 4;
        assert.ok(contrast(color, editors[theme]!) >= wanted, `${id} ${theme} ${contrast(color, editors[theme]!).toFixed(1)}`);
      }
    }
  });

  it('puts every command under the category, and hides from the palette what needs arguments', () => {
    const hidden = new Set(menus.commandPalette?.filter(({ when }) => when === 'false').map(({ command }) => command));
    for (const { command, category, enablement } of commands) {
      assert.equal(category, 'Seedlens', command);
      assert.ok(enablement !== undefined || hidden.has(command) || command === 'seedlens.openSample', `${command} is always enabled`);
    }
  });

  it('binds and lists only commands that exist', () => {
    const known = new Set(commands.map(({ command }) => command));
    const used = [...keybindings, ...Object.values(menus).flat()].flatMap(({ command }) => command ?? []);
    assert.deepEqual(used.filter((command) => !known.has(command)), []);
  });

  it('pins the types of the oldest VS Code that it runs on', () => {
    assert.equal(manifest.engines.vscode, `^${manifest.devDependencies['@types/vscode']}`);
  });

  it('tells of every setting and key in the README', () => {
    const readme = read('README.md');
    assert.deepEqual(Object.keys(settings).filter((setting) => !readme.includes(setting)), []);
    // Of a chord, the first key.
    const keys = keybindings.map(({ key }) => key.split(' ')[0]!.split('+').map((part) => part[0]!.toUpperCase() + part.slice(1)).join('+'));
    assert.deepEqual(keys.filter((key) => !readme.includes(`<kbd>${key}</kbd>`)), []);
  });

  it('lets a model\'s labels mean every type, or none', () => {
    const { additionalProperties } = settings['seedlens.model.labels'] as { additionalProperties: { enum: string[] } };
    assert.deepEqual([...additionalProperties.enum].sort(), [...entityTypes.map(({ id }) => id), 'none'].sort());
  });

  it('lets no workspace choose what is run', () => {
    const { restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    for (const setting of ['seedlens.model.folder', 'seedlens.model.labels']) {
      assert.equal((settings[setting] as { scope: string }).scope, 'machine');
      assert.ok(restrictedConfigurations.includes(setting));
    }
  });

  it('ships the pictures of its walkthrough', () => {
    const pictures = walkthroughs.flatMap(({ steps }) => steps.flatMap(({ media }) => Object.values(media.image)));
    assert.ok(pictures.length > 0);
    assert.deepEqual(pictures.filter((file) => !existsSync(join(root, file))), []);
  });

  it('ships all of the sample workspace', () => {
    assert.deepEqual([...sampleFiles].sort(), readdirSync(join(root, 'seeds')).sort());
  });

  it('has a test of the same name for every feature', () => {
    const features = readdirSync(join(root, 'src/features')).filter((file) => file !== 'index.ts');
    assert.deepEqual(features.filter((file) => !existsSync(join(root, 'test/features', file.replace('.ts', '.test.ts')))), []);
  });

  it('lists every feature', () => {
    const list = read('src/features/index.ts');
    const features = readdirSync(join(root, 'src/features')).filter((file) => file !== 'index.ts').map((file) => file.replace('.ts', ''));
    assert.deepEqual(features.filter((name) => !list.includes(`'./${name}'`)), []);
  });
});

/** Contrast ratio of WCAG 2 between two #RRGGBB colours. */
function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => channel(parseInt(color.slice(at, at + 2), 16) / 255)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const channel = (value: number): number => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
