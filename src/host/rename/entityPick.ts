import type { EntityKey } from '../../core/corpus/corpus';
import { keysIn } from '../../core/corpus/digest';
import { knownKey } from '../../core/corpus/key';
import { rankedEntities } from '../../core/register/ranking';
import { lookAlikes } from '../../core/rename/lookAlikes';
import { subjectOf, type Sources, type Subject } from '../../core/rename/plans';
import { pickLive, type Choice } from '../livePick';
import type { SeedDocument } from '../seedDocument';
import { mentionCount, oneLine } from '../wording';

const mostShown = 50;

/** Lets the analyst pick another entity of the same type: what looks the same first, then those of the report, then the register's; or by any name typed. */
export function pickOther(sources: Sources, document: SeedDocument, subject: Subject, title: string, placeholder: string): Promise<Subject | undefined> {
  return pickLive({ title, placeholder }, (typed) => {
    const keys = typed ? typedKeys(sources, typed) : likelyKeys(sources, document, subject);
    const ranked = rankedEntities(sources.register.entities.values(), typed || subject.name, subject.type, mostShown).map(({ id }) => knownKey(id));
    const others = [...new Set([...keys, ...ranked])].filter((key) => key !== subject.key).flatMap((key) => subjectOf(sources, key) ?? []);
    return others.filter(({ type }) => type === subject.type).slice(0, mostShown).map((other) => choiceOf(sources, document, other));
  });
}

const typedKeys = ({ corpus }: Sources, typed: string): EntityKey[] => corpus.symbols(typed, mostShown).map(({ key }) => key);

function likelyKeys({ corpus }: Sources, document: SeedDocument, { key, type, name }: Subject): EntityKey[] {
  const keys = keysIn(document);
  const here = document.entities.all.filter(({ entity }) => entity.type === type).map(({ entity }) => keys.get(entity.id)!);
  return [...lookAlikes(corpus, key, { type, name, aliases: corpus.entity(key)?.aliases ?? [] }).map((other) => other.key), ...here];
}

function choiceOf({ corpus }: Sources, { scheme }: SeedDocument, other: Subject): Choice<Subject> {
  const known = corpus.entity(other.key);
  const names = known?.aliases.slice(0, 3).map(oneLine).join(', ') ?? '';
  return { value: other, label: `$(${scheme.type(other.type).icon}) ${oneLine(other.name)}`, description: [known ? mentionCount(known) : '', names].filter(Boolean).join(' · ') };
}
