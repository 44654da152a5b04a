/** What a manifest shows, by where it stands; values are moved to `package.nls.json`. */
const shown = /^(?:title|description|markdownDescription|label|category|contents|altText|enumDescriptions|markdownEnumDescriptions|displayName)$/;

/** Strings of the manifest that are still written out, moved under keys; `texts` gets them. Idempotent. */
export function externalized(value: unknown, texts: Map<string, string>, trail: readonly string[] = []): unknown {
  if (Array.isArray(value)) return value.map((item: unknown, index) => externalized(item, texts, [...trail, nameOf(item, index)]));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, externalized(inner, texts, [...trail, key])]));
  }
  if (typeof value !== 'string' || !isShown(trail) || isKept(value, trail)) return value;
  const key = unused(keyOf(trail), texts);
  texts.set(key, value);
  return `%${key}%`;
}

const isShown = ([first, ...rest]: readonly string[]): boolean => (first === 'contributes' ? rest.some((key) => shown.test(key)) : first === 'description');

/** A name that is not translated, a reference, and what is no text for people. */
const isKept = (value: string, trail: readonly string[]): boolean => /^%.*%$/.test(value) || value === 'Seedlens' || ['default', 'enum', 'image'].some((key) => trail.includes(key));

/** "commands.accept.title"; that of a setting does not say its group, which it may change. */
function keyOf(trail: readonly string[]): string {
  const names = trail.filter((name) => name !== 'contributes').map((name) => name.replace(/^seedlens\./, ''));
  const at = names.indexOf('properties');
  return (names[0] === 'configuration' && at > 0 ? ['configuration', ...names.slice(at + 1)] : names).join('.');
}

/** Two items of a list may have one name. */
function unused(key: string, texts: ReadonlyMap<string, string>, number = 2): string {
  if (!texts.has(key)) return key;
  return texts.has(`${key}.${number}`) ? unused(key, texts, number + 1) : `${key}.${number}`;
}

function nameOf(item: unknown, index: number): string {
  const { command, id, view, title } = (typeof item === 'object' && item !== null ? item : {}) as Record<string, unknown>;
  const name = [command, id, view, title].find((one) => typeof one === 'string' && !one.startsWith('%'));
  return typeof name === 'string' ? name.replace(/\s+/g, '-') : String(index);
}
