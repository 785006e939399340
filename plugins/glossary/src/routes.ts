import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/core-plugin-api';

export const rootRouteRef = createRouteRef({ id: 'glossary' });

export const conceptRouteRef = createSubRouteRef({
  id: 'glossary:concept',
  parent: rootRouteRef,
  path: '/:scheme/:id',
});

/** The form of a template; optional, because the glossary is useful in a portal without the scaffolder. */
export const templateRouteRef = createExternalRouteRef({
  id: 'glossary:template',
  optional: true,
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});
