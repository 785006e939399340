import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/core-plugin-api';

export const rootRouteRef = createRouteRef({ id: 'migration' });

export const estateRouteRef = createSubRouteRef({
  id: 'migration:estate',
  parent: rootRouteRef,
  path: '/estate',
});

export const readinessRouteRef = createSubRouteRef({
  id: 'migration:readiness',
  parent: rootRouteRef,
  path: '/estate/readiness',
});

export const importsRouteRef = createSubRouteRef({
  id: 'migration:imports',
  parent: rootRouteRef,
  path: '/imports',
});

export const applicationsRouteRef = createSubRouteRef({
  id: 'migration:applications',
  parent: rootRouteRef,
  path: '/applications',
});

export const dependenciesRouteRef = createSubRouteRef({
  id: 'migration:dependencies',
  parent: rootRouteRef,
  path: '/dependencies',
});

export const sizingRouteRef = createSubRouteRef({
  id: 'migration:sizing',
  parent: rootRouteRef,
  path: '/sizing',
});

export const plansRouteRef = createSubRouteRef({
  id: 'migration:plans',
  parent: rootRouteRef,
  path: '/plans',
});

export const planRouteRef = createSubRouteRef({
  id: 'migration:plan',
  parent: rootRouteRef,
  path: '/plans/:planId',
});

/** The form of a template; optional, because planning is useful in a portal without the scaffolder. */
export const templateRouteRef = createExternalRouteRef({
  id: 'migration:template',
  optional: true,
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});

/** The list of the catalog, for the way from a published plan to its entities. */
export const catalogRouteRef = createExternalRouteRef({
  id: 'migration:catalog',
  optional: true,
  defaultTarget: 'catalog.catalogIndex',
});
