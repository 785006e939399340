import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Switch } from '@backstage/ui';
import { KeyboardEvent, useEffect, useRef } from 'react';
import { useTermsSetting } from '../hooks/useTermsSetting';
import { techdocsGlossaryTranslationRef } from '../translation';

/** Space is for the switch; the menu around it would look for an item that begins with one. */
function keepSpace(event: KeyboardEvent) {
  if (event.key === ' ') {
    event.stopPropagation();
  }
}

/**
 * Addon of TechDocs: the switch in the reader's settings. These are one item of a menu, which gives the focus to the item
 * and closes on the next Tab, so the item has to hand the focus on.
 */
export function GlossaryTermsSetting() {
  const { t } = useTranslationRef(techdocsGlossaryTranslationRef);
  const [isWanted, setWanted] = useTermsSetting();
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const item = root.current?.parentElement;
    const handOn = (event: FocusEvent) => {
      if (event.target === item) {
        root.current?.querySelector('input')?.focus();
      }
    };
    item?.addEventListener('focus', handOn);
    return () => item?.removeEventListener('focus', handOn);
  }, []);

  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={root} style={{ padding: '0.5rem 1rem' }} onKeyDown={keepSpace}>
      <Switch
        label={t('setting.label')}
        isSelected={isWanted ?? true}
        isDisabled={isWanted === undefined}
        onChange={setWanted}
      />
    </div>
  );
}
