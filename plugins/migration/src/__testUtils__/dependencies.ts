import {
  dependencyGraphOf,
  type Application,
  type ApplicationDependency,
} from '@crosswalk/backstage-plugin-migration-common';
import { http, HttpResponse } from 'msw';
import type { SetupServer } from 'msw/node';
import { application, estate, migrationUrl, page } from './content';

/** An application that holds the VM of its name. */
export const app = (
  name: string,
  rest: Partial<Application> = {},
): Application =>
  application(name, {
    id: `id-${name}`,
    name,
    virtualMachineKeys: [name],
    ...rest,
  });

/** An estate that answers what it is told, as the backend works it out. */
export function haveDependencies(
  server: SetupServer,
  options: {
    applications?: Application[];
    flows?: [string, string, number, number, ('strong' | 'weak')?][];
    declared?: ApplicationDependency[];
  } = {},
) {
  const state = {
    applications: options.applications ?? [
      app('web'),
      app('shop'),
      app('db', { disposition: 'rehost' }),
      app('ldap', { sharedService: true }),
      app('wiki', { environment: 'test' }),
      app('fax'),
    ],
    declared: options.declared ?? [],
  };
  const flows = options.flows ?? [
    ['web', 'shop', 443, 12],
    ['shop', 'web', 8080, 3],
    ['shop', 'db', 1433, 4000],
    ['db', 'ldap', 389, 7, 'weak'],
    ['wiki', 'ldap', 389, 9, 'weak'],
  ];
  server.use(
    http.get(`${migrationUrl}/v1/estates`, () =>
      HttpResponse.json(page([estate()])),
    ),
    http.get(`${migrationUrl}/v1/estates/e1/dependency-graph`, () =>
      HttpResponse.json(
        dependencyGraphOf({
          applications: state.applications,
          dependencies: flows.map(
            ([sourceKey, targetKey, port, weight, strength = 'strong']) => ({
              sourceKey,
              targetKey,
              port,
              weight,
              strength,
            }),
          ),
          applicationDependencies: state.declared,
        }),
      ),
    ),
    http.post(
      `${migrationUrl}/v1/estates/e1/application-dependencies`,
      async ({ request }) => {
        const body = (await request.json()) as ApplicationDependency;
        const made = {
          ...body,
          id: `d-${state.declared.length}`,
          estateId: 'e1',
          origin: 'declared' as const,
          createdBy: 'user:default/ada',
        };
        state.declared = [...state.declared, made];
        return HttpResponse.json(made, { status: 201 });
      },
    ),
    http.delete(
      `${migrationUrl}/v1/estates/e1/application-dependencies/:id`,
      ({ params }) => {
        state.declared = state.declared.filter(({ id }) => id !== params.id);
        return new HttpResponse(null, { status: 204 });
      },
    ),
    http.get(`${migrationUrl}/v1/applications/:id`, ({ params }) =>
      HttpResponse.json(state.applications.find(({ id }) => id === params.id)),
    ),
    http.patch(
      `${migrationUrl}/v1/applications/:id`,
      async ({ params, request }) => {
        const patch = (await request.json()) as Partial<Application>;
        state.applications = state.applications.map(each =>
          each.id === params.id ? { ...each, ...patch } : each,
        );
        return HttpResponse.json(
          state.applications.find(({ id }) => id === params.id),
        );
      },
    ),
  );
  return state;
}
