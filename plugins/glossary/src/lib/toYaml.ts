import { Document, isScalar, Scalar, visit } from 'yaml';

/** Words that readers of YAML 1.1 may take for booleans, and Kubernetes is one. */
const aBoolean = /^(y|n|yes|no|on|off|true|false)$/i;

/** Objects as the documents of one file, so that Kubernetes reads every text as the text that it is. */
export function toYaml(objects: readonly object[]): string {
  return objects
    .map(object => {
      const document = new Document(object, {
        version: '1.1',
        aliasDuplicateObjects: false,
      });
      visit(document, {
        Scalar(_, node) {
          if (
            isScalar(node) &&
            typeof node.value === 'string' &&
            aBoolean.test(node.value)
          ) {
            node.type = Scalar.QUOTE_DOUBLE;
          }
        },
      });
      return document.toString({ lineWidth: 0, directives: false });
    })
    .join('---\n');
}
