import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Checkbox, Select } from '@backstage/ui';
import {
  environments,
  type DependencyGraph,
} from '@crosswalk/backstage-plugin-migration-common';
import { useMemo } from 'react';
import { isNarrowed } from '../../lib/dependencyFilters';
import { portsOf, type DependencyView } from '../../lib/dependencyView';
import { formatCount } from '../../lib/format';
import { migrationTranslationRef } from '../../translation';
import { ApplicationFinder } from './ApplicationFinder';
import styles from './DependenciesPage.module.css';
import { useDependencyFilters } from './useDependencyFilters';

const ANY = 'any';
/** The usual ones; another one is in the address. */
const mostPorts = 40;

/** What is shown. All of it is in the address, so that it can be sent on. */
export function DependencyFilterBar(props: {
  graph: DependencyGraph;
  view: DependencyView;
}) {
  const { graph, view } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const { filters, change, choose } = useDependencyFilters();
  const ports = useMemo(() => portsOf(graph.edges), [graph]);
  const offeredPorts = [
    ...new Set([
      ...ports.slice(0, mostPorts),
      ...(filters.port === undefined ? [] : [filters.port]),
    ]),
  ].sort((a, b) => a - b);
  const select = (
    name: string,
    label: string,
    value: string | undefined,
    any: string,
    options: { value: string; label: string }[],
  ) => (
    <Select
      size="small"
      className={styles.choice}
      aria-label={label}
      options={[{ value: ANY, label: any }, ...options]}
      value={value ?? ANY}
      onChange={chosen =>
        change({
          [name]:
            chosen === ANY || chosen === null ? undefined : String(chosen),
        })
      }
    />
  );

  return (
    <div
      className={styles.bar}
      role="group"
      aria-label={t('dependencies.filter.label')}
    >
      <ApplicationFinder
        className={styles.finder}
        label={t('dependencies.filter.find')}
        placeholder={t('dependencies.filter.findPlaceholder')}
        nodes={graph.nodes}
        value={filters.applicationId}
        onChoose={choose}
      />
      {filters.applicationId &&
        select(
          'depth',
          t('dependencies.filter.depth'),
          filters.depth === 'all' ? undefined : String(filters.depth),
          t('dependencies.filter.depthAll'),
          [
            { value: '1', label: t('dependencies.filter.depth1') },
            { value: '2', label: t('dependencies.filter.depth2') },
          ],
        )}
      {select(
        'strength',
        t('dependencies.filter.strength'),
        filters.strength,
        t('dependencies.filter.anyStrength'),
        (['strong', 'weak'] as const).map(value => ({
          value,
          label: t(`dependencies.strength.${value}`),
        })),
      )}
      {select(
        'port',
        t('dependencies.filter.port'),
        filters.port === undefined ? undefined : String(filters.port),
        t('dependencies.filter.anyPort'),
        offeredPorts.map(port => ({
          value: String(port),
          label: t('dependencies.filter.portOf', { port: String(port) }),
        })),
      )}
      {select(
        'environment',
        t('dependencies.filter.environment'),
        filters.environment,
        t('dependencies.filter.anyEnvironment'),
        environments.map(value => ({
          value,
          label: t(`dependencies.environment.${value}`),
        })),
      )}
      <Checkbox
        isSelected={filters.onlyCycles}
        onChange={on => change({ cycles: on ? 'true' : undefined })}
      >
        {t('dependencies.filter.onlyCycles')}
      </Checkbox>
      <Checkbox
        isSelected={filters.hideShared}
        onChange={on => change({ shared: on ? 'hidden' : undefined })}
      >
        {t('dependencies.filter.hideShared')}
      </Checkbox>
      {isNarrowed(filters) && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() =>
            change({
              depth: undefined,
              strength: undefined,
              port: undefined,
              environment: undefined,
              cycles: undefined,
              shared: undefined,
            })
          }
        >
          {t('dependencies.filter.clear')}
        </Button>
      )}
      <span role="status" className={styles.count}>
        {t('dependencies.filter.shown', {
          applications: formatCount(view.nodes.length),
          dependencies: formatCount(view.edges.length),
        })}
      </span>
    </div>
  );
}
