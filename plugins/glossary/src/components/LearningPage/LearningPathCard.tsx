import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Link } from '@backstage/ui';
import type { LearningPath } from '@crosswalk/backstage-plugin-glossary-common';
import { RiArrowRightLine, RiCheckLine } from '@remixicon/react';
import { Standing } from '../../lib/learningProgress';
import { useLearningProgress } from '../../hooks/useLearningProgress';
import { learningPathRouteRef } from '../../routes';
import { glossaryTranslationRef } from '../../translation';
import { ProgressMeter } from '../Progress';
import styles from './LearningPage.module.css';
import { RoleIcon } from './RoleIcon';

/** For whom the path is, how long it is, and where to go on. */
export function LearningPathCard(props: { path: LearningPath }) {
  const { path } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const pathHref = useRouteRef(learningPathRouteRef);
  const progress = useLearningProgress(path);
  return (
    <article className={styles.card}>
      <h3 className={styles.title}>
        <RoleIcon role={path.role} />
        <Link
          className={styles.link}
          href={pathHref({ id: path.id })}
          variant="title-x-small"
          weight="bold"
          standalone
        >
          {path.title}
        </Link>
      </h3>
      <p className={styles.description}>{path.description}</p>
      <div className={styles.foot}>
        {progress.done > 0 ? (
          <ProgressMeter done={progress.done} total={progress.total} />
        ) : (
          <span className={styles.count}>
            {t('learn.steps', { count: progress.total })}
          </span>
        )}
        <NextStep path={path} standing={progress} />
      </div>
    </article>
  );
}

function NextStep(props: { path: LearningPath; standing: Standing }) {
  const { path, standing } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const { next, done } = standing;
  if (next === undefined) {
    return (
      <span className={styles.next} aria-hidden="true">
        <RiCheckLine size={16} />
        {t('learn.again')}
      </span>
    );
  }
  return (
    // The title is the link; this says where it leads today.
    <span className={styles.next} aria-hidden="true">
      <RiArrowRightLine size={16} />
      {done === 0
        ? t('learn.start')
        : t('learn.continue', { step: path.steps[next].title })}
    </span>
  );
}
