import type {
  ConceptOrigin,
  ConceptRef,
} from '@crosswalk/backstage-plugin-glossary-common';
import type { CompiledGlossary } from '../glossary/CompiledGlossary';
import type { GlossarySource } from './GlossarySource';

/** Says where concepts are authored, and where that can be looked at and changed. */
export class OriginFinder {
  readonly #sources: ReadonlyMap<string, GlossarySource>;

  constructor(sources: readonly GlossarySource[]) {
    this.#sources = new Map(sources.map(source => [source.id, source]));
  }

  originOf(
    { places }: Pick<CompiledGlossary, 'places'>,
    ref: ConceptRef,
  ): ConceptOrigin | undefined {
    const place = places.get(ref);
    return (
      place && {
        ...place,
        ...this.#sources.get(place.source)?.linksTo(place.file, place.line),
      }
    );
  }
}
