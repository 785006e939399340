import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import {
  operatingModels,
  type Responsibility,
} from '@crosswalk/backstage-plugin-glossary-common';
import { useState } from 'react';
import { glossaryTranslationRef } from '../../translation';
import styles from './Owners.module.css';
import { RailSection } from './RailSection';

const shownAtFirst = 3;

function Task(props: { responsibility: Responsibility }) {
  const { title, owners, note } = props.responsibility;
  const { t } = useTranslationRef(glossaryTranslationRef);
  return (
    <tbody>
      <tr>
        <th className={styles.task} scope="rowgroup" colSpan={2}>
          {title}
        </th>
      </tr>
      <tr>
        {operatingModels.map(model => (
          <td key={model}>
            {owners[model].map((party, index) => (
              <span
                key={party}
                className={styles.party}
                data-party={party}
                // Who leads comes first, and is the strong one.
                data-leads={index === 0}
              >
                {t(`owners.party.${party}`)}
              </span>
            ))}
          </td>
        ))}
      </tr>
      {note && (
        <tr>
          <td className={styles.note} colSpan={2}>
            {note}
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** Whose work it is to look after the concept, in a cluster of one's own and in one that is run for one. */
export function Owners(props: { responsibilities: Responsibility[] }) {
  const { responsibilities } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const [showsAll, setShowsAll] = useState(false);
  if (responsibilities.length === 0) {
    return null;
  }
  const shown = showsAll
    ? responsibilities
    : responsibilities.slice(0, shownAtFirst);
  const hidden = responsibilities.length - shown.length;
  return (
    <RailSection title={t('owners.title')}>
      <table className={styles.owners}>
        <thead>
          <tr>
            {operatingModels.map(model => (
              <th key={model} scope="col">
                {t(`owners.${model}`)}
              </th>
            ))}
          </tr>
        </thead>
        {shown.map(responsibility => (
          <Task key={responsibility.id} responsibility={responsibility} />
        ))}
      </table>
      {hidden > 0 && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() => setShowsAll(true)}
        >
          {t('owners.more', { count: hidden })}
        </Button>
      )}
    </RailSection>
  );
}
