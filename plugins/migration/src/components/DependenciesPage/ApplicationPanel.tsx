import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, ButtonLink } from '@backstage/ui';
import type {
  DependencyGraph,
  DependencyNode,
} from '@crosswalk/backstage-plugin-migration-common';
import { useMemo } from 'react';
import { neighboursOf } from '../../lib/dependencyNeighbours';
import { formatCount } from '../../lib/format';
import { ownerName } from '../../lib/ownerName';
import { applicationsRouteRef } from '../../routes';
import { migrationTranslationRef } from '../../translation';
import { DispositionMark, Facts, SidePanel } from '../shared';
import styles from './ApplicationPanel.module.css';
import { DeclareForm } from './DeclareForm';
import { NeighbourList } from './NeighbourList';
import { SharedServiceSwitch } from './SharedServiceSwitch';
import { useDependencyFilters } from './useDependencyFilters';
import { useMayDeclare } from './useMayDeclare';

/** What one application needs and who needs it, and what people may say about that. */
export function ApplicationPanel(props: {
  estateId: string;
  graph: DependencyGraph;
  applicationId: string;
  onChanged: () => void;
  onClose: () => void;
}) {
  const { estateId, graph, applicationId, onChanged, onClose } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const { filters, change } = useDependencyFilters();
  const may = useMayDeclare(applicationId);
  const node = graph.nodes.find(({ id }) => id === applicationId);
  const neighbours = useMemo(
    () => neighboursOf(graph, applicationId),
    [graph, applicationId],
  );
  if (!node) {
    return (
      <SidePanel
        subject={applicationId}
        title={t('dependencies.title')}
        onClose={onClose}
      >
        <p className={styles.sentence}>{t('dependencies.panel.gone')}</p>
      </SidePanel>
    );
  }
  const known = new Set(
    [...neighbours.needs, ...neighbours.neededBy].map(({ node: { id } }) => id),
  );
  return (
    <SidePanel subject={applicationId} title={node.name} onClose={onClose}>
      <NodeFacts estateId={estateId} node={node} />
      {filters.depth === 'all' && known.size > 0 && (
        <Button
          size="small"
          variant="secondary"
          className={styles.action}
          onPress={() => change({ depth: '1' })}
        >
          {t('dependencies.panel.showAround')}
        </Button>
      )}
      <CycleSentence graph={graph} node={node} />
      <SharedServiceSwitch
        node={node}
        neighbours={known.size}
        mayChange={may.update}
        onChanged={onChanged}
      />
      <NeighbourList
        estateId={estateId}
        title={t('dependencies.panel.needs')}
        none={t('dependencies.panel.needsNone')}
        neighbours={neighbours.needs}
        mayRemove={may.declare}
        onChanged={onChanged}
      />
      <NeighbourList
        estateId={estateId}
        title={t('dependencies.panel.neededBy')}
        none={t('dependencies.panel.neededByNone')}
        neighbours={neighbours.neededBy}
        // It is for the others to say what they need.
        mayRemove={may.import}
        onChanged={onChanged}
      />
      {may.declare && (
        <DeclareForm
          estateId={estateId}
          graph={graph}
          source={node}
          onDeclared={onChanged}
        />
      )}
    </SidePanel>
  );
}

function NodeFacts(props: { estateId: string; node: DependencyNode }) {
  const { estateId, node } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const applicationsLink = useRouteRef(applicationsRouteRef);
  return (
    <>
      <Facts
        items={[
          {
            label: t('dependencies.panel.machines'),
            value: formatCount(node.virtualMachines),
          },
          {
            label: t('dependencies.panel.environment'),
            value: t(`dependencies.environment.${node.environment}`),
          },
          {
            label: t('dependencies.panel.disposition'),
            value: <DispositionMark disposition={node.disposition} />,
          },
          {
            label: t('dependencies.panel.owner'),
            value: node.owner && ownerName(node.owner),
          },
        ]}
      />
      <ButtonLink
        size="small"
        variant="secondary"
        className={styles.action}
        href={`${applicationsLink()}?${new URLSearchParams({
          estate: estateId,
          application: node.id,
        })}`}
      >
        {t('dependencies.panel.open')}
      </ButtonLink>
    </>
  );
}

const mostNamed = 12;

function CycleSentence(props: {
  graph: DependencyGraph;
  node: DependencyNode;
}) {
  const { graph, node } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  if (node.cycle === undefined) {
    return null;
  }
  const members = graph.cycles[node.cycle];
  const names = members
    .slice(0, mostNamed)
    .map(id => graph.nodes.find(each => each.id === id)?.name ?? id)
    .join(', ');
  return (
    <div className={styles.cycle} data-tone="red">
      <p className={styles.sentence}>
        {t('dependencies.panel.cycle', { amount: formatCount(members.length) })}
      </p>
      <p className={styles.names}>
        {members.length > mostNamed
          ? t('dependencies.panel.cycleMore', {
              names,
              amount: formatCount(members.length - mostNamed),
            })
          : names}
      </p>
    </div>
  );
}
