import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Text } from '@backstage/ui';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  type ChangeDetails,
  goldenPathsChangeMergePermission,
} from '@crosswalk/backstage-plugin-golden-paths-common';
import { RiGitMergeLine } from '@remixicon/react';
import { useEffect, useId, useRef } from 'react';
import { useDecision } from '../../hooks/useDecision';
import { goldenPathsTranslationRef } from '../../translation';
import { EntityName, Panel, TimeAgo } from '../shared';
import { CloseButton } from './CloseButton';
import { DecisionFailure } from './DecisionFailure';
import styles from './MergePanel.module.css';

/** The decision about a change, or what was decided. */
export function MergePanel(props: {
  change: ChangeDetails;
  onSettled: () => void;
}) {
  const { change, onSettled } = props;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const decision = useDecision(change.id, onSettled);
  const outcome = useRef<HTMLDivElement>(null);
  const decidedHere = decision.done !== undefined;

  // The button that had the focus is gone once the change is decided.
  useEffect(() => {
    if (decidedHere && change.status !== 'open') {
      outcome.current?.focus();
    }
  }, [decidedHere, change.status]);

  return (
    <Panel title={t('merge.title')}>
      {decision.failure && (
        <DecisionFailure change={change} failure={decision.failure} />
      )}
      {change.status === 'open' ? (
        <Decision change={change} decision={decision} />
      ) : (
        <div
          ref={outcome}
          tabIndex={-1}
          role="status"
          className={styles.outcome}
        >
          <Outcome change={change} />
        </div>
      )}
    </Panel>
  );
}

function Decision(props: {
  change: ChangeDetails;
  decision: ReturnType<typeof useDecision>;
}) {
  const { change, decision } = props;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const { allowed, loading } = usePermission({
    permission: goldenPathsChangeMergePermission,
  });
  const reasonId = useId();
  const mayDecide = allowed || loading;

  const reason = () => {
    if (!mayDecide) {
      return t('merge.notAllowed');
    }
    if (!change.mergeable.ok) {
      return change.mergeable.reason
        ? t('merge.blocked', { reason: change.mergeable.reason })
        : t('merge.blocked', { reason: t('merge.blockedNoReason') });
    }
    return change.checks.verdict === 'unknown'
      ? t('merge.readyUnknown', { base: change.base })
      : t('merge.ready', { base: change.base });
  };

  return (
    <>
      <Text as="p" id={reasonId} className={styles.reason}>
        {reason()}
      </Text>
      <Button
        variant="primary"
        iconStart={<RiGitMergeLine />}
        aria-describedby={reasonId}
        isDisabled={
          !allowed || !change.mergeable.ok || decision.pending === 'close'
        }
        isPending={decision.pending === 'merge'}
        onPress={decision.merge}
      >
        {t('merge.button')}
      </Button>
      {mayDecide && (
        <CloseButton
          change={change}
          isDisabled={!allowed || decision.pending === 'merge'}
          isPending={decision.pending === 'close'}
          onClose={decision.close}
        />
      )}
    </>
  );
}

function Outcome(props: { change: ChangeDetails }) {
  const { change } = props;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const merged = change.status === 'merged';
  const date = (merged ? change.mergedAt : change.closedAt) ?? change.createdAt;
  const who = (merged ? change.mergedBy : change.closedBy) ?? change.createdBy;
  const words = {
    when: <TimeAgo date={date} />,
    who: <EntityName entityRef={who} defaultKind="user" />,
  };
  return (
    <>
      <Text as="p" className={styles.reason} weight="bold">
        {merged ? t('merge.merged', words) : t('merge.closed', words)}
      </Text>
      <Text as="p" className={styles.reason}>
        {merged
          ? t('merge.mergedBody', {
              base: change.base,
              commit: (
                <code>
                  {(change.mergeCommit ?? change.headCommit).slice(0, 7)}
                </code>
              ),
            })
          : t('merge.closedBody')}
      </Text>
    </>
  );
}
