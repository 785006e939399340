import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import type { GlossaryDiff } from '@crosswalk/backstage-plugin-glossary-common';
import {
  RemixiconComponentType,
  RiAddLine,
  RiEditLine,
  RiSubtractLine,
} from '@remixicon/react';
import { glossaryTranslationRef } from '../../translation';
import styles from './DiffView.module.css';
import { Fold } from './Fold';
import pageStyles from './UpkeepPage.module.css';

const icons: Record<'added' | 'removed' | 'changed', RemixiconComponentType> = {
  added: RiAddLine,
  removed: RiSubtractLine,
  changed: RiEditLine,
};

/** What a reading changes; what it would take away comes first. */
export function DiffView(props: {
  diff: GlossaryDiff;
  level: 'h3' | 'h4';
  title?: string;
}) {
  const { diff, level, title } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const { added, removed, changed, mappings } = diff;
  const groups = [
    { change: 'removed', label: 'removed', items: removed },
    { change: 'removed', label: 'mappingsRemoved', items: mappings.removed },
    {
      change: 'changed',
      label: 'changed',
      items: changed.map(({ ref, fields }) => `${ref}: ${fields.join(', ')}`),
    },
    { change: 'changed', label: 'mappingsChanged', items: mappings.changed },
    { change: 'added', label: 'added', items: added },
    { change: 'added', label: 'mappingsAdded', items: mappings.added },
  ] as const;
  const shown = groups.filter(({ items }) => items.length > 0);
  return (
    <section className={pageStyles.stack}>
      <Text as={level} className={pageStyles.head} weight="bold">
        {title ?? t('upkeep.diff.title')}
      </Text>
      {shown.length === 0 && (
        <p className={pageStyles.quiet}>{t('upkeep.diff.none')}</p>
      )}
      {shown.map(({ change, label, items }) => {
        const Icon = icons[change];
        return (
          <Fold
            key={label}
            title={
              <span className={styles.title} data-change={change}>
                <Icon size={16} aria-hidden="true" />
                {t(`upkeep.diff.${label}`, { count: items.length })}
              </span>
            }
          >
            <ul className={styles.list}>
              {items.map(item => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </Fold>
        );
      })}
    </section>
  );
}
