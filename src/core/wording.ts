/** A phrase with `{0}`, `{1}` … for its arguments, to be translated as a whole; so is an argument that is a phrase itself. */
export interface Wording {
  readonly message: string;
  readonly args: readonly (string | Wording)[];
}

export const wording = (message: string, ...args: readonly (string | number | Wording)[]): Wording =>
  ({ message, args: args.map((argument) => (typeof argument === 'number' ? String(argument) : argument)) });

/** A wording in English, as the messages are. */
export const inEnglish = (phrase: Wording): string => worded(phrase, (message, args) => message.replace(/\{(\d)\}/g, (_, at: string) => args[Number(at)] ?? ''));

/** A wording in the language that `translate` speaks. */
export const worded = ({ message, args }: Wording, translate: (message: string, args: string[]) => string): string =>
  translate(message, args.map((argument) => (typeof argument === 'string' ? argument : worded(argument, translate))));

/** Something that is told: a phrase of ours, or the words of somebody else, in whatever language. */
export type Told = string | Wording;

/** What is told, in English, and as a phrase where it is one. */
export const messageOf = (told: Told): { readonly message: string; readonly wording?: Wording } =>
  (typeof told === 'string' ? { message: told } : { message: inEnglish(told), wording: told });
