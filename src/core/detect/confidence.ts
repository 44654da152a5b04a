/**
 * How often each rule is right when rules alone read a text, 0 to 1: its confidence in what it finds. Observed on the
 * development splits and the seeds, as `npm run bench:detection` prints them anew; rules seen a few times only are drawn
 * towards the mean. What no corpus marks (identifiers, sums, quantities, events, "last week") was judged by reading.
 *
 * A title alone means its only holder nearly always, but is no name: it says less, so that it is drawn faintly and reviewed early.
 *
 * The names are the codes by which a mention says why it was found.
 */
export const confidences = {
  // Gazetteer
  'known-in-region': 0.96, 'region-abbreviation': 0.95, 'known-long': 0.84, 'known-cued': 0.94, 'known-alone': 0.89, 'known-rare': 0.86, 'known-country': 0.93,
  'known-people': 0.82, 'known-name': 0.82, 'shared-noun': 0.95,
  // Persons
  'title-before': 0.87, 'role-behind': 0.85, 'speech-verb': 0.87, 'age-or-clause': 0.84, 'byline': 0.9, 'first-name': 0.9,
  'surname-particle': 0.87, 'surname-first': 0.8,
  // First and last words
  'organization-start': 0.77, 'event-start': 0.9, 'place-start': 0.63, 'organization-head': 0.73, 'facility-head': 0.69,
  'place-head': 0.82, 'event-head': 0.75,
  // Capitals and small letters
  'capitals-national': 0.9, 'capitals-port': 0.9, 'capitals-body': 0.9, 'capitals-company': 0.9, 'capitals-person': 0.9,
  'small-name': 0.8, 'small-head': 0.75,
  // The document's memory
  'full-name': 0.92, 'surname': 0.79, 'given-name': 0.7, 'acronym': 0.96, 'initials': 0.88, 'title-alone': 0.6,
  // Identifiers
  'link': 0.96, 'web-address': 0.96, 'e-mail': 0.96, 'handle': 0.96, 'decimal-coordinates': 0.96, 'coordinates': 0.96,
  'grid-reference': 0.96, 'document-number': 0.96, 'register-number': 0.96, 'card-number': 0.96, 'ip-address': 0.96,
  // Dates and times
  'date-time-group': 0.96, 'iso-date': 0.96, 'numeric-date': 0.96, 'day-month': 0.96, 'month-day': 0.96, 'month-year': 0.97, 'season-year': 0.95,
  'month': 0.9, 'march-or-may': 0.92, 'feast': 0.9, 'weekday': 0.98, 'relative-date': 0.96, 'recent-time': 0.96, 'today': 0.96, 'time-ago': 0.96,
  'quarter': 0.85, 'decade': 0.93, 'century': 0.93, 'year': 0.92, 'early-year': 0.7, 'clock': 0.96, 'clock-of-day': 0.85, 'clock-hour': 0.96, 'military-time': 0.96,
  // Money and quantities
  'money-sign': 0.96, 'money-code': 0.96, 'money-word': 0.96, 'percentage': 0.96, 'measure': 0.96, 'counted': 0.9,
} as const satisfies Readonly<Record<string, number>>;

/** A rule by which a recognizer finds mentions. */
export type Rule = keyof typeof confidences;

/** How often a name is right that a rule finds and the tagger, which has read the same words, does not. */
export const doubted = 0.42;
