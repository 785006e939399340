import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import {
  criticalities,
  dispositions,
  environments,
  workloadKinds,
  type ApplicationPatch,
} from '@crosswalk/backstage-plugin-migration-common';
import { RiArrowDownSLine } from '@remixicon/react';
import { useState } from 'react';
import { formatCount } from '../../lib/format';
import { migrationTranslationRef } from '../../translation';
import { OwnerDialog } from './OwnerDialog';
import styles from './SelectionBar.module.css';
import type { TriageView } from './useTriage';

/** What can be done to all that are selected. */
export function SelectionBar(props: {
  triage: TriageView;
  onMerge: () => void;
}) {
  const { triage, onMerge } = props;
  const { selected, shown, change, applications } = triage;
  const { t } = useTranslationRef(migrationTranslationRef);
  const [isOwning, setIsOwning] = useState(false);
  const inSight = new Set(shown.map(({ id }) => id));
  const hidden = selected.filter(({ id }) => !inSight.has(id)).length;

  return (
    <div
      className={styles.bar}
      role="group"
      aria-label={t('applications.selection.label')}
    >
      <div className={styles.count}>
        <span role="status">
          <strong>
            {t('applications.selection.count', { count: selected.length })}
          </strong>
          {hidden > 0 &&
            ` · ${t('applications.selection.hidden', { count: hidden })}`}
        </span>
        <Button
          size="small"
          variant="tertiary"
          onPress={() => triage.select(shown.map(({ id }) => id))}
        >
          {t('applications.selection.all', {
            amount: formatCount(shown.length),
          })}
        </Button>
        <Button size="small" variant="tertiary" onPress={triage.clear}>
          {t('applications.selection.clear')}
        </Button>
      </div>
      <div className={styles.actions}>
        <Choice
          label={t('applications.fields.disposition')}
          options={[...dispositions, null].map(disposition => ({
            patch: {
              disposition,
              ...(!disposition && { dispositionReason: null }),
            },
            label: t(`disposition.${disposition ?? 'undecided'}`),
          }))}
          onChoose={change}
        />
        <Button
          size="small"
          variant="secondary"
          onPress={() => setIsOwning(true)}
        >
          {t('applications.selection.owner')}
        </Button>
        <Choice
          label={t('applications.fields.environment')}
          options={environments.map(environment => ({
            patch: { environment },
            label: t(`applications.environment.${environment}`),
          }))}
          onChoose={change}
        />
        <Choice
          label={t('applications.fields.criticality')}
          options={criticalities.map(criticality => ({
            patch: { criticality },
            label: t(`applications.criticality.${criticality}`),
          }))}
          onChoose={change}
        />
        <Choice
          label={t('applications.fields.workload')}
          options={workloadKinds.map(workload => ({
            patch: { workload },
            label: t(`applications.workload.${workload}`),
          }))}
          onChoose={change}
        />
        <Choice
          label={t('applications.selection.shared')}
          options={[true, false].map(sharedService => ({
            patch: { sharedService },
            label: sharedService
              ? t('applications.selection.shared')
              : t('applications.selection.notShared'),
          }))}
          onChoose={change}
        />
        <Button
          size="small"
          variant="secondary"
          aria-keyshortcuts="c"
          onPress={() => change({ confirmed: true })}
        >
          {t('applications.selection.confirm')}
        </Button>
        <Button
          size="small"
          variant="secondary"
          aria-keyshortcuts="m"
          isDisabled={selected.length < 2}
          onPress={onMerge}
        >
          {t('applications.selection.merge')}
        </Button>
      </div>
      <OwnerDialog
        count={selected.length}
        applications={applications}
        isOpen={isOwning}
        onOpenChange={setIsOwning}
        onSave={owner => {
          setIsOwning(false);
          change({ owner });
        }}
      />
    </div>
  );
}

/** A menu that changes one field. */
function Choice(props: {
  label: string;
  options: { label: string; patch: ApplicationPatch }[];
  onChoose: (patch: ApplicationPatch) => void;
}) {
  const { label, options, onChoose } = props;
  return (
    <MenuTrigger>
      <Button size="small" variant="secondary" iconEnd={<RiArrowDownSLine />}>
        {label}
      </Button>
      <Menu onAction={key => onChoose(options[Number(key)].patch)}>
        {options.map((option, index) => (
          <MenuItem key={option.label} id={String(index)}>
            {option.label}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
