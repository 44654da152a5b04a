import { SymbolKind } from 'vscode';
import type { Scheme } from '../core/scheme/scheme';
import type { TypeId } from '../core/types';

const kinds: Partial<Record<TypeId, SymbolKind>> = {
  person: SymbolKind.Variable, organization: SymbolKind.Class, group: SymbolKind.Interface, country: SymbolKind.Package,
  place: SymbolKind.Namespace, facility: SymbolKind.Module, event: SymbolKind.Event, date: SymbolKind.Constant, quantity: SymbolKind.Number,
  money: SymbolKind.Number, identifier: SymbolKind.Key,
};

/** The nearest of VS Code's kinds of symbols, which are those of programs: they give the icons of outlines and lists. */
export function symbolKind(type: TypeId, scheme: Scheme): SymbolKind {
  return kinds[type] ?? (scheme.isPlace(type) ? SymbolKind.Namespace : scheme.isActor(type) ? SymbolKind.Class : SymbolKind.Object);
}
