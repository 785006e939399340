import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  DialogTrigger,
  Text,
} from '@backstage/ui';
import type { ChangeDetails } from '@crosswalk/backstage-plugin-golden-paths-common';
import { goldenPathsTranslationRef } from '../../translation';

/** Closes without a merge. Asks first, because a closed change cannot be opened again. */
export function CloseButton(props: {
  change: ChangeDetails;
  isDisabled: boolean;
  isPending: boolean;
  onClose: () => void;
}) {
  const { change, isDisabled, isPending, onClose } = props;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  return (
    <DialogTrigger>
      <Button variant="secondary" isDisabled={isDisabled} isPending={isPending}>
        {t('merge.close')}
      </Button>
      <Dialog>
        <DialogHeader>
          {t('merge.closeTitle', { number: String(change.number) })}
        </DialogHeader>
        <DialogBody>
          <Text as="p">{t('merge.closeText', { base: change.base })}</Text>
        </DialogBody>
        <DialogFooter>
          <Button variant="secondary" slot="close">
            {t('merge.closeCancel')}
          </Button>
          <Button variant="primary" destructive slot="close" onPress={onClose}>
            {t('merge.closeConfirm')}
          </Button>
        </DialogFooter>
      </Dialog>
    </DialogTrigger>
  );
}
