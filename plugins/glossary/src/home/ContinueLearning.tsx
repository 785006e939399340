import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Link } from '@backstage/ui';
import type { LearningPath } from '@crosswalk/backstage-plugin-glossary-common';
import type { ReactNode } from 'react';
import { ProgressMeter } from '../components/Progress';
import { useLearningPaths } from '../hooks/useLearningPaths';
import {
  latestPathKey,
  useLearningProgress,
} from '../hooks/useLearningProgress';
import { useStored } from '../hooks/useStored';
import { learningPathRouteRef } from '../routes';
import { glossaryTranslationRef } from '../translation';
import styles from './GlossaryWidget.module.css';

/** The learning path that was worked on last, as long as it is not finished; something else for everybody else. */
export function ContinueLearning(props: { otherwise: ReactNode }) {
  const { otherwise } = props;
  const { value: latest, isKnown } = useStored(latestPathKey);
  if (!isKnown) {
    return null;
  }
  return typeof latest === 'string' ? (
    <Latest id={latest} otherwise={otherwise} />
  ) : (
    <>{otherwise}</>
  );
}

function Latest(props: { id: string; otherwise: ReactNode }) {
  const { id, otherwise } = props;
  const { value: paths, error } = useLearningPaths();
  const path = paths?.find(each => each.id === id);
  if (!paths && !error) {
    return null;
  }
  return path ? (
    <Continue path={path} otherwise={otherwise} />
  ) : (
    <>{otherwise}</>
  );
}

function Continue(props: { path: LearningPath; otherwise: ReactNode }) {
  const { path, otherwise } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const pathHref = useRouteRef(learningPathRouteRef);
  const { done, total, next, isKnown } = useLearningProgress(path);
  if (!isKnown) {
    return null;
  }
  if (next === undefined || done === 0) {
    return <>{otherwise}</>;
  }
  return (
    <section className={styles.concept}>
      <span className={styles.caption}>{t('home.continue')}</span>
      <Link href={pathHref({ id: path.id })} weight="bold" standalone>
        {path.title}
      </Link>
      <ProgressMeter done={done} total={total} />
      <span className={styles.status}>
        {t('learn.continue', { step: path.steps[next].title })}
      </span>
    </section>
  );
}
