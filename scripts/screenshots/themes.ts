/** VS Code's names of the themes that pictures are taken in. */
export const themes = {
  light: 'Light Modern',
  dark: 'Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};

export type Theme = keyof typeof themes;
