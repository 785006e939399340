import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Link, Text } from '@backstage/ui';
import type {
  ChangeDetails,
  ChangeProvenance,
} from '@crosswalk/backstage-plugin-golden-paths-common';
import { pathRouteRef, taskRouteRef } from '../../routes';
import { goldenPathsTranslationRef } from '../../translation';
import { CopyCommand, EntityName, Fact, Facts, Panel } from '../shared';
import styles from './ChangeRail.module.css';

const SHORT_COMMIT = 7;

/** Where the change comes from and where it goes. */
export function ChangeRail(props: { change: ChangeDetails }) {
  const { change } = props;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const { provenance } = change;
  return (
    <>
      <Panel title={t('change.origin')}>
        {provenance ? (
          <Provenance provenance={provenance} />
        ) : (
          <Text as="p" color="secondary" className={styles.hint}>
            {t('change.noOrigin')}
          </Text>
        )}
        <Facts
          facts={[
            {
              label: t('change.folder'),
              value: <code>{change.targetPath}</code>,
            },
            { label: t('change.branch'), value: <code>{change.branch}</code> },
            {
              label: t('change.base'),
              value: <Commit id={change.baseCommit} />,
            },
            {
              label: t('change.head'),
              value: <Commit id={change.headCommit} />,
            },
            ...(change.mergeCommit
              ? [
                  {
                    label: t('change.mergeCommit'),
                    value: <Commit id={change.mergeCommit} />,
                  },
                ]
              : []),
          ]}
        />
      </Panel>
      <Panel title={t('change.clone')}>
        <Text as="p" color="secondary" className={styles.hint}>
          {t('change.cloneHint')}
        </Text>
        <CopyCommand
          command={`git clone ${change.cloneUrl}`}
          label={t('change.copyLabel')}
        />
      </Panel>
    </>
  );
}

function Provenance(props: { provenance: ChangeProvenance }) {
  const { path, version, taskId, entityRef } = props.provenance;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const pathLink = useRouteRef(pathRouteRef);
  const taskLink = useRouteRef(taskRouteRef);
  const facts: Fact[] = [
    {
      label: t('change.path'),
      value: (
        <Link href={pathLink({ id: path })}>
          {t('change.pathVersion', { path, version })}
        </Link>
      ),
    },
  ];
  if (taskId) {
    facts.push({
      label: t('change.run'),
      value: taskLink ? (
        <Link href={taskLink({ taskId })}>{t('change.runLink')}</Link>
      ) : (
        taskId
      ),
    });
  }
  if (entityRef) {
    facts.push({
      label: t('change.entity'),
      value: <EntityName entityRef={entityRef} />,
    });
  }
  return <Facts facts={facts} />;
}

function Commit(props: { id: string }) {
  return <code title={props.id}>{props.id.slice(0, SHORT_COMMIT)}</code>;
}
