import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Radio,
  RadioGroup,
  Text,
} from '@backstage/ui';
import type { Application } from '@crosswalk/backstage-plugin-migration-common';
import { useState } from 'react';
import { mergeFacts } from '../../lib/mergeFacts';
import { migrationTranslationRef } from '../../translation';
import { Facts } from '../shared';
import form from './DialogForm.module.css';
import styles from './MergeDialog.module.css';
import { useFieldText } from './useFieldText';
import { useSizeText, type ApplicationSize } from './useSizeText';

/** What one can still look at; more is a slip of the hand. */
const MOST = 50;

interface MergeProps {
  applications: Application[];
  onMerge: (id: string, others: string[]) => void;
  onOpenChange: (isOpen: boolean) => void;
}

/** Which of the selected applications stays, and what comes of it. */
export function MergeDialog(props: MergeProps & { isOpen: boolean }) {
  const { isOpen, ...rest } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={props.onOpenChange}
      isDismissable
      width={600}
    >
      <DialogHeader>
        {t('applications.merge.title', { count: props.applications.length })}
      </DialogHeader>
      {props.applications.length > 1 && <MergeForm {...rest} />}
    </Dialog>
  );
}

function MergeForm(props: MergeProps) {
  const { applications, onMerge, onOpenChange } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const textOf = useFieldText();
  const sizeText = useSizeText();
  const [chosenId, setChosenId] = useState(largestOf(applications).id);
  const stays =
    applications.find(({ id }) => id === chosenId) ?? applications[0];
  const others = applications.filter(({ id }) => id !== stays.id);
  const isTooMany = applications.length > MOST;

  return (
    <>
      <DialogBody>
        {isTooMany ? (
          <Text as="p">
            {t('applications.merge.tooMany', { most: String(MOST) })}
          </Text>
        ) : (
          <div className={form.form}>
            <RadioGroup
              label={t('applications.merge.stays')}
              description={t('applications.merge.staysHint')}
              value={stays.id}
              onChange={setChosenId}
              className={styles.choices}
            >
              {applications.map(({ id, name, virtualMachineKeys }) => (
                <Radio key={id} value={id}>
                  {name} ·{' '}
                  {t('applications.list.virtualMachines', {
                    count: virtualMachineKeys.length,
                  })}
                </Radio>
              ))}
            </RadioGroup>
            <section className={styles.result} aria-live="polite">
              <Text as="h3" variant="body-medium" weight="bold">
                {t('applications.merge.result')}
              </Text>
              <Text as="p" className={styles.sum}>
                {sizeText(sumOf(applications))}
              </Text>
              <Facts
                items={mergeFacts(stays, others).map(
                  ({ field, value, from, lost }) => ({
                    label: t(`applications.fields.${field}`),
                    value: (
                      <>
                        {textOf(field, value)}
                        {from && (
                          <span className={styles.note}>
                            {t('applications.merge.from', { name: from })}
                          </span>
                        )}
                        {lost.map(({ name, value: other }) => (
                          <span key={name} className={styles.note}>
                            {t('applications.merge.lost', {
                              name,
                              value: textOf(field, other),
                            })}
                          </span>
                        ))}
                      </>
                    ),
                  }),
                )}
              />
            </section>
          </div>
        )}
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={() => onOpenChange(false)}>
          {t('applications.selection.cancel')}
        </Button>
        <Button
          isDisabled={isTooMany}
          onPress={() =>
            onMerge(
              stays.id,
              others.map(({ id }) => id),
            )
          }
        >
          {t('applications.merge.submit', { name: stays.name })}
        </Button>
      </DialogFooter>
    </>
  );
}

/** What a person confirmed before what was suggested, then the most VMs. */
function largestOf(applications: Application[]): Application {
  return [...applications].sort(
    (one, other) =>
      Number(other.confirmed) - Number(one.confirmed) ||
      other.virtualMachineKeys.length - one.virtualMachineKeys.length,
  )[0];
}

/** All of them taken together. */
function sumOf(applications: Application[]): ApplicationSize {
  const sum = (of: (application: Application) => number) =>
    applications.reduce((total, each) => total + of(each), 0);
  return {
    virtualMachines: sum(each => each.virtualMachineKeys.length),
    cpus: sum(each => each.cpus),
    memoryMiB: sum(each => each.memoryMiB),
    inUseMiB: sum(each => each.inUseMiB),
  };
}
