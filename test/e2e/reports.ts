// Short reports for the tests, in our own words.

/** Persons, countries, places and a group, each on a line that is not wrapped. */
export const visit = `OSLO, Feb. 3 (Harbour Wire)

Foreign Minister Yoshimasa Hayashi met officials in Tokyo.

Hayashi then flew to Norway with Norwegian engineers.

Japan and Norway signed nothing.
`;
