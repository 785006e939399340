import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Dialog, DialogBody, DialogHeader } from '@backstage/ui';
import { glossaryTranslationRef } from '../../translation';
import styles from './KeyboardHelp.module.css';

/** The keyboard model of a page, written down. */
export function KeyboardHelp(props: {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Key, and what it does. */
  keys: [string, string][];
}) {
  const { isOpen, onOpenChange, keys } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable
      width={420}
    >
      <DialogHeader>{t('keys.title')}</DialogHeader>
      <DialogBody>
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
    </Dialog>
  );
}
