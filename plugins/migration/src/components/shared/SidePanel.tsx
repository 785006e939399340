import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { BgProvider, ButtonIcon, Text } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { migrationTranslationRef } from '../../translation';
import styles from './SidePanel.module.css';

/**
 * Beside the page on a wide screen, over it on a narrow one; not modal, so that the list stays usable. Takes the focus
 * when it opens for something else, closes on Escape.
 */
export function SidePanel(props: {
  /** What the panel is about; the focus moves in when it changes. */
  subject: string;
  title: ReactNode;
  onClose: () => void;
  children: ReactNode;
}) {
  const { subject, title, onClose, children } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const titleId = useId();
  const panel = useRef<HTMLElement>(null);
  const latestOnClose = useRef(onClose);
  latestOnClose.current = onClose;

  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
  }, [subject]);

  useEffect(() => {
    const element = panel.current;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        latestOnClose.current();
      }
    };
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  }, []);

  return (
    <aside
      ref={panel}
      className={styles.panel}
      aria-labelledby={titleId}
      tabIndex={-1}
    >
      <div className={styles.head}>
        <Text
          as="h2"
          variant="title-x-small"
          weight="bold"
          id={titleId}
          className={styles.title}
        >
          {title}
        </Text>
        <ButtonIcon
          aria-label={t('panel.close')}
          icon={<RiCloseLine />}
          size="small"
          variant="tertiary"
          onPress={onClose}
        />
      </div>
      <div className={styles.body}>
        <BgProvider bg="neutral-1">{children}</BgProvider>
      </div>
    </aside>
  );
}
