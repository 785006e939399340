import type {
  CutDependency,
  Disposition,
  PublishedWave,
} from '@crosswalk/backstage-plugin-migration-common';

/** When the other end of a dependency moves, seen from this wave; unknown when its wave could not be read. */
export type RelativeMove = 'earlier' | 'later' | 'unknown';

/** An application at the other end of a dependency that reaches out of the wave. */
export interface WaveNeighbour {
  applicationId: string;
  /** Absent when its wave could not be read. */
  name?: string;
  /** Of the entity that stands for it in the catalog. */
  entityRef?: string;
  moves: RelativeMove;
}

/** What one card says of the move of one application; words and links are the page's. */
export interface WaveSentence {
  applicationId: string;
  applicationName: string;
  wave: { order: number; entityName: string };
  /** ISO dates. */
  window: { start: string; end: string };
  disposition: Disposition | 'undecided';
  /** What it needs and what moves in another wave; heaviest first, each once. */
  dependsOn: WaveNeighbour[];
  /** What needs it and moves in another wave; heaviest first, each once. */
  neededBy: WaveNeighbour[];
}

const canonical = (entityRef: string) => entityRef.toLocaleLowerCase('en-US');

/**
 * The moves of an entity in a wave: one for each application that the entity stands for, none when the wave does not
 * hold it (the catalog may be a moment behind). `others` are the waves that could be read besides this one.
 */
export function waveSentences(
  wave: PublishedWave,
  entityRef: string,
  others: readonly PublishedWave[] = [],
): WaveSentence[] {
  const wanted = canonical(entityRef);
  return wave.applications
    .filter(application => canonical(application.entityRef) === wanted)
    .map(application => ({
      applicationId: application.id,
      applicationName: application.name,
      wave: { order: wave.order, entityName: wave.entityName },
      window: wave.window,
      disposition: application.disposition ?? 'undecided',
      dependsOn: neighbours(
        wave.cuts.filter(cut => cut.sourceApplicationId === application.id),
        'target',
        wave,
        others,
      ),
      neededBy: neighbours(
        wave.cuts.filter(cut => cut.targetApplicationId === application.id),
        'source',
        wave,
        others,
      ),
    }));
}

/** A dependency that a wave has on another or another has on it, with both ends named where they are known. */
export interface WaveDependency {
  cut: CutDependency;
  /** The end inside this wave. */
  own: { name: string; entityRef?: string };
  other: WaveNeighbour;
  otherWave?: { order: number; entityName: string };
}

/** The dependencies that reach out of a wave, and those that reach into it; heaviest first. */
export function waveDependencies(
  wave: PublishedWave,
  others: readonly PublishedWave[] = [],
): { outgoing: WaveDependency[]; incoming: WaveDependency[] } {
  const toDependency = (
    cut: CutDependency,
    end: 'source' | 'target',
  ): WaveDependency => {
    const ownId =
      end === 'target' ? cut.sourceApplicationId : cut.targetApplicationId;
    const own = wave.applications.find(({ id }) => id === ownId);
    const otherWave = waveOf(cut, end, others);
    return {
      cut,
      own: { name: own?.name ?? ownId, entityRef: own?.entityRef },
      other: neighbour(cut, end, wave, others),
      ...(otherWave && {
        otherWave: { order: otherWave.order, entityName: otherWave.entityName },
      }),
    };
  };
  const heaviestFirst = [...wave.cuts].sort((a, b) => b.weight - a.weight);
  return {
    outgoing: heaviestFirst
      .filter(cut => cut.sourceWaveId === wave.id)
      .map(cut => toDependency(cut, 'target')),
    incoming: heaviestFirst
      .filter(cut => cut.targetWaveId === wave.id)
      .map(cut => toDependency(cut, 'source')),
  };
}

/**
 * Entity names of the waves at the other end of cuts, so that they can be read. Cuts name waves by their id in the
 * plan; a wave's entity name is the estate's prefix and that id.
 */
export function neighbourWaveNames(
  wave: PublishedWave,
  applicationIds?: readonly string[],
): string[] {
  if (!wave.entityName.endsWith(wave.id)) {
    return [];
  }
  const prefix = wave.entityName.slice(0, -wave.id.length);
  const touching = wave.cuts.filter(
    cut =>
      !applicationIds ||
      applicationIds.includes(cut.sourceApplicationId) ||
      applicationIds.includes(cut.targetApplicationId),
  );
  const ids = touching.map(cut =>
    cut.sourceWaveId === wave.id ? cut.targetWaveId : cut.sourceWaveId,
  );
  return [...new Set(ids)].map(id => `${prefix}${id}`).sort();
}

function neighbours(
  cuts: CutDependency[],
  end: 'source' | 'target',
  wave: PublishedWave,
  others: readonly PublishedWave[],
): WaveNeighbour[] {
  const byId = new Map<string, WaveNeighbour>();
  for (const cut of [...cuts].sort((a, b) => b.weight - a.weight)) {
    const found = neighbour(cut, end, wave, others);
    if (!byId.has(found.applicationId)) {
      byId.set(found.applicationId, found);
    }
  }
  return [...byId.values()];
}

function neighbour(
  cut: CutDependency,
  end: 'source' | 'target',
  wave: PublishedWave,
  others: readonly PublishedWave[],
): WaveNeighbour {
  const applicationId =
    end === 'target' ? cut.targetApplicationId : cut.sourceApplicationId;
  const otherWave = waveOf(cut, end, others);
  const application = otherWave?.applications.find(
    ({ id }) => id === applicationId,
  );
  return {
    applicationId,
    name: application?.name,
    entityRef: application?.entityRef,
    moves: relativeMove(wave, otherWave),
  };
}

function waveOf(
  cut: CutDependency,
  end: 'source' | 'target',
  waves: readonly PublishedWave[],
): PublishedWave | undefined {
  const id = end === 'target' ? cut.targetWaveId : cut.sourceWaveId;
  return waves.find(wave => wave.id === id);
}

function relativeMove(
  wave: PublishedWave,
  other: PublishedWave | undefined,
): RelativeMove {
  if (!other || other.order === wave.order) {
    return 'unknown';
  }
  return other.order < wave.order ? 'earlier' : 'later';
}
