import { translators } from '@crosswalk/backstage-plugin-translation-common';
import { draftOf, fieldsOf, FormDraft, readDraft } from './translatorForm';

const rule = translators['firewall-rule'];
const fields = fieldsOf(rule);

const read = (change: FormDraft) =>
  readDraft(
    rule,
    fields,
    { ...draftOf(rule), ...change },
    (line, problem) => `${line}: ${problem}`,
  );

describe('translatorForm', () => {
  it('makes a field of each input, with its words', () => {
    expect(fields.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'name text',
      'namespace text',
      'action choice',
      'direction choice',
      'sources lines',
      'destinations lines',
      'services lines',
      'appliedTo lines',
      'contextProfile choice',
      'domains lines',
      'sequence number',
      'logged flag',
    ]);
    expect(fields[2]).toMatchObject({
      title: 'Action',
      options: ['allow', 'drop', 'reject'],
    });
  });

  it.each(Object.values(translators))(
    'reads the example of $id back as it was',
    translator => {
      expect(
        readDraft(translator, fieldsOf(translator), draftOf(translator), String)
          .input,
      ).toEqual(translator.example);
    },
  );

  it('leaves out blank lines', () => {
    expect(read({ services: '\n TCP 80 \n\nICMP' }).input).toMatchObject({
      services: ['TCP 80', 'ICMP'],
    });
  });

  it('says what is wrong beside the field, with the line', () => {
    expect(
      read({ name: ' ', services: 'TCP 80\n\nTCP 99999', sequence: 'x' })
        .problems,
    ).toEqual({
      name: 'A name is needed',
      services: '3: Ports go from 1 to 65535, the lower one first',
      sequence: 'A whole number',
    });
    expect(read({ sequence: '' }).problems).toEqual({
      sequence: 'A whole number',
    });
  });
});
