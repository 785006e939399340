import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
} from '@backstage/ui';
import { migrationTranslationRef } from '../../translation';
import styles from './KeyboardHelp.module.css';

/** The keyboard model of a page, written down. It ends with the key that opened it. */
export function KeyboardHelp(props: {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Each key with what it does. */
  keys: [key: string, does: string][];
}) {
  const { isOpen, onOpenChange } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const keys = [...props.keys, ['?', t('keys.help')]];
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable
      width={420}
    >
      <DialogHeader>{t('keys.title')}</DialogHeader>
      <DialogBody>
        <Text as="p" color="secondary">
          {t('keys.note')}
        </Text>
        <table className={styles.keys}>
          <thead>
            <tr>
              <th scope="col">{t('keys.key')}</th>
              <th scope="col">{t('keys.does')}</th>
            </tr>
          </thead>
          <tbody>
            {keys.map(([key, meaning]) => (
              <tr key={key}>
                <td>
                  <kbd>{key}</kbd>
                </td>
                <td>{meaning}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={() => onOpenChange(false)}>
          {t('keys.close')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
