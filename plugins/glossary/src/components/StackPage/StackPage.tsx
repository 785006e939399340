import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Container, Text } from '@backstage/ui';
import type { StackMap as Stack } from '@crosswalk/backstage-plugin-glossary-common';
import { RiKeyboardLine, RiPrinterLine } from '@remixicon/react';
import { useMemo, useState } from 'react';
import { glossaryApiRef } from '../../api';
import { useContentLanguage } from '../../hooks/useContentLanguage';
import { useHelpKey } from '../../hooks/useHelpKey';
import { useLoad } from '../../hooks/useLoad';
import { layOutStack } from '../../lib/stackLayout';
import { stackLines } from '../../lib/stackLines';
import { glossaryTranslationRef } from '../../translation';
import { ErrorNotice, KeyboardHelp } from '../shared';
import { MatchLegend } from './MatchLegend';
import { StackDetails } from './StackDetails';
import { StackDrawing } from './StackDrawing';
import styles from './StackPage.module.css';
import { StackSkeleton } from './StackSkeleton';

function StackView(props: { stack: Stack }) {
  const { stack } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const [activeId, setActiveId] = useState<string>();
  const layout = useMemo(() => layOutStack(stack), [stack]);
  const lines = useMemo(
    () => stackLines(layout.cells, stack.mappings),
    [layout, stack],
  );
  const active = layout.cells.find(({ id }) => id === activeId);

  if (layout.cells.length === 0) {
    return (
      <div className={styles.empty}>
        <Text as="h3" variant="title-x-small" weight="bold">
          {t('stack.emptyTitle')}
        </Text>
        <Text as="p" color="secondary">
          {t('stack.emptyBody')}
        </Text>
      </div>
    );
  }
  return (
    <div className={styles.layout}>
      <StackDrawing
        layout={layout}
        lines={lines}
        activeId={activeId}
        onActivate={setActiveId}
      />
      <div className={styles.beside}>
        <StackDetails concept={active?.concept} mappings={stack.mappings} />
        <MatchLegend lines={lines} />
      </div>
    </div>
  );
}

/** Both stacks, side by side: point at a piece of one and see what it becomes in the other. */
export function StackPage() {
  const { t } = useTranslationRef(glossaryTranslationRef);
  const api = useApi(glossaryApiRef);
  const lang = useContentLanguage();
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const { value, error, retry } = useLoad(lang ?? '', signal =>
    api.getStack({ lang, signal }),
  );
  useHelpKey(() => setIsHelpOpen(true));

  return (
    <Container className={styles.page}>
      {/* A page rule cannot be told to one element; it is there as long as this page is. */}
      <style>{'@page { size: A4 landscape; margin: 8mm; }'}</style>
      <div className={styles.head}>
        <Text as="h2" variant="title-small" weight="bold">
          {t('stack.title')}
        </Text>
        <span className={styles.actions}>
          <Button
            size="small"
            variant="tertiary"
            iconStart={<RiKeyboardLine />}
            onPress={() => setIsHelpOpen(true)}
          >
            {t('keys.show')}
          </Button>
          <Button
            size="small"
            variant="secondary"
            iconStart={<RiPrinterLine />}
            onPress={() => window.print()}
          >
            {t('stack.print')}
          </Button>
        </span>
      </div>
      {error && <ErrorNotice error={error} onRetry={retry} />}
      {!error && !value && <StackSkeleton />}
      {!error && value && <StackView stack={value} />}
      <KeyboardHelp
        isOpen={isHelpOpen}
        onOpenChange={setIsHelpOpen}
        keys={[
          ['↑ ↓ ← →', t('stack.keys.move')],
          ['Home', t('stack.keys.first')],
          ['End', t('stack.keys.last')],
          ['Enter', t('stack.keys.open')],
          ['Esc', t('stack.keys.clear')],
          ['?', t('keys.help')],
        ]}
      />
    </Container>
  );
}
