import { Markup, ObjectReference, reference, tag } from '../xml/markup';
import { child, children, text, dataType } from '../xml/nodes';
import { parseXml, XmlElement, XmlNode } from '../xml/parseXml';

/** A call of a method of a managed object. */
export interface SoapCall {
  self: ObjectReference;
  method: string;
  arguments?: Markup[];
}

/** A refusal, as the server says it. */
export interface SoapFault {
  /** Data type of the fault: `InvalidLogin`, `NotAuthenticated`; nothing where the server does not say. */
  type?: string;
  message: string;
  /** What the server says that it does not have, of `InvalidProperty`. */
  name?: string;
}

export type SoapAnswer =
  | { returnValues: XmlNode[]; fault?: undefined }
  | { fault: SoapFault };

export function writeEnvelope(call: SoapCall): string {
  const body = tag('soapenv:Body', [
    tag(
      call.method,
      [reference('_this', call.self), ...(call.arguments ?? [])],
      { xmlns: 'urn:vim25' },
    ),
  ]);
  const envelope = tag('soapenv:Envelope', body, {
    'xmlns:soapenv': 'http://schemas.xmlsoap.org/soap/envelope/',
    'xmlns:xsd': 'http://www.w3.org/2001/XMLSchema',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${envelope.xml}`;
}

/** @throws Error when the text is no whole answer to a call of the method */
export function readEnvelope(body: string, method: string): SoapAnswer {
  const content = child(parseXml(body, 'Envelope'), 'Body');
  const fault = child(content, 'Fault');
  if (fault !== undefined) {
    return { fault: readFault(fault) };
  }
  const response = child(content, `${method}Response`);
  if (response === undefined) {
    throw new Error(`it has no ${method}Response`);
  }
  return { returnValues: children(response, 'returnval') };
}

function readFault(fault: XmlNode): SoapFault {
  const detail = child(fault, 'detail');
  const [name, content] =
    Object.entries((detail ?? {}) as XmlElement).find(
      ([key]) => !/^[@#]/.test(key),
    ) ?? [];
  const [first] = [content ?? []].flat();
  return {
    type:
      dataType(first) ??
      (name?.endsWith('Fault') ? name.slice(0, -'Fault'.length) : name),
    message: text(fault, 'faultstring') ?? '',
    name: text(first, 'name'),
  };
}
