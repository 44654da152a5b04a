import * as vscode from 'vscode';
import { drawMap, type MapColors, type MapOf } from '../core/geo/map';
import { readShapes, type CountryShape } from '../core/geo/shapes';
import { countryName } from './placeWording';

/** The flag of a country (ISO 3166-1 alpha-2) as HTML; empty where there is none. */
export type FlagOf = (country: string) => string;

/** In CSS pixels. */
const mapSize = { width: 176, height: 80 };
const flagHeight = 12;
/** Maps that are kept, of some 20 kB each. */
const mostDrawn = 100;

/** Pictures for cards, as HTML images that hold all they show. What they are drawn from is read with the first card. */
export class Pictures {
  private shapes: Promise<readonly CountryShape[]> | undefined;
  private readonly drawn = new Map<string, string>();
  private flagFiles: Promise<Readonly<Record<string, string>>> | undefined;

  constructor(private readonly extensionUri: vscode.Uri) {}

  /** Reads what pictures are drawn from and draws one, so that the first card need not wait for it. */
  async prepare(): Promise<void> {
    await this.flags();
    await this.map({ at: { lat: 0, lon: 0 }, others: [] }, '');
  }

  /** A small map in the theme's colours; undefined when there is nothing to show. */
  async map(map: MapOf, label: string): Promise<string | undefined> {
    this.shapes ??= this.file('shapes.json').then(readShapes);
    const svg = this.draw(await this.shapes, map);
    return svg && image(svg, label, mapSize.height);
  }

  /** A reader comes back to the same places. */
  private draw(shapes: readonly CountryShape[], map: MapOf): string | undefined {
    const key = JSON.stringify([vscode.window.activeColorTheme.kind, map]);
    const svg = this.drawn.get(key) ?? drawMap(shapes, map, colors(), mapSize);
    if (this.drawn.size >= mostDrawn) this.drawn.clear();
    if (svg) this.drawn.set(key, svg);
    return svg;
  }

  /** Flags as high as the words beside them. */
  async flags(): Promise<FlagOf> {
    this.flagFiles ??= this.file('flags.json').then((text) => JSON.parse(text) as Record<string, string>);
    const flags = await this.flagFiles;
    return (country) => {
      const svg = Object.hasOwn(flags, country) ? flags[country] : undefined;
      return svg === undefined ? '' : image(framed(svg), vscode.l10n.t('Flag of {0}', countryName(country)), flagHeight);
    };
  }

  private async file(name: string): Promise<string> {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.extensionUri, 'dist', name)));
  }
}

/** Flags with white in them would run into a light card. */
function framed(svg: string): string {
  const [x = 0, y = 0, width = 0, height = 0] = /viewBox="([\d. ]+)"/.exec(svg)?.[1]?.split(' ').map(Number) ?? [];
  const frame = `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="none" stroke="#808080" stroke-opacity=".6" stroke-width="${width / 14}"/>`;
  return svg.replace(/<\/svg>\s*$/, `${frame}</svg>`);
}

/** The label is plain text, for those who do not see the picture. */
const image = (svg: string, label: string, height: number): string =>
  `<img src="data:image/svg+xml,${encodeURIComponent(svg).replace(/'/g, '%27')}" height="${height}" alt="${label.replace(/[&<>"\n]/g, ' ')}">`;

function colors(): MapColors {
  switch (vscode.window.activeColorTheme.kind) {
    case vscode.ColorThemeKind.Light: return { water: '#DDE8F0', land: '#F7F5F0', border: '#B4BCC4', country: '#B5DED6', point: '#B8480B', other: '#00796B' };
    case vscode.ColorThemeKind.Dark: return { water: '#1A2630', land: '#31363D', border: '#515A64', country: '#2A6A60', point: '#F2A65A', other: '#4DC9B0' };
    case vscode.ColorThemeKind.HighContrast: return { water: '#000000', land: '#262626', border: '#FFFFFF', country: '#00594E', point: '#FFB86B', other: '#6FEBD2' };
    case vscode.ColorThemeKind.HighContrastLight: return { water: '#FFFFFF', land: '#EDEDED', border: '#292929', country: '#8FD3C8', point: '#8F3400', other: '#005A4E' };
  }
}
