import { tag } from '../xml/markup';
import { text } from '../xml/nodes';
import { readEnvelope, writeEnvelope } from './envelope';
import { faultError } from './faultError';

const envelope = (body: string) =>
  `<soapenv:Envelope xmlns:soapenv="e" xmlns:xsi="i"><soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>\n`;

const fault = (detail: string, message = 'No way.') =>
  readEnvelope(
    envelope(
      `<soapenv:Fault><faultcode>ServerFaultCode</faultcode><faultstring>${message}</faultstring><detail>${detail}</detail></soapenv:Fault>`,
    ),
    'Login',
  ).fault!;

describe('writeEnvelope', () => {
  it('calls a method of an object, with what it is told escaped', () => {
    expect(
      writeEnvelope({
        self: { type: 'SessionManager', value: 'SessionManager' },
        method: 'Login',
        arguments: [tag('password', 'a<b&c')],
      }),
    ).toContain(
      '<soapenv:Body><Login xmlns="urn:vim25"><_this type="SessionManager">SessionManager</_this><password>a&lt;b&amp;c</password></Login></soapenv:Body>',
    );
  });
});

describe('readEnvelope', () => {
  it('answers what the method returns, none or several', () => {
    const of = (returned: string) =>
      readEnvelope(
        envelope(`<FindResponse xmlns="urn:vim25">${returned}</FindResponse>`),
        'Find',
      );
    expect(of('')).toEqual({ returnValues: [] });
    const { returnValues = [] } = of(
      '<returnval>a</returnval><returnval>b</returnval>',
    ) as { returnValues?: never[] };
    expect(returnValues.map(value => text(value))).toEqual(['a', 'b']);
  });

  it('does not take the answer to one method for that to another', () => {
    expect(() =>
      readEnvelope(envelope('<OtherResponse></OtherResponse>'), 'Find'),
    ).toThrow('it has no FindResponse');
  });

  it('reads what kind of fault it is', () => {
    expect(
      fault('<InvalidLoginFault xmlns="urn:vim25" xsi:type="InvalidLogin"/>'),
    ).toEqual({ type: 'InvalidLogin', message: 'No way.' });
    expect(
      fault(
        '<InvalidPropertyFault xsi:type="InvalidProperty"><name>config.x</name></InvalidPropertyFault>',
      ),
    ).toMatchObject({ type: 'InvalidProperty', name: 'config.x' });
    expect(fault('<RuntimeFaultFault/>').type).toBe('RuntimeFault');
    expect(fault('').type).toBeUndefined();
  });
});

describe('faultError', () => {
  const error = (type: string | undefined, message = '', method = 'Login') =>
    faultError({ type, message, name: 'config.x' }, { method }, 'vc');

  it.each([
    ['InvalidLogin', 'invalid-login', 'does not accept the user name'],
    ['NotAuthenticated', 'not-authenticated', 'is over'],
    ['NoPermission', 'no-permission', 'Read-only role'],
    ['InvalidCollectorVersion', 'out-of-step', 'read anew'],
    ['ManagedObjectNotFound', 'out-of-step', 'read anew'],
    ['InvalidProperty', 'invalid-property', 'config.x'],
    ['SystemError', 'fault', 'SystemError'],
    [undefined, 'fault', 'it does not say why'],
  ])('says what %s means', (type, code, message) => {
    expect(error(type).code).toBe(code);
    expect(error(type).message).toContain(message);
  });

  it('shortens what a server says, and takes control characters out', () => {
    const { message } = error(
      'X',
      `a\u001b[31m\n\nb${'c'.repeat(1000)}`,
      'Get',
    );
    expect(message).toContain('a [31m bcc');
    expect(message.length).toBeLessThan(400);
  });

  it('passes nothing on that a server says to a password', () => {
    expect(error('Odd', 'The password hunter2 is wrong').message).not.toContain(
      'hunter2',
    );
  });
});
