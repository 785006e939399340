import type { ConceptRef } from '../../types';
import { toConceptId, toSchemeId } from '../conceptId';

/** The concept that a CURIE or an address names; absent when its prefix is not known. */
export function toRef(
  entity: string,
  prefixes: ReadonlyMap<string, string>,
): ConceptRef | undefined {
  const name = entity.trim().replace(/^<|>$/g, '');
  if (/^https?:\/\//i.test(name)) {
    const [iri] = [...prefixes.keys()]
      .filter(known => known !== '' && name.startsWith(known))
      .sort((a, b) => b.length - a.length);
    return iri === undefined
      ? undefined
      : join(prefixes.get(iri)!, name.slice(iri.length));
  }
  const colon = name.indexOf(':');
  return colon < 0
    ? undefined
    : join(name.slice(0, colon), name.slice(colon + 1));
}

function join(prefix: string, local: string): ConceptRef | undefined {
  const scheme = toSchemeId(prefix);
  const id = toConceptId(local);
  return scheme && id ? `${scheme}:${id}` : undefined;
}
