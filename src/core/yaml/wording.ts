import type { ErrorCode } from 'yaml';
import { wording, type Wording } from '../wording';

/** What the library finds wrong, in words for people who do not write YAML all day. */
export const syntaxWording = (code: ErrorCode): Wording => wording(phrases[code]);

const reference = 'This anchor, alias or tag is not written as YAML has it';

const phrases: Readonly<Record<ErrorCode, string>> = {
  TAB_AS_INDENT: 'Lines are indented by spaces, not by tabs',
  BAD_INDENT: 'This line is not indented like those that it belongs to',
  MISSING_CHAR: 'Something is missing here: a colon, comma, bracket, quotation mark or space',
  UNEXPECTED_TOKEN: 'This is not expected here',
  BLOCK_AS_IMPLICIT_KEY: 'A line holds one “key: value”: put text that has a colon in quotes',
  MULTILINE_IMPLICIT_KEY: 'A key stands on one line, with a colon behind it',
  KEY_OVER_1024_CHARS: 'This key is too long',
  NON_STRING_KEY: 'A key must be text',
  DUPLICATE_KEY: 'This key is here twice',
  BLOCK_IN_FLOW: 'Within brackets, lists and maps need brackets of their own',
  BAD_SCALAR_START: 'Text that begins like this must be in quotes',
  BAD_DQ_ESCAPE: 'Within double quotes, a backslash must be doubled',
  MULTIPLE_DOCS: 'A file holds one YAML document',
  BAD_DIRECTIVE: 'This directive is not understood',
  RESOURCE_EXHAUSTION: 'This is nested too deeply to be read',
  IMPOSSIBLE: 'This is not understood',
  BAD_ALIAS: reference,
  ALIAS_PROPS: reference,
  BAD_PROP_ORDER: reference,
  MULTIPLE_ANCHORS: reference,
  MULTIPLE_TAGS: reference,
  TAG_RESOLVE_FAILED: reference,
  BAD_COLLECTION_TYPE: reference,
};
