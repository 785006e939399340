import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/core-plugin-api';

export const rootRouteRef = createRouteRef({ id: 'golden-paths' });

export const pathRouteRef = createSubRouteRef({
  id: 'golden-paths:path',
  parent: rootRouteRef,
  path: '/paths/:id',
});

export const changesRouteRef = createSubRouteRef({
  id: 'golden-paths:changes',
  parent: rootRouteRef,
  path: '/changes',
});

export const changeRouteRef = createSubRouteRef({
  id: 'golden-paths:change',
  parent: rootRouteRef,
  path: '/changes/:id',
});

/** The form of a path; a portal without the scaffolder still shows what the paths are. */
export const templateRouteRef = createExternalRouteRef({
  id: 'golden-paths:template',
  optional: true,
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});

/** The run that made a change. */
export const taskRouteRef = createExternalRouteRef({
  id: 'golden-paths:task',
  optional: true,
  params: ['taskId'],
  defaultTarget: 'scaffolder.ongoingTask',
});

/** A concept of the glossary, when the portal has one. */
export const conceptRouteRef = createExternalRouteRef({
  id: 'golden-paths:concept',
  optional: true,
  params: ['scheme', 'id'],
  defaultTarget: 'glossary.concept',
});
