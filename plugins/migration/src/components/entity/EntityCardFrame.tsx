import { Card, CardBody, CardHeader, Text } from '@backstage/ui';
import type { ReactNode } from 'react';
import tokens from '../shared/tokens.module.css';

/** A card of an entity page, titled like the catalog's own. */
export function EntityCardFrame(props: {
  title: string;
  busy?: boolean;
  children: ReactNode;
}) {
  const { title, busy, children } = props;
  return (
    <Card className={tokens.scope} aria-busy={busy || undefined}>
      <CardHeader>
        <Text as="h3" variant="title-x-small" weight="bold">
          {title}
        </Text>
      </CardHeader>
      <CardBody>{children}</CardBody>
    </Card>
  );
}
