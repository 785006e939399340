import { serve, Served } from '../__testUtils__/serve';
import { text } from '../xml/nodes';
import { HttpTransport } from './HttpTransport';
import { SoapClient } from './SoapClient';

const versions = (namespace: string, version: string) =>
  `<?xml version="1.0"?><namespaces version="1.0"><namespace><name>urn:sms</name><version>9</version></namespace><namespace><name>${namespace}</name><version>${version}</version></namespace></namespaces>`;
const call = { self: { type: 'A', value: 'a' }, method: 'Get' };

describe('SoapClient', () => {
  let served: Served;
  let transport: HttpTransport;
  const { signal } = new AbortController();

  const against = async (...handler: Parameters<typeof serve>) => {
    served = await serve(...handler);
    transport = new HttpTransport({
      baseUrl: served.url,
      timeoutMs: 5000,
      maxResponseBytes: 100_000,
    });
    return new SoapClient(transport);
  };

  afterEach(async () => {
    await transport.close();
    await served.close();
  });

  it('asks in the newest version there is, and keeps the session by its cookie', async () => {
    const seen: unknown[] = [];
    const client = await against((request, response) => {
      seen.push([
        request.url,
        request.headers.soapaction,
        request.headers.cookie,
      ]);
      if (request.method === 'GET') {
        response.end(versions('urn:vim25', '8.0.3.0'));
        return;
      }
      response.setHeader('set-cookie', 'vmware_soap_session="k"; Secure');
      response.end(
        '<Envelope><Body><GetResponse><returnval>1</returnval></GetResponse></Body></Envelope>',
      );
    });
    await client.negotiate(signal);
    const [first] = await client.call(call, signal);
    expect(text(first)).toBe('1');
    await client.call(call, signal);
    client.forget();
    await client.call(call, signal);
    expect(seen).toEqual([
      ['/sdk/vimServiceVersions.xml', undefined, undefined],
      ['/sdk', 'urn:vim25/8.0.3.0', undefined],
      ['/sdk', 'urn:vim25/8.0.3.0', 'vmware_soap_session="k"'],
      ['/sdk', 'urn:vim25/8.0.3.0', undefined],
    ]);
  });

  it.each([
    ['a page', 200, '<html></html>', 'which versions'],
    ['another API', 200, versions('urn:pbm', '2.0'), 'which versions'],
    ['a version to inject', 200, versions('urn:vim25', '8&#10;x: y'), 'which'],
    ['nothing of the kind', 404, '', 'HTTP status 404'],
  ])('is not deceived by %s', async (_, status, body, message) => {
    const client = await against((__, response) => {
      response.writeHead(status);
      response.end(body);
    });
    await expect(client.negotiate(signal)).rejects.toMatchObject({
      code: 'not-a-vcenter',
      message: expect.stringContaining(message),
    });
  });

  it.each([
    [
      'a fault',
      500,
      '<Envelope><Body><Fault><detail><NotAuthenticatedFault/></detail></Fault></Body></Envelope>',
      'not-authenticated',
    ],
    ['a proxy whose server is away', 503, 'no healthy upstream', 'unreachable'],
    ['half an answer', 200, '<Envelope><Body><GetResponse><retu', 'cut'],
    [
      'an answer to something else',
      200,
      '<Envelope><Body><PutResponse/></Body></Envelope>',
      'unreadable',
    ],
    [
      'a document type',
      200,
      '<!DOCTYPE a><Envelope><Body/></Envelope>',
      'unreadable',
    ],
    ['a refusal', 403, 'Forbidden', 'not-a-vcenter'],
  ])('reports %s', async (_, status, body, code) => {
    const client = await against((__, response) => {
      response.writeHead(status);
      response.end(body);
    });
    await expect(client.call(call, signal)).rejects.toMatchObject({ code });
  });
});
