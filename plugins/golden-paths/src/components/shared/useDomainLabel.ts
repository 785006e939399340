import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { goldenPathsTranslationRef } from '../../translation';

const known = [
  'compute',
  'storage',
  'networking',
  'security',
  'management',
  'operations',
  'migration',
  'platform',
] as const;

/** Names a domain; one that we do not know goes by its own name. */
export function useDomainLabel(): (domain: string) => string {
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  return domain => {
    const match = known.find(candidate => candidate === domain);
    return match ? t(`domains.${match}`) : domain;
  };
}
