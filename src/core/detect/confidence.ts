/**
 * How often each rule is right, 0 to 1: its confidence in what it finds. The names are the codes by which a mention says
 * why it was found.
 */
export const confidences = {
  // Gazetteer
  'known-in-region': 0.97, 'known-long': 0.95, 'known-cued': 0.95, 'known-alone': 0.85, 'known-rare': 0.75, 'known-country': 0.95,
  'known-people': 0.95, 'known-name': 0.95,
  // Persons
  'title-before': 0.95, 'role-behind': 0.9, 'speech-verb': 0.85, 'age-or-clause': 0.85, 'byline': 0.85, 'first-name': 0.8,
  'surname-particle': 0.8, 'surname-first': 0.8,
  // First and last words
  'organization-start': 0.85, 'event-start': 0.85, 'place-start': 0.8, 'organization-head': 0.75, 'facility-head': 0.75,
  'place-head': 0.75, 'event-head': 0.75,
  // Capitals and small letters
  'capitals-national': 0.8, 'capitals-port': 0.8, 'capitals-body': 0.8, 'capitals-company': 0.8, 'capitals-person': 0.8,
  'small-name': 0.65, 'small-head': 0.65,
  // The document's memory
  'full-name': 0.9, 'surname': 0.88, 'given-name': 0.6, 'acronym': 0.92, 'initials': 0.8,
  // Identifiers
  'link': 0.99, 'web-address': 0.95, 'e-mail': 0.99, 'handle': 0.9, 'decimal-coordinates': 0.95, 'coordinates': 0.97,
  'grid-reference': 0.95, 'document-number': 0.95, 'register-number': 0.9, 'card-number': 0.85, 'ip-address': 0.9,
  // Dates and times
  'date-time-group': 0.99, 'iso-date': 0.98, 'numeric-date': 0.9, 'day-month': 0.97, 'month-day': 0.97, 'month-year': 0.97,
  'month': 0.85, 'march-or-may': 0.8, 'weekday': 0.95, 'relative-date': 0.9, 'recent-time': 0.85, 'today': 0.9, 'time-ago': 0.9,
  'quarter': 0.95, 'decade': 0.95, 'year': 0.8, 'clock': 0.93, 'clock-of-day': 0.85, 'clock-hour': 0.93, 'military-time': 0.93,
  // Money and quantities
  'money-sign': 0.97, 'money-code': 0.97, 'money-word': 0.95, 'percentage': 0.95, 'measure': 0.9, 'counted': 0.8,
} as const satisfies Readonly<Record<string, number>>;

/** A rule by which a recognizer finds mentions. */
export type Rule = keyof typeof confidences;
