import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { DependencyNode } from '@crosswalk/backstage-plugin-migration-common';
import { RiRefreshLine, RiShareLine } from '@remixicon/react';
import { Link } from 'react-router-dom';
import type { DependencyRow } from '../../lib/dependencySort';
import { formatCount } from '../../lib/format';
import { migrationTranslationRef } from '../../translation';
import styles from './DependencyTable.module.css';
import { useDependencyFilters } from './useDependencyFilters';

const mostPorts = 3;

/** One dependency; both names lead to what is known of them. */
export function DependencyRowView(props: {
  row: DependencyRow;
  index: number;
  chosenId?: string;
}) {
  const { row, index, chosenId } = props;
  const { edge, source, target } = row;
  const { t } = useTranslationRef(migrationTranslationRef);
  const inCycle =
    edge.strength === 'strong' &&
    source.cycle !== undefined &&
    source.cycle === target.cycle;
  const origin = () => {
    if (edge.declared.length === 0) {
      return t('dependencies.table.seen');
    }
    return edge.weight > 0
      ? t('dependencies.table.both')
      : t('dependencies.table.declared');
  };
  return (
    <tr
      className={styles.row}
      // The header is the first row.
      aria-rowindex={index + 2}
      data-chosen={
        source.id === chosenId || target.id === chosenId || undefined
      }
    >
      <th scope="row" data-column="source">
        <Name node={source} chosenId={chosenId} />
      </th>
      <td data-column="target">
        <span className={styles.ends}>
          <Name node={target} chosenId={chosenId} />
          {target.sharedService && (
            <span className={styles.sign}>
              <RiShareLine size={14} aria-hidden />
              {t('dependencies.table.shared')}
            </span>
          )}
          {inCycle && (
            <span className={styles.sign} data-tone="red">
              <RiRefreshLine size={14} aria-hidden />
              {t('dependencies.table.cycle')}
            </span>
          )}
        </span>
      </td>
      <td data-column="strength">
        {t(`dependencies.strength.${edge.strength}`)}
      </td>
      <td data-column="weight" data-numeric>
        {formatCount(edge.weight)}
      </td>
      <td data-column="ports" title={edge.ports.join(', ')}>
        {edge.ports.length > mostPorts
          ? t('dependencies.table.morePorts', {
              ports: edge.ports.slice(0, mostPorts).join(', '),
              amount: formatCount(edge.ports.length - mostPorts),
            })
          : edge.ports.join(', ')}
      </td>
      <td data-column="origin">{origin()}</td>
    </tr>
  );
}

function Name(props: { node: DependencyNode; chosenId?: string }) {
  const { node, chosenId } = props;
  const { searchFor } = useDependencyFilters();
  return (
    <Link
      to={{ search: searchFor(node.id) }}
      replace={chosenId !== undefined}
      className={styles.name}
      title={node.name}
      aria-current={node.id === chosenId ? 'true' : undefined}
    >
      {node.name}
    </Link>
  );
}
