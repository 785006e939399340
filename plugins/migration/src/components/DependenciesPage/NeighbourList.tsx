import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import type { ApplicationDependency } from '@crosswalk/backstage-plugin-migration-common';
import { Link } from 'react-router-dom';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { migrationApiRef } from '../../api';
import type { Neighbour } from '../../lib/dependencyNeighbours';
import { formatCount } from '../../lib/format';
import { ownerName } from '../../lib/ownerName';
import { migrationTranslationRef } from '../../translation';
import { ErrorNotice, Section } from '../shared';
import styles from './ApplicationPanel.module.css';
import { useDependencyFilters } from './useDependencyFilters';

/** The other ends of dependencies, with what is known of each. */
export function NeighbourList(props: {
  estateId: string;
  title: string;
  none: string;
  neighbours: Neighbour[];
  mayRemove: boolean;
  onChanged: () => void;
}) {
  const { estateId, title, none, neighbours, mayRemove, onChanged } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const { searchFor } = useDependencyFilters();
  return (
    <Section title={`${title} (${formatCount(neighbours.length)})`}>
      {neighbours.length === 0 ? (
        <p className={styles.sentence}>{none}</p>
      ) : (
        <ul className={styles.neighbours}>
          {neighbours.map(({ node, edge, declared }) => (
            <li key={node.id} className={styles.neighbour}>
              <Link
                to={{ search: searchFor(node.id) }}
                replace
                className={styles.name}
              >
                {node.name}
              </Link>
              <span className={styles.strength}>
                {t(`dependencies.strength.${edge.strength}`)}
                {node.sharedService && ` · ${t('dependencies.table.shared')}`}
              </span>
              <Observed edge={edge} />
              {declared.map(each => (
                <Declared
                  key={each.id}
                  estateId={estateId}
                  declared={each}
                  names={
                    each.targetId === node.id
                      ? { target: node.name }
                      : { source: node.name }
                  }
                  mayRemove={mayRemove}
                  onRemoved={onChanged}
                />
              ))}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Observed(props: { edge: Neighbour['edge'] }) {
  const { weight, ports } = props.edge;
  const { t } = useTranslationRef(migrationTranslationRef);
  if (weight === 0) {
    return null;
  }
  return (
    <span className={styles.words}>
      {[
        t('dependencies.panel.observations', {
          count: weight,
          amount: formatCount(weight),
        }),
        ...(ports.length > 0
          ? [
              t(
                ports.length === 1
                  ? 'dependencies.panel.port'
                  : 'dependencies.panel.ports',
                { ports: ports.join(', ') },
              ),
            ]
          : []),
      ].join(' · ')}
    </span>
  );
}

function Declared(props: {
  estateId: string;
  declared: ApplicationDependency;
  names: { source?: string; target?: string };
  mayRemove: boolean;
  onRemoved: () => void;
}) {
  const { estateId, declared, names, mayRemove, onRemoved } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const api = useApi(migrationApiRef);
  const [{ loading, error }, remove] = useAsyncFn(async () => {
    await api.removeDependency(estateId, declared.id);
    onRemoved();
  }, [api, estateId, declared.id, onRemoved]);
  return (
    <span className={styles.declared}>
      <span className={styles.words}>
        {declared.origin === 'konveyor'
          ? t('dependencies.panel.konveyor')
          : t('dependencies.panel.declaredBy', {
              who: ownerName(declared.createdBy ?? '?'),
            })}
        {declared.note && `: ${declared.note}`}
      </span>
      {mayRemove && (
        <Button
          size="small"
          variant="tertiary"
          isPending={loading}
          aria-label={t('dependencies.panel.removeLabel', {
            source: names.source ?? t('dependencies.panel.this'),
            target: names.target ?? t('dependencies.panel.this'),
          })}
          onPress={remove}
        >
          {t('dependencies.panel.remove')}
        </Button>
      )}
      {error && (
        <ErrorNotice
          error={error}
          title={t('dependencies.panel.failed.remove')}
          onRetry={remove}
        />
      )}
    </span>
  );
}
