import { wording, type Wording } from '../../wording';

/** What JavaScript's engine says of a pattern that is none, in words of ours where they are known. */
export function engineWording(message: string): Wording {
  const problem = message.replace(/^Invalid regular expression: (?:\/.*\/\w*: )?/su, '');
  return wording('This is no regular expression: {0}', Object.hasOwn(phrases, problem) ? wording(phrases[problem]!) : problem);
}

const repeat = 'a repetition is not closed, or its numbers are not in order';
const group = 'the name of a group is missing, wrong or there twice';

const phrases: Readonly<Record<string, string>> = {
  'Unterminated group': 'a round bracket is not closed',
  "Unmatched ')'": 'a round bracket is closed that was not opened',
  'Unterminated character class': 'a square bracket is not closed',
  'Lone quantifier brackets': 'a bracket stands alone; with a backslash before it, it means itself',
  'Nothing to repeat': 'there is nothing before it to repeat',
  'Incomplete quantifier': repeat,
  'numbers out of order in {} quantifier': repeat,
  'Range out of order in character class': 'a range in square brackets runs backwards',
  'Invalid character class': 'a range in square brackets does not go from character to character',
  '\\ at end of pattern': 'it ends with a backslash',
  'Invalid escape': 'a backslash stands before what needs none',
  'Invalid Unicode escape': 'a character after a backslash is not written in full',
  'Invalid property name': 'there is no such property of characters',
  'Invalid group': 'a group does not begin as groups do',
  'Invalid capture group name': group,
  'Duplicate capture group name': group,
  'Invalid named reference': group,
  'Invalid named capture referenced': group,
};
