import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Button,
  Checkbox,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  SearchField,
  Skeleton,
  Text,
  TextField,
} from '@backstage/ui';
import type { Application } from '@crosswalk/backstage-plugin-migration-common';
import { useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { migrationApiRef } from '../../api';
import { formatCount, formatMiB } from '../../lib/format';
import { readAllPages } from '../../lib/readAllPages';
import { migrationTranslationRef } from '../../translation';
import { ErrorNotice } from '../shared';
import form from './DialogForm.module.css';
import styles from './SplitDialog.module.css';

const PAGE_SIZE = 500;

interface SplitProps {
  estateId: string;
  application: Application;
  onSplit: (part: { name: string; virtualMachineKeys: string[] }) => void;
  onOpenChange: (isOpen: boolean) => void;
}

/** Which VMs of an application become one of their own. */
export function SplitDialog(props: SplitProps & { isOpen: boolean }) {
  const { isOpen, ...rest } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={props.onOpenChange}
      isDismissable
      width={560}
    >
      <DialogHeader>
        {t('applications.split.title', { name: props.application.name })}
      </DialogHeader>
      <SplitForm {...rest} />
    </Dialog>
  );
}

/** Begins anew each time the dialog opens. */
function SplitForm(props: SplitProps) {
  const { estateId, application, onSplit, onOpenChange } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const api = useApi(migrationApiRef);
  const [name, setName] = useState('');
  const [find, setFind] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const {
    value: machines,
    error,
    retry,
  } = useAsyncRetry(
    () =>
      readAllPages(cursor =>
        api.listVirtualMachines(estateId, {
          applicationId: application.id,
          limit: PAGE_SIZE,
          cursor,
        }),
      ),
    [api, estateId, application.id],
  );
  const total = machines?.length ?? application.virtualMachineKeys.length;
  const shown = (machines ?? []).filter(vm =>
    vm.name
      .toLocaleLowerCase('en-US')
      .includes(find.trim().toLocaleLowerCase('en-US')),
  );
  const choose = (keys: string[], isChosen: boolean) => {
    const next = new Set(chosen);
    keys.forEach(key => (isChosen ? next.add(key) : next.delete(key)));
    setChosen(next);
  };
  const wrong = problem(name, chosen.size, total);

  return (
    <>
      <DialogBody>
        <div className={form.form}>
          <Text as="p" className={styles.body}>
            {t('applications.split.body')}
          </Text>
          <TextField
            size="small"
            label={t('applications.split.name')}
            value={name}
            onChange={setName}
          />
          <div className={styles.tools}>
            <SearchField
              size="small"
              aria-label={t('applications.split.find')}
              placeholder={t('applications.split.find')}
              value={find}
              onChange={setFind}
            />
            <Button
              size="small"
              variant="tertiary"
              onPress={() =>
                choose(
                  shown.map(vm => vm.key),
                  true,
                )
              }
            >
              {t('applications.split.chooseAll')}
            </Button>
            <Button
              size="small"
              variant="tertiary"
              onPress={() => setChosen(new Set())}
            >
              {t('applications.split.chooseNone')}
            </Button>
          </div>
          {error && <ErrorNotice error={error} onRetry={retry} />}
          {!machines && !error && <Skeleton width="100%" height={160} />}
          {machines && (
            <ul
              className={styles.machines}
              aria-label={t('applications.split.members')}
            >
              {shown.map(vm => (
                <li key={vm.key} className={styles.machine}>
                  <Checkbox
                    isSelected={chosen.has(vm.key)}
                    onChange={isChosen => choose([vm.key], isChosen)}
                  >
                    {vm.name}
                  </Checkbox>
                  <span>{formatMiB(vm.inUseMiB)}</span>
                </li>
              ))}
              {shown.length === 0 && (
                <li className={styles.machine}>
                  {t('applications.split.none')}
                </li>
              )}
            </ul>
          )}
          <Text as="p" color="secondary" className={styles.body} role="status">
            {t('applications.split.chosen', {
              chosen: formatCount(chosen.size),
              total: formatCount(total),
            })}
            {wrong && ` · ${t(`applications.split.${wrong}`)}`}
          </Text>
        </div>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={() => onOpenChange(false)}>
          {t('applications.selection.cancel')}
        </Button>
        <Button
          isDisabled={wrong !== undefined || !machines}
          onPress={() =>
            onSplit({ name: name.trim(), virtualMachineKeys: [...chosen] })
          }
        >
          {t('applications.split.submit')}
        </Button>
      </DialogFooter>
    </>
  );
}

function problem(name: string, chosen: number, total: number) {
  if (chosen === 0) {
    return 'needsSome';
  }
  if (chosen === total) {
    return 'needsRest';
  }
  return name.trim() === '' ? 'needsName' : undefined;
}
