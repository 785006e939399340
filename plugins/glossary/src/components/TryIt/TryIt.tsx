import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Skeleton } from '@backstage/ui';
import type { Mapping } from '@crosswalk/backstage-plugin-glossary-common';
import { RiArrowRightSLine, RiTestTubeLine } from '@remixicon/react';
import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { glossaryTranslationRef } from '../../translation';
import styles from './TryIt.module.css';

// Translators are for those who try them; the page of a concept does not carry them.
const TryItPanel = lazy(() => import('./TryItPanel'));

/** The translator of a crossing, folded up; an address that ends in `#try-<mapping>` unfolds it. */
export function TryIt(props: { mapping: Mapping }) {
  const { id, translator } = props.mapping;
  return translator ? (
    <Disclosure anchor={`try-${id}`} id={translator} />
  ) : null;
}

function Disclosure(props: { anchor: string; id: string }) {
  const { anchor, id } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const { hash } = useLocation();
  const isAddressed = decodeURIComponent(hash) === `#${anchor}`;
  const [isOpen, setIsOpen] = useState(isAddressed);
  const section = useRef<HTMLElement>(null);
  const panelId = useId();

  useEffect(() => {
    if (isAddressed) {
      setIsOpen(true);
      section.current?.scrollIntoView?.({ block: 'start' });
    }
  }, [isAddressed]);

  return (
    <section ref={section} id={anchor} className={styles.tryIt}>
      <h4 className={styles.heading}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-controls={isOpen ? panelId : undefined}
          onClick={() => setIsOpen(!isOpen)}
        >
          <RiTestTubeLine size={18} aria-hidden="true" />
          <span>{t('tryIt.open')}</span>
          <span className={styles.hint}>{t('tryIt.hint')}</span>
          <RiArrowRightSLine
            className={styles.chevron}
            size={18}
            aria-hidden="true"
          />
        </button>
      </h4>
      {isOpen && (
        <div id={panelId} className={styles.panel}>
          <Suspense
            fallback={
              <div role="status" aria-label={t('tryIt.loading')}>
                <Skeleton height={320} />
              </div>
            }
          >
            <TryItPanel id={id} />
          </Suspense>
        </div>
      )}
    </section>
  );
}
