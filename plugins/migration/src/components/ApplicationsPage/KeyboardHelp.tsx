import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
} from '@backstage/ui';
import { dispositions } from '@crosswalk/backstage-plugin-migration-common';
import { migrationTranslationRef } from '../../translation';
import styles from './KeyboardHelp.module.css';

/** The keyboard model of the page, written down. */
export function KeyboardHelp(props: {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}) {
  const { isOpen, onOpenChange } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const keys: [string, string][] = [
    ['j', t('applications.keys.next')],
    ['k', t('applications.keys.previous')],
    ...dispositions.map((disposition, index): [string, string] => [
      String(index + 1),
      t(`disposition.${disposition}`),
    ]),
    ['0', t('applications.keys.clear')],
    ['c', t('applications.keys.confirm')],
    ['u', t('applications.keys.undo')],
    ['?', t('applications.keys.help')],
  ];
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable
      width={420}
    >
      <DialogHeader>{t('applications.keys.title')}</DialogHeader>
      <DialogBody>
        <Text as="p" color="secondary">
          {t('applications.keys.note')}
        </Text>
        <table className={styles.keys}>
          <thead>
            <tr>
              <th scope="col">{t('applications.keys.key')}</th>
              <th scope="col">{t('applications.keys.does')}</th>
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
          {t('applications.keys.close')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
