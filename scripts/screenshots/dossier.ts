// A small dossier for pictures, invented: four reports, what two analysts decided, and a register.

const inquiry = `INQUIRY INTO THE LOST FERRY

BERGEN, Nov. 16, 2026 (Harbour Wire) — Transport Minister Ingrid Solheim opened an inquiry into the loss of the ferry off Kirkwall. Harbour Commissioner Tomás Arriaga will lead it.

Solheim said in Bergen that the owners must hand over their logs by Thursday. Arriaga said the crew had called the coastguard in Aberdeen at 140420Z NOV 26.

The owners have offices in Cork and Gdańsk. Arriaga expects their answer early next week.
`;

const talks = `HARBOUR TALKS

BERGEN, Nov. 18, 2026 (Harbour Wire) — Ingrid Solheim met Tomás Arriaga in Stavanger. Arriaga asked for two more divers.

“We will find out,” said Solheim.
`;

const visit = `PORT VISIT

ABERDEEN, Nov. 20, 2026 (Harbour Wire) — Minister Solheim walked the quay at Kirkwall.

Solheim thanked coxswain Tomasz Wilk and left for Bergen.
`;

const hearing = `HEARING

BERGEN, Nov. 23, 2026 (Harbour Wire) — Transport Minister Ingrid Solheim heard the owners in Bergen. Commissioner Arriaga was not there.
`;

/** Where a phrase stands for the `nth` time, in code points. */
function target(text: string, exact: string, nth = 0): string {
  const start = [...text.split(exact, nth + 1).join(exact)].length;
  return `{ start: ${start}, exact: ${exact} }`;
}

const entities = `entities:
  ingrid-solheim: { type: person, name: Ingrid Solheim, role: Transport Minister }
`;

/** Those of a report that is decided. */
const others = `  bergen-no: { type: place, name: Bergen }
  tomas-arriaga: { type: person, name: Tomás Arriaga, aliases: [Arriaga] }
`;

const annotation = (id: string, text: string, exact: string, nth = 0, type = 'person', entity = 'ingrid-solheim'): string => `  - id: ${id}
    type: ${type}
    status: accepted
${type === 'date' ? '' : `    entity: ${entity}\n`}    target: ${target(text, exact, nth)}
    by: a.novak
`;

const sidecar = (...annotations: string[]): string => `seedlens: 1\n${entities}${annotations.length > 2 ? others : ''}annotations:\n${annotations.join('')}`;

export const report = 'ferry-inquiry.txt';
export const shortNames = 'port-visit.txt';

/** All of its files. */
export const dossier: Readonly<Record<string, string>> = {
  [report]: inquiry,
  [`${report}.annotations.yaml`]: sidecar(annotation('m1a20f', inquiry, 'Ingrid Solheim'), annotation('m5c3e9', inquiry, 'Solheim', 1)),
  'harbour-talks.txt': talks,
  'harbour-talks.txt.annotations.yaml': sidecar(annotation('m7b410', talks, 'Ingrid Solheim')),
  [shortNames]: visit,
  'hearing.txt': hearing,
  'hearing.txt.annotations.yaml': sidecar(
    annotation('m2d8aa', hearing, 'BERGEN', 0, 'place', 'bergen-no'),
    annotation('m2d8ab', hearing, 'Nov. 23, 2026', 0, 'date'),
    annotation('m2d8ac', hearing, 'Ingrid Solheim'),
    annotation('m2d8ad', hearing, 'Bergen', 0, 'place', 'bergen-no'),
    annotation('m2d8ae', hearing, 'Arriaga', 0, 'person', 'tomas-arriaga'),
  ),
  'entities.yaml': `seedlens: 1
entities:
  tomas-arriaga:
    type: person
    name: Tomás Arriaga
    aliases: [Arriaga]
    role: Harbour Commissioner
`,
};
