import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Text } from '@backstage/ui';
import { RiFileCopyLine } from '@remixicon/react';
import { useEffect, useRef, useState } from 'react';
import { conceptSkeleton } from '../../lib/conceptSkeleton';
import { glossaryTranslationRef } from '../../translation';
import styles from './GapAnswer.module.css';
import pageStyles from './UpkeepPage.module.css';

/** A concept with the label that was asked for, to be copied and filled in. */
export function GapAnswer(props: { query: string; onClose: () => void }) {
  const { query, onClose } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const [isCopied, setIsCopied] = useState(false);
  const titleRef = useRef<HTMLHeadingElement>(null);
  const text = conceptSkeleton(query, new Date().toISOString().slice(0, 10));

  useEffect(() => titleRef.current?.focus(), []);

  return (
    <section className={styles.answer} aria-labelledby="gap-answer">
      <Text
        as="h3"
        id="gap-answer"
        ref={titleRef}
        tabIndex={-1}
        className={pageStyles.head}
        variant="body-medium"
        weight="bold"
      >
        {t('upkeep.gaps.skeleton', { query })}
      </Text>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- so that it scrolls by keyboard */}
      <pre className={styles.text} tabIndex={0}>
        {text}
      </pre>
      <div className={pageStyles.row}>
        <Button
          variant="primary"
          iconStart={<RiFileCopyLine />}
          onPress={async () => {
            await window.navigator.clipboard.writeText(text);
            setIsCopied(true);
          }}
        >
          {t('upkeep.gaps.copy')}
        </Button>
        <Button variant="tertiary" onPress={onClose}>
          {t('upkeep.gaps.hide')}
        </Button>
        <span role="status" className={pageStyles.quiet}>
          {isCopied && t('upkeep.gaps.copied')}
        </span>
      </div>
    </section>
  );
}
