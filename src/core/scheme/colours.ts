/** A colour in light and in dark themes, each as `#rrggbb`. */
export interface Colour {
  readonly light: string;
  readonly dark: string;
}

export type Theme = 'light' | 'dark' | 'highContrastLight' | 'highContrastDark';

/** What a colour is seen on, and how much it must stand out from it: contrast as WCAG counts it, 1 to 21. */
const themes: Readonly<Record<Theme, { readonly ground: string; readonly pole: string; readonly contrast: number }>> = {
  light: { ground: '#ffffff', pole: '#000000', contrast: 3 },
  dark: { ground: '#1f1f1f', pole: '#ffffff', contrast: 4.5 },
  highContrastLight: { ground: '#ffffff', pole: '#000000', contrast: 7 },
  highContrastDark: { ground: '#000000', pole: '#ffffff', contrast: 7 },
};

/** The colour as that theme shows it, as `#rrggbb`: as much darker or lighter as it takes to stand out. */
export function colourIn(theme: Theme, { light, dark }: Colour): string {
  const { ground, pole, contrast } = themes[theme];
  const colour = theme === 'light' || theme === 'highContrastLight' ? light : dark;
  const steps = Array.from({ length: 21 }, (_, step) => mixed(colour, pole, step / 20));
  return steps.find((step) => contrastOf(step, ground) >= contrast) ?? pole;
}

/** 1 to 21. */
export function contrastOf(a: string, b: string): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

const channels = (colour: string): number[] => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));

const mixed = (colour: string, other: string, share: number): string => {
  const others = channels(other);
  const mix = channels(colour).map((channel, at) => Math.round(channel + (others[at]! - channel) * share));
  return `#${mix.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
};

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((channel) => linear(channel / 255)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const linear = (share: number): number => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
