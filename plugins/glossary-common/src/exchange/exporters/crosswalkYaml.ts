import { stringify } from 'yaml';
import type { GlossaryContent } from '../../authoring/documents';
import type { Exporter } from '../../model/exchange';
import { toAuthored } from '../authored';
import { contentOf, fileNameFor, selectScheme } from './selectScheme';

/** Writes our own format, which holds everything, one YAML document each, in the order of the snapshot. */
export const exportCrosswalkYaml: Exporter = async (snapshot, options) => {
  const documents = contentOf(selectScheme(snapshot, options));
  return {
    text: documents.map(writeDocument).join('---\n'),
    mediaType: 'application/yaml',
    fileName: fileNameFor(options, 'yaml'),
    losses: [],
  };
};

function writeDocument(content: GlossaryContent): string {
  // Without anchors the output does not depend on which objects happen to be shared.
  return stringify(toAuthored(content), {
    aliasDuplicateObjects: false,
    lineWidth: 0,
  });
}
