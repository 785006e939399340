import { glossaryTranslationRef } from '../translation';
import ja from './ja';

/** The messages of the reference, which are not part of its public type. */
const reference = glossaryTranslationRef as unknown as {
  getDefaultMessages(): Record<string, string>;
};
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

it('says everything, with all that is filled in', () => {
  const english = reference.getDefaultMessages();
  expect(Object.keys(ja.messages).sort()).toEqual(Object.keys(english).sort());
  for (const [key, text] of Object.entries(english)) {
    const translated: Record<string, string | null> = ja.messages;
    expect([key, placeholders(translated[key] ?? '')]).toEqual([
      key,
      placeholders(text),
    ]);
  }
});
