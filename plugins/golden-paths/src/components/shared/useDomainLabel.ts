import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { domainNames, goldenPathsTranslationRef } from '../../translation';

function isNamed(domain: string): domain is keyof typeof domainNames {
  return Object.hasOwn(domainNames, domain);
}

/** Names a domain; one that we do not know goes by its own name. */
export function useDomainLabel(): (domain: string) => string {
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  return domain => (isNamed(domain) ? t(`domains.${domain}`) : domain);
}
