import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { Button } from '@backstage/ui';
import type {
  Feedback,
  FeedbackKind,
} from '@crosswalk/backstage-plugin-glossary-common';
import {
  RemixiconComponentType,
  RiAddCircleLine,
  RiCloseCircleLine,
  RiEmotionHappyLine,
  RiQuestionLine,
} from '@remixicon/react';
import { useConcept } from '../../hooks/useConcept';
import { glossaryTranslationRef } from '../../translation';
import { ConceptLink, SchemeChip } from '../shared';
import styles from './Feedback.module.css';
import { When } from './When';

const icons: Record<FeedbackKind, RemixiconComponentType> = {
  wrong: RiCloseCircleLine,
  unclear: RiQuestionLine,
  missing: RiAddCircleLine,
  praise: RiEmotionHappyLine,
};

/** What somebody said, of what, and whether it has been dealt with. */
export function FeedbackRow(props: {
  feedback: Feedback;
  onChange: () => void;
}) {
  const { feedback, onChange } = props;
  const { kind, ref, text, status, createdBy, createdAt } = feedback;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const Icon = icons[kind];
  const action = t(
    status === 'open' ? 'upkeep.feedback.close' : 'upkeep.feedback.reopen',
  );
  return (
    <li className={styles.row}>
      <div className={styles.body}>
        <span className={styles.head}>
          <span className={styles.kind}>
            <Icon size={16} aria-hidden="true" />
            {t(`upkeep.feedback.kind.${kind}`)}
          </span>
          {ref && <FeedbackConcept conceptRef={ref} />}
        </span>
        <p className={styles.text}>{text}</p>
        <span className={styles.quiet}>
          {t('upkeep.feedback.by', {
            who: <EntityDisplayName entityRef={createdBy} hideIcon />,
            date: <When time={createdAt} />,
          })}
        </span>
      </div>
      <Button
        variant="secondary"
        size="small"
        aria-label={`${action}: ${text}`}
        onPress={onChange}
      >
        {action}
      </Button>
    </li>
  );
}

function FeedbackConcept(props: { conceptRef: string }) {
  const { conceptRef } = props;
  const { concept } = useConcept(conceptRef);
  const [scheme, id] = conceptRef.split(':');
  return (
    <>
      <ConceptLink
        concept={concept ?? { scheme, id, label: conceptRef }}
        weight="bold"
        isPlain
      />
      <SchemeChip scheme={scheme} />
    </>
  );
}
