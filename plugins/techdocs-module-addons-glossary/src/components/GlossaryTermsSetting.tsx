import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Switch } from '@backstage/ui';
import { useTermsSetting } from '../hooks/useTermsSetting';
import { techdocsGlossaryTranslationRef } from '../translation';

/** Addon of TechDocs: the switch in the reader's settings. */
export function GlossaryTermsSetting() {
  const { t } = useTranslationRef(techdocsGlossaryTranslationRef);
  const [isWanted, setWanted] = useTermsSetting();
  return (
    <div style={{ padding: '0.5rem 1rem' }}>
      <Switch
        label={t('setting.label')}
        isSelected={isWanted ?? true}
        isDisabled={isWanted === undefined}
        onChange={setWanted}
      />
    </div>
  );
}
