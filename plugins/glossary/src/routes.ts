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

export const stackRouteRef = createSubRouteRef({
  id: 'glossary:stack',
  parent: rootRouteRef,
  path: '/stack',
});

export const compareRouteRef = createSubRouteRef({
  id: 'glossary:compare',
  parent: rootRouteRef,
  path: '/compare',
});

export const learningPathsRouteRef = createSubRouteRef({
  id: 'glossary:learning-paths',
  parent: rootRouteRef,
  path: '/learn',
});

export const learningPathRouteRef = createSubRouteRef({
  id: 'glossary:learning-path',
  parent: rootRouteRef,
  path: '/learn/:id',
});

export const upkeepRouteRef = createSubRouteRef({
  id: 'glossary:upkeep',
  parent: rootRouteRef,
  path: '/upkeep',
});

/** The form of a template; optional, because the glossary is useful in a portal without the scaffolder. */
export const templateRouteRef = createExternalRouteRef({
  id: 'glossary:template',
  optional: true,
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});
