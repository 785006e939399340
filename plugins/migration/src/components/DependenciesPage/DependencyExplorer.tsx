import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import type {
  DependencyGraph,
  Estate,
} from '@crosswalk/backstage-plugin-migration-common';
import { useMemo, useRef } from 'react';
import type { DependencyFilters } from '../../lib/dependencyFilters';
import { drawnView, filteredView } from '../../lib/dependencyView';
import { formatCount } from '../../lib/format';
import { migrationTranslationRef } from '../../translation';
import { ApplicationPanel } from './ApplicationPanel';
import styles from './DependenciesPage.module.css';
import { DependencyFilterBar } from './DependencyFilterBar';
import { DependencyNumbers } from './DependencyNumbers';
import { DependencyPicture } from './DependencyPicture';
import { DependencyTable } from './DependencyTable';
import { HubList } from './HubList';
import { PictureLegend } from './PictureLegend';
import { useDependencyFilters } from './useDependencyFilters';

/** The graph in figures, as a picture and as a table, and one application of it beside them. */
export function DependencyExplorer(props: {
  estate: Estate;
  graph: DependencyGraph;
  onChanged: () => void;
}) {
  const { estate, graph, onChanged } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const { filters, change, choose } = useDependencyFilters();
  const table = useRef<HTMLDivElement>(null);
  const chosenId = filters.applicationId;
  // Colours and a choice light up what is drawn; they do not lay it out anew.
  const asked = JSON.stringify({
    ...filters,
    colour: undefined,
    applicationId: filters.depth === 'all' ? undefined : chosenId,
  });
  const view = useMemo(
    () => filteredView(graph, JSON.parse(asked) as DependencyFilters),
    [graph, asked],
  );
  const usual = useMemo(
    () => drawnView(view, JSON.parse(asked) as DependencyFilters),
    [view, asked],
  );
  const isOmitted =
    usual.omitted > 0 && usual.nodes.every(({ id }) => id !== chosenId);
  const added = isOmitted ? chosenId : undefined;
  const drawn = useMemo(
    () =>
      added === undefined
        ? usual
        : drawnView(view, {
            ...(JSON.parse(asked) as DependencyFilters),
            applicationId: added,
          }),
    [usual, view, asked, added],
  );
  const hasEdges = graph.edges.length > 0;
  const close = () => {
    choose(undefined);
    table.current?.focus({ preventScroll: true });
  };

  return (
    <>
      <DependencyNumbers graph={graph} />
      <HubList nodes={graph.nodes} />
      <DependencyFilterBar graph={graph} view={view} />
      <div className={styles.columns}>
        {hasEdges && (
          <div className={styles.views}>
            <PictureLegend view={drawn} colour={filters.colour} />
            <DependencyPicture
              view={drawn}
              colour={filters.colour}
              chosenId={chosenId}
              onChoose={choose}
            />
            {drawn.omitted > 0 && (
              <p className={styles.note} role="status">
                {t('dependencies.picture.omitted', {
                  amount: formatCount(drawn.nodes.length),
                  omitted: formatCount(drawn.omitted),
                })}{' '}
                <Button
                  size="small"
                  variant="secondary"
                  onPress={() => change({ draw: 'all' })}
                >
                  {t('dependencies.picture.drawAll')}
                </Button>
              </p>
            )}
            {drawn.alone > 0 && (
              <p className={styles.note}>
                {t('dependencies.picture.alone', { count: drawn.alone })}
              </p>
            )}
            <DependencyTable view={view} scroller={table} />
          </div>
        )}
        {chosenId && (
          <ApplicationPanel
            key={chosenId}
            estateId={estate.id}
            graph={graph}
            applicationId={chosenId}
            onChanged={onChanged}
            onClose={close}
          />
        )}
      </div>
    </>
  );
}
