import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ButtonLink } from '@backstage/ui';
import type {
  Application,
  VirtualMachineRow,
} from '@crosswalk/backstage-plugin-migration-common';
import {
  toRunVmInputs,
  type RunVmInputs,
  type RunVmTranslation,
  type TranslationNote,
} from '@crosswalk/backstage-plugin-translation-common';
import { setAsideReason } from '../../lib/setAside';
import { templateRouteRef } from '../../routes';
import { migrationTranslationRef } from '../../translation';
import { Facts, PowerMark, Section } from '../shared';
import { VmFacts } from './VmFacts';
import { VmHardware } from './VmHardware';
import styles from './VmPanel.module.css';

/** What is known of a VM, the application it is part of, and the way to Kubernetes. */
export function VmDetails(props: {
  estateId: string;
  vm: VirtualMachineRow;
  /** The application it is part of, when there is one and it may be seen. */
  application?: Application;
}) {
  const { estateId, vm, application } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const reason = setAsideReason(vm);
  const translation = toRunVmInputs(vm, {
    namespace: application?.name,
    owner: application?.owner,
  });
  const attributes = Object.entries(vm.attributes);

  return (
    <>
      <PowerMark state={vm.powerState} />
      {reason ? (
        <p className={styles.sentence}>
          {t('estate.setAside.body', {
            reason: t(`estate.setAside.${reason}`),
          })}
        </p>
      ) : (
        <RunOnKubeVirt inputs={translation.inputs} />
      )}
      <VmFacts estateId={estateId} vm={vm} />
      {!reason && <TranslationNotes translation={translation} />}
      <VmHardware vm={vm} />
      {vm.annotation && (
        <Section title={t('estate.panel.annotation')}>
          <p className={styles.annotation}>{vm.annotation}</p>
        </Section>
      )}
      {attributes.length > 0 && (
        <Section title={t('estate.panel.attributes')}>
          <Facts
            items={attributes.map(([label, value]) => ({ label, value }))}
          />
        </Section>
      )}
    </>
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
