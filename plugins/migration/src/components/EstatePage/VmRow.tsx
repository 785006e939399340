import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Skeleton } from '@backstage/ui';
import type { VirtualMachineRow } from '@crosswalk/backstage-plugin-migration-common';
import { memo } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { setAsideReason } from '../../lib/setAside';
import { migrationTranslationRef } from '../../translation';
import type { VmColumn } from './vmColumns';
import styles from './VmTable.module.css';

/** The header is the first row. */
const rowIndexOf = (index: number) => index + 2;

/** One VM. The name is the link; a press anywhere in the row does the same for a mouse. */
export const VmRow = memo(VmRowContent);

function VmRowContent(props: {
  vm: VirtualMachineRow;
  columns: VmColumn[];
  index: number;
  isChosen: boolean;
  search: string;
}) {
  const { vm, columns, index, isChosen, search } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const navigate = useNavigate();
  const reason = setAsideReason(vm);
  return (
    <tr
      className={styles.row}
      aria-rowindex={rowIndexOf(index)}
      data-chosen={isChosen || undefined}
      onClick={event => {
        const isLink = (event.target as Element).closest('a');
        // Somebody who marks a name to copy it does not want to go anywhere.
        if (!isLink && !window.getSelection()?.toString()) {
          navigate({ search });
        }
      }}
    >
      <th scope="row" data-column="name">
        <span className={styles.nameCell}>
          <Link
            to={{ search }}
            className={styles.name}
            aria-current={isChosen ? 'true' : undefined}
            title={vm.name}
          >
            {vm.name}
          </Link>
          {reason && (
            <span
              className={styles.setAside}
              title={t(`estate.setAside.${reason}`)}
            >
              {t('estate.table.setAside')}
            </span>
          )}
        </span>
      </th>
      {columns.map(({ id, numeric, render }) => (
        <td key={id} data-column={id} data-numeric={numeric || undefined}>
          {render(vm)}
        </td>
      ))}
    </tr>
  );
}

/** The shape of a row that is on its way. */
export function VmRowSkeleton(props: { columns: VmColumn[]; index: number }) {
  return (
    <tr
      className={styles.row}
      aria-rowindex={rowIndexOf(props.index)}
      data-testid="row-skeleton"
    >
      <td data-column="name">
        <Skeleton width="70%" height={14} />
      </td>
      {props.columns.map(({ id }) => (
        <td key={id} data-column={id}>
          <Skeleton width="60%" height={14} />
        </td>
      ))}
    </tr>
  );
}
