import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import { RiKeyboardLine } from '@remixicon/react';
import { useState } from 'react';
import { useKeyCommands } from '../../hooks/useKeyCommands';
import { migrationTranslationRef } from '../../translation';
import { KeyboardHelp } from '../shared';

/** What the keys do on the page, and the help that says so. */
export function InventoryKeys(props: {
  onWalk: (step: 1 | -1) => void;
  onSearch: () => void;
}) {
  const { onWalk, onSearch } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const [isOpen, setIsOpen] = useState(false);
  useKeyCommands({
    j: () => onWalk(1),
    k: () => onWalk(-1),
    '/': onSearch,
    '?': () => setIsOpen(true),
  });
  return (
    <>
      <Button
        size="small"
        variant="tertiary"
        iconStart={<RiKeyboardLine />}
        aria-keyshortcuts="?"
        onPress={() => setIsOpen(true)}
      >
        {t('keys.open')}
      </Button>
      <KeyboardHelp
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        keys={[
          ['j', t('estate.keys.next')],
          ['k', t('estate.keys.previous')],
          ['/', t('estate.keys.search')],
          ['Esc', t('estate.keys.close')],
          ['↑ ↓', t('estate.keys.scroll')],
          ['Home End', t('estate.keys.ends')],
        ]}
      />
    </>
  );
}
