import { languageName, sameLanguage } from './languages';

it.each([
  ['ja', 'ja', '日本語'],
  ['en', 'de', 'Englisch'],
  ['not a tag', 'en', 'not a tag'],
  ['en', 'not a tag', 'en'],
])('%s in %s is %s', (language, inLanguage, name) => {
  expect(languageName(language, inLanguage)).toBe(name);
});

it('tells languages apart, not countries', () => {
  expect(sameLanguage('en-GB', 'EN')).toBe(true);
  expect(sameLanguage('ja', 'en')).toBe(false);
});
