import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Mapping } from '@crosswalk/backstage-plugin-glossary-common';
import { RiAlertLine, RiCheckLine } from '@remixicon/react';
import { ReactNode } from 'react';
import { glossaryTranslationRef } from '../../translation';
import styles from './CarriesAndBreaks.module.css';

function Column(props: {
  kind: 'carries' | 'breaks';
  title: string;
  icon: ReactNode;
  items: string[];
  whenEmpty: string;
}) {
  const { kind, title, icon, items, whenEmpty } = props;
  return (
    <div className={styles.column} data-kind={kind}>
      <h4 className={styles.title}>
        {icon}
        {title}
      </h4>
      {items.length > 0 ? (
        <ul className={styles.items}>
          {items.map(item => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      ) : (
        <p className={styles.none}>{whenEmpty}</p>
      )}
    </div>
  );
}

/** What an administrator may rely on after the crossing, and where the analogy breaks, side by side. */
export function CarriesAndBreaks(props: { mapping: Mapping }) {
  const { mapping } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  return (
    <div className={styles.columns}>
      <Column
        kind="carries"
        title={t('crossing.carriesOver')}
        icon={<RiCheckLine size={18} aria-hidden="true" />}
        items={mapping.carriesOver}
        whenEmpty={t('crossing.nothingCarries')}
      />
      <Column
        kind="breaks"
        title={t('crossing.breaks')}
        icon={<RiAlertLine size={18} aria-hidden="true" />}
        items={mapping.caveats}
        whenEmpty={t('crossing.nothingBreaks')}
      />
    </div>
  );
}
