/** A language in the words of another; its code where there is no word for it. */
export function languageName(language: string, inLanguage: string): string {
  try {
    return (
      new Intl.DisplayNames([inLanguage], { type: 'language' }).of(language) ??
      language
    );
  } catch {
    // Not a language tag; sources may say anything.
    return language;
  }
}

/** Whether two BCP 47 tags are of one language, whatever the country or the script. */
export function sameLanguage(one: string, other: string): boolean {
  const primary = (tag: string) => tag.toLowerCase().split('-')[0];
  return primary(one) === primary(other);
}
