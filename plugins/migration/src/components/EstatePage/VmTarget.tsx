import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ButtonLink } from '@backstage/ui';
import type {
  Application,
  SizingHint,
  VirtualMachineDetail,
} from '@crosswalk/backstage-plugin-migration-common';
import {
  toRunVmInputs,
  type RunVmInputs,
  type RunVmTranslation,
  type TranslationNote,
} from '@crosswalk/backstage-plugin-translation-common';
import { RiArrowRightLine } from '@remixicon/react';
import { formatCount, formatMiB } from '../../lib/format';
import { setAsideReason } from '../../lib/setAside';
import { templateRouteRef } from '../../routes';
import { migrationTranslationRef } from '../../translation';
import { Section } from '../shared';
import styles from './VmPanel.module.css';

/** What the VM becomes on Kubernetes: its name, its size, what gets lost, and the form that makes it. */
export function VmTarget(props: {
  vm: VirtualMachineDetail;
  application?: Application;
}) {
  const { vm, application } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const { targetName, sizing } = vm.assessment;
  const translation = toRunVmInputs(vm, {
    namespace: application?.name,
    owner: application?.owner,
  });
  // What is set aside does not move, so that there is nothing that it becomes.
  const moves = setAsideReason(vm) === undefined;
  return (
    <>
      {moves && <RunOnKubeVirt inputs={translation.inputs} />}
      <Section title={t('estate.panel.targetName')}>
        <code className={styles.targetName}>{targetName.name}</code>
        <p className={styles.sentence}>
          {targetName.because ?? t('estate.panel.sameName')}
        </p>
      </Section>
      <Section title={t('estate.panel.sizing')}>
        {sizing.length > 0 ? (
          <ul className={styles.parts}>
            {sizing.map(hint => (
              <Hint key={hint.resource} hint={hint} />
            ))}
          </ul>
        ) : (
          <p className={styles.sentence}>{t('estate.panel.noSizing')}</p>
        )}
      </Section>
      {moves && <TranslationNotes translation={translation} />}
    </>
  );
}

function Hint(props: { hint: SizingHint }) {
  const { resource, now, proposed, message } = props.hint;
  const { t } = useTranslationRef(migrationTranslationRef);
  const amount = (value: number) =>
    resource === 'cpu'
      ? t('estate.panel.cpus', { amount: formatCount(value) })
      : formatMiB(value);
  return (
    <li>
      <span>{t(`estate.panel.resource.${resource}`)}</span>
      <span className={styles.figure}>
        {amount(now)}{' '}
        <RiArrowRightLine
          size={14}
          aria-label={t('estate.panel.becomes')}
          className={styles.arrow}
        />{' '}
        <strong>{amount(proposed)}</strong>
      </span>
      <span className={styles.words}>{message}</span>
    </li>
  );
}

/** The form of the golden path, filled in; nothing in a portal that has no forms. */
function RunOnKubeVirt(props: { inputs: RunVmInputs }) {
  const { t } = useTranslationRef(migrationTranslationRef);
  const templateLink = useRouteRef(templateRouteRef);
  if (!templateLink) {
    return null;
  }
  const form = templateLink({
    namespace: 'default',
    templateName: 'run-vm-on-kubevirt',
  });
  return (
    <ButtonLink
      variant="primary"
      className={styles.action}
      href={`${form}?formData=${encodeURIComponent(
        JSON.stringify(props.inputs),
      )}`}
    >
      {t('estate.panel.run')}
    </ButtonLink>
  );
}

/** What gets lost on the way to KubeVirt, and what a person has to know before. */
function TranslationNotes(props: { translation: RunVmTranslation }) {
  const { losses, questions } = props.translation;
  const { t } = useTranslationRef(migrationTranslationRef);
  return (
    <>
      <Section title={t('estate.panel.losses')}>
        {losses.length > 0 ? (
          <Notes notes={losses} />
        ) : (
          <p className={styles.sentence}>{t('estate.panel.noLosses')}</p>
        )}
      </Section>
      {questions.length > 0 && (
        <Section title={t('estate.panel.questions')}>
          <Notes notes={questions} />
        </Section>
      )}
    </>
  );
}

function Notes(props: { notes: TranslationNote[] }) {
  return (
    <ul className={styles.notes}>
      {props.notes.map(({ rule, field, message }) => (
        <li key={`${rule} ${field}`}>{message}</li>
      ))}
    </ul>
  );
}
