import { AddressInfo } from 'node:net';
import mcpPlugin from '@backstage/plugin-mcp-actions-backend';
import { mockCredentials } from '@backstage/backend-test-utils';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { startGlossary } from '../__testUtils__/startGlossary';

/** As an AI assistant sees the glossary: through the MCP server of the portal, over a real connection. */
describe('glossary over MCP', () => {
  let client: Client | undefined;

  async function connect(allowed?: string[]) {
    const { server } = await startGlossary({
      glossary: {},
      allowed,
      config: { backend: { actions: { pluginSources: ['glossary'] } } },
      features: [mcpPlugin],
    });
    const { port } = server.address() as AddressInfo;
    const transport = new StreamableHTTPClientTransport(
      new URL(`http://127.0.0.1:${port}/api/mcp-actions/v1`),
      {
        requestInit: {
          headers: { Authorization: mockCredentials.user.header() },
        },
      },
    );
    const connected = new Client({ name: 'test', version: '1' });
    await connected.connect(transport);
    return connected;
  }

  beforeAll(async () => {
    client = await connect();
  });
  afterAll(async () => client?.close());

  async function call(name: string, args: Record<string, unknown>) {
    const { content, isError } = await client!.callTool({
      name,
      arguments: args,
    });
    const [{ text }] = content as { text: string }[];
    expect([isError ?? false, text]).toEqual([false, expect.any(String)]);
    return JSON.parse(text.replace(/^```json\n([\s\S]*)\n```$/, '$1'));
  }

  it('lists its tools, all of them read-only', async () => {
    const { tools } = await client!.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual([
      'glossary.annotate-text',
      'glossary.list-gaps',
      'glossary.look-up-concept',
      'glossary.translate-term',
    ]);
    for (const { annotations } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true });
    }
  });

  it('shows gaps to those only who keep the glossary', async () => {
    const reader = await connect(['glossary.concept.read']);
    const { tools } = await reader.listTools();
    expect(tools.map(({ name }) => name)).not.toContain('glossary.list-gaps');
    expect(tools).toHaveLength(3);
    await reader.close();
  });

  it.each([
    ['vsan storage policy', /^vsphere:.*(storage-polic|spbm)/, /exact|alias/],
    ['DRS', /^vsphere:drs$/, /abbreviation/],
    ['distibuted resource scheduler', /^vsphere:drs$/, /typo/],
  ])('knows what is meant by %s', async (term, ref, matchedBy) => {
    const { concepts } = await call('glossary.look-up-concept', { term });
    expect(concepts[0]).toMatchObject({
      ref: expect.stringMatching(ref),
      matchedBy: expect.stringMatching(matchedBy),
      definition: expect.stringMatching(/\w/),
    });
  });

  it('translates a term, with where the analogy breaks', async () => {
    const { meanings } = await call('glossary.translate-term', {
      term: 'DRS',
      from: 'vsphere',
      to: 'kubernetes',
    });
    expect(meanings[0].translations).toContainEqual(
      expect.objectContaining({
        direction: 'forward',
        combine: 'all',
        concepts: [
          expect.objectContaining({ ref: 'kubernetes:kube-scheduler' }),
          expect.objectContaining({ ref: 'kubernetes:descheduler' }),
        ],
        caveats: expect.arrayContaining([expect.any(String)]),
      }),
    );
  });

  it('finds concepts in a text, and says what was asked in vain', async () => {
    const { mentions } = await call('glossary.annotate-text', {
      text: 'We rely on DRS and vMotion.',
    });
    expect(mentions.map(({ text }: { text: string }) => text)).toEqual([
      'DRS',
      'vMotion',
    ]);
    await call('glossary.look-up-concept', { term: 'qwertzuiopü' });
    await expect(call('glossary.list-gaps', {})).resolves.toMatchObject({
      total: 1,
      gaps: [{ query: 'qwertzuiopü', count: 1 }],
    });
  });
});
