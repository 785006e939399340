import { useRouteRef } from '@backstage/core-plugin-api';
import { Link } from '@backstage/ui';
import type { ConceptSummary } from '@crosswalk/backstage-plugin-glossary-common';
import { conceptRouteRef } from '../../routes';

/** The label of a concept as a link to its page. */
export function ConceptLink(props: {
  concept: Pick<ConceptSummary, 'scheme' | 'id' | 'label'>;
  className?: string;
  variant?: 'body-medium' | 'body-small' | 'body-large' | 'title-x-small';
  weight?: 'regular' | 'bold';
  /** Without an underline, where the surroundings already say that it is a link. */
  isPlain?: boolean;
}) {
  const {
    concept,
    className,
    variant = 'body-medium',
    weight,
    isPlain,
  } = props;
  const conceptHref = useRouteRef(conceptRouteRef);
  return (
    <Link
      className={className}
      href={conceptHref({ scheme: concept.scheme, id: concept.id })}
      variant={variant}
      weight={weight}
      standalone={isPlain}
    >
      {concept.label}
    </Link>
  );
}
