import { buildGazetteer } from '../../../scripts/gazetteer/build';
import { parseGazetteer, type Gazetteer } from '../../../src/core/gazetteer/gazetteer';

let text: string | undefined;
let gazetteer: Gazetteer | undefined;

/** The text of the gazetteer file, built once a test run from the packages and fact files. */
export const builtText = (): string => (text ??= buildGazetteer());

/** The gazetteer of that text. */
export const builtGazetteer = (): Gazetteer => (gazetteer ??= parseGazetteer(builtText()));
