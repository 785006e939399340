import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ButtonLink } from '@backstage/ui';
import type { LearningStep } from '@crosswalk/backstage-plugin-glossary-common';
import {
  RemixiconComponentType,
  RiRouteLine,
  RiTaskLine,
  RiTestTubeLine,
} from '@remixicon/react';
import { goldenPathTitle } from '../../lib/goldenPathTitle';
import { conceptRouteRef, templateRouteRef } from '../../routes';
import { glossaryTranslationRef } from '../../translation';
import styles from './LearningPathPage.module.css';

const icons: Record<LearningStep['do']['kind'], RemixiconComponentType> = {
  'golden-path': RiRouteLine,
  'try-it': RiTestTubeLine,
  task: RiTaskLine,
};

/** What to do in a step, with the way to where it is done. */
export function StepTask(props: { step: LearningStep }) {
  const { step } = props;
  const { kind, text } = step.do;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const Icon = icons[kind];
  return (
    <div className={styles.task}>
      <Icon className={styles.taskIcon} size={18} aria-hidden="true" />
      <div className={styles.taskBody}>
        <span className={styles.taskKind}>{t(`learn.todo.${kind}`)}</span>
        <p className={styles.taskText}>{text}</p>
        <TaskLink step={step} />
      </div>
    </div>
  );
}

function TaskLink(props: { step: LearningStep }) {
  const { concepts, do: task } = props.step;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const templateHref = useRouteRef(templateRouteRef);
  const conceptHref = useRouteRef(conceptRouteRef);

  if (task.kind === 'golden-path' && task.ref && templateHref) {
    return (
      <ButtonLink
        className={styles.taskLink}
        variant="secondary"
        size="small"
        href={templateHref({ namespace: 'default', templateName: task.ref })}
      >
        {t('learn.openTemplate', { title: goldenPathTitle(task.ref) })}
      </ButtonLink>
    );
  }
  if (task.kind === 'try-it' && task.ref && concepts.length > 0) {
    const [scheme, id] = concepts[0].split(':');
    return (
      <ButtonLink
        className={styles.taskLink}
        variant="secondary"
        size="small"
        href={`${conceptHref({ scheme, id })}#try-${task.ref}`}
      >
        {t('learn.openTranslator')}
      </ButtonLink>
    );
  }
  return null;
}
