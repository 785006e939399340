import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
  TextField,
} from '@backstage/ui';
import type { Application } from '@crosswalk/backstage-plugin-migration-common';
import { useMemo, useState } from 'react';
import { ownersOf } from '../../lib/applicationFilter';
import { isWholeRef } from '../../lib/ownerName';
import { migrationTranslationRef } from '../../translation';
import form from './DialogForm.module.css';
import styles from './OwnerDialog.module.css';

/** Owners of other applications are offered, the most frequent first. */
const OFFERED = 12;

interface OwnerProps {
  applications: readonly Application[];
  onSave: (owner: string | null) => void;
  onOpenChange: (isOpen: boolean) => void;
}

/** Whose the selected applications are. */
export function OwnerDialog(
  props: OwnerProps & { count: number; isOpen: boolean },
) {
  const { count, isOpen, ...rest } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={props.onOpenChange}
      isDismissable
      width={480}
    >
      <DialogHeader>
        {t('applications.selection.ownerTitle', { count })}
      </DialogHeader>
      <OwnerForm {...rest} />
    </Dialog>
  );
}

function OwnerForm(props: OwnerProps) {
  const { applications, onSave, onOpenChange } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const [owner, setOwner] = useState('');
  const known = useMemo(
    () => ownersOf(applications).slice(0, OFFERED),
    [applications],
  );
  const isValid = isWholeRef(owner.trim());
  return (
    <>
      <DialogBody>
        <div className={form.form}>
          <TextField
            size="small"
            label={t('applications.fields.owner')}
            description={t('applications.fields.ownerHint')}
            value={owner}
            onChange={setOwner}
          />
          {known.length > 0 && (
            <>
              <Text as="p" color="secondary" className={styles.known}>
                {t('applications.selection.ownerKnown')}
              </Text>
              <div className={styles.owners}>
                {known.map(each => (
                  <Button
                    key={each.owner}
                    size="small"
                    variant="secondary"
                    onPress={() => setOwner(each.owner)}
                  >
                    {each.owner}
                  </Button>
                ))}
              </div>
            </>
          )}
        </div>
      </DialogBody>
      <DialogFooter>
        <Button variant="tertiary" onPress={() => onSave(null)}>
          {t('applications.selection.noOwner')}
        </Button>
        <Button variant="secondary" onPress={() => onOpenChange(false)}>
          {t('applications.selection.cancel')}
        </Button>
        <Button isDisabled={!isValid} onPress={() => onSave(owner.trim())}>
          {t('applications.selection.save')}
        </Button>
      </DialogFooter>
    </>
  );
}
