import {
  mockServices,
  registerMswTestHooks,
} from '@backstage/backend-test-utils';
import { EntityProviderConnection } from '@backstage/plugin-catalog-node';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { ConceptEntityProvider } from './ConceptEntityProvider';
import { GlossaryExportClient } from './GlossaryExportClient';

const server = setupServer();
registerMswTestHooks(server);

const exportUrl = 'http://localhost:0/api/glossary/v1/export';
const concept = (id: string) => `apiVersion: crosswalk.dev/v1alpha1
kind: Concept
metadata: { name: 'vsphere:${id}' }
spec: { label: ${id}, definition: One., domain: compute }
`;

/** A glossary at the HTTP edge that answers 304 to who has its ETag. */
function serve(body: string, etag: string) {
  server.use(
    http.get(exportUrl, ({ request }) =>
      request.headers.get('if-none-match') === etag
        ? new HttpResponse(null, { status: 304 })
        : new HttpResponse(body, { headers: { ETag: etag } }),
    ),
  );
}

function create() {
  const logger = mockServices.logger.mock();
  logger.child.mockReturnValue(logger);
  const applied: string[][] = [];
  const connection: EntityProviderConnection = {
    refresh: async () => {},
    applyMutation: async mutation => {
      if (mutation.type === 'full') {
        applied.push(mutation.entities.map(e => e.entity.metadata.name));
      }
    },
  };
  const provider = ConceptEntityProvider.create({
    glossary: GlossaryExportClient.create({
      auth: mockServices.auth(),
      discovery: {
        getBaseUrl: async id => `http://localhost:0/api/${id}`,
        getExternalBaseUrl: async id => `http://localhost:0/api/${id}`,
      },
    }),
    logger,
    taskRunner: { run: async () => {} },
  });
  return { applied, connection, logger, provider };
}

describe('ConceptEntityProvider', () => {
  it('writes when the glossary changed, and only then', async () => {
    const { applied, connection, provider } = create();
    serve(concept('drs'), '"1"');
    await provider.refresh(connection);
    await provider.refresh(connection);
    expect(applied).toEqual([['vsphere.drs']]);

    serve(`${concept('drs')}---\n${concept('ha')}`, '"2"');
    await provider.refresh(connection);
    expect(applied).toEqual([['vsphere.drs'], ['vsphere.drs', 'vsphere.ha']]);
  });

  it('keeps what is in the catalog while the glossary is away or answers nonsense', async () => {
    const { applied, connection, logger, provider } = create();
    server.use(
      http.get(exportUrl, () => new HttpResponse(null, { status: 503 })),
    );
    await provider.refresh(connection);
    serve('<html>A proxy speaking</html>', '"1"');
    await provider.refresh(connection);
    expect(applied).toEqual([]);
    expect(logger.warn).toHaveBeenCalledTimes(2);
    expect(logger.warn.mock.calls[1][0]).toContain('cannot be read');

    serve(concept('drs'), '"1"');
    await provider.refresh(connection);
    expect(applied).toEqual([['vsphere.drs']]);
  });
});
