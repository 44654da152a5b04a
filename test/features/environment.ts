// What mocha's browser build and the runner expect of an extension host; imported before mocha itself.
import { MARK } from './mark';

// VS Code lets nobody replace console.log, but the console as a whole may be.
const log = console.log.bind(console);
const marked = (first: unknown = '', ...rest: unknown[]): void => log(MARK + String(first), ...rest);
globalThis.console = Object.create(console, { log: { value: marked } }) as Console;

// Mocha reads options from the page's address, which the Node host has not.
if (!('location' in globalThis)) Object.assign(globalThis, { location: { search: '' } });
