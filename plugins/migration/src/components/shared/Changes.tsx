import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  InventoryChange,
  VirtualMachineChange,
} from '@crosswalk/backstage-plugin-migration-common';
import {
  RiAddLine,
  RiArrowRightLine,
  RiPencilLine,
  RiSubtractLine,
} from '@remixicon/react';
import { migrationTranslationRef } from '../../translation';
import styles from './Changes.module.css';
import { Mark, type Look } from './Marks';

const looks: Record<InventoryChange, Look> = {
  appeared: { icon: RiAddLine, tone: 'green' },
  changed: { icon: RiPencilLine, tone: 'blue' },
  vanished: { icon: RiSubtractLine, tone: 'red' },
};

/** What an import did to a VM: shape, word and colour. */
export function ChangeMark(props: { change: InventoryChange }) {
  const { t } = useTranslationRef(migrationTranslationRef);
  return (
    <Mark look={looks[props.change]} label={t(`change.${props.change}`)} />
  );
}

/** Each field that changed, with what it was and what it is. */
export function ChangedFields(props: {
  fields: VirtualMachineChange['fields'];
}) {
  const { t } = useTranslationRef(migrationTranslationRef);
  if (props.fields.length === 0) {
    return null;
  }
  const value = (text: string | undefined) =>
    text === undefined || text === '' ? (
      <em>{t('change.nothing')}</em>
    ) : (
      <span>{text}</span>
    );
  return (
    <ul className={styles.fields}>
      {props.fields.map(({ field, before, after }) => (
        <li key={field}>
          <code>{field}</code> {value(before)}{' '}
          <RiArrowRightLine
            size={12}
            aria-label={t('change.becomes')}
            className={styles.arrow}
          />{' '}
          {value(after)}
        </li>
      ))}
    </ul>
  );
}
