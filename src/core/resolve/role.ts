import type { Gazetteer } from '../gazetteer/gazetteer';

const honorific = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady)$/i;
const takesArticle = /^(?:United |Netherlands|Philippines|Maldives|Bahamas|Gambia|Comoros|Seychelles|Sudan$)|(?:Islands|Emirates|Republic|Union|Nations|Federation|Territories)$/;

/**
 * A title as it stands before a name, turned into an office: "Japanese Foreign Minister" → "Foreign Minister of Japan".
 * Forms of address are no role.
 */
export function roleOf(title: string, gazetteer: Gazetteer): string | undefined {
  if (honorific.test(title)) return undefined;
  const words = title.split(' ');
  for (let count = Math.min(words.length - 1, 4); count > 0; count--) {
    const country = countryOf(words.slice(0, count).join(' '), gazetteer);
    if (country) return `${words.slice(count).join(' ')} of ${withArticle(country)}`;
  }
  return title;
}

function countryOf(name: string, gazetteer: Gazetteer): string | undefined {
  const entry = gazetteer.matches(name)[0];
  const country = entry?.relatesTo ? gazetteer.get(entry.relatesTo) : entry;
  return country?.type === 'country' ? country.name : undefined;
}

const withArticle = (name: string): string => (takesArticle.test(name) ? `the ${name}` : name);
