import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { sha256 } from '../hash/sha256';
import { CutDependency, Estate, Plan, PublishedWave } from '../types';
import { assignEntityNames, slug } from './entityNames';
import { migratableKinds } from './MigrationWaveEntityV1alpha1';

/** A published plan with the estate it is of. @public */
export interface PublishedPlan {
  estate: Pick<Estate, 'id' | 'name'>;
  plan: Plan;
}

/**
 * The waves of all published plans, as the catalog names them. Ordered by estate and wave. All plans are needed at once,
 * because names are unique over the whole catalog.
 *
 * @public
 */
export function publishedWaves(
  published: readonly PublishedPlan[],
  options: {
    /** Entity ref of the group that owns waves, and applications nobody claims. */
    defaultOwner: string;
  },
): PublishedWave[] {
  const plans = [...published].sort((a, b) =>
    a.estate.id < b.estate.id ? -1 : 1,
  );
  const refs = applicationRefs(plans);
  const prefixes = estatePrefixes(plans);
  return plans.flatMap(({ estate, plan }) => {
    const applications = new Map(plan.applications.map(app => [app.id, app]));
    const cuts = cutsByWave(plan.cuts);
    const names = plan.waves.map(
      wave => `${prefixes.get(estate.id)}${wave.id}`,
    );
    return plan.waves.map(
      (wave, index): PublishedWave => ({
        ...wave,
        estateId: estate.id,
        estateName: estate.name,
        planId: plan.id,
        revision: plan.revision,
        entityName: names[index],
        // Until execution is tracked, publishing is all that has happened to a wave.
        state: 'planned',
        owner: options.defaultOwner,
        applications: wave.applicationIds.flatMap(id => {
          const application = applications.get(id);
          const ref = refs.get(id);
          return application && ref ? [{ ...application, ...ref }] : [];
        }),
        ...(index > 0 && { follows: names[index - 1] }),
        ...(index + 1 < names.length && { followedBy: names[index + 1] }),
        cuts: cuts.get(wave.id) ?? [],
      }),
    );
  });
}

type ApplicationRef = Pick<
  PublishedWave['applications'][number],
  'entityRef' | 'entityName'
>;

function applicationRefs(plans: PublishedPlan[]): Map<string, ApplicationRef> {
  const applications = plans.flatMap(({ plan }) => plan.applications);
  const refs = new Map<string, ApplicationRef>();
  for (const { id, entityRef } of applications) {
    const known = entityRef && migratableRef(entityRef);
    if (known) {
      refs.set(id, { entityRef: known });
    }
  }
  const own = applications.filter(({ id }) => !refs.has(id));
  for (const [id, name] of assignEntityNames(own)) {
    const entityRef = stringifyEntityRef({ kind: 'component', name });
    refs.set(id, { entityRef, entityName: name });
  }
  return refs;
}

/** In its full form; undefined when it cannot be the end of a `migrates` relation. */
function migratableRef(text: string): string | undefined {
  try {
    const ref = parseEntityRef(text, { defaultKind: 'component' });
    return migratableKinds.some(
      kind => kind.toLowerCase() === ref.kind.toLowerCase(),
    )
      ? stringifyEntityRef(ref)
      : undefined;
  } catch {
    return undefined;
  }
}

/** `contoso-vsphere-` before `wave-3`; with a hash where two estates would read alike. */
function estatePrefixes(plans: PublishedPlan[]): Map<string, string> {
  const slugs = plans.map(({ estate }) =>
    // Leaves room for the wave and a hash in what the catalog takes as a name.
    slug(estate.name).slice(0, 40).replace(/-+$/, ''),
  );
  return new Map(
    plans.map(({ estate }, index) => {
      const own = slugs[index];
      const unique =
        own !== '' && slugs.filter(other => other === own).length === 1;
      const hash = sha256(estate.id).slice(0, 8);
      return [estate.id, `${unique ? own : `${own || 'estate'}-${hash}`}-`];
    }),
  );
}

function cutsByWave(cuts: CutDependency[]): Map<string, CutDependency[]> {
  const byWave = new Map<string, CutDependency[]>();
  for (const cut of cuts) {
    for (const wave of [cut.sourceWaveId, cut.targetWaveId]) {
      const known = byWave.get(wave);
      if (known) {
        known.push(cut);
      } else {
        byWave.set(wave, [cut]);
      }
    }
  }
  return byWave;
}
