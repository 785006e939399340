import { FormPage } from '../types';

type Json = Record<string, unknown>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? value.trim() : undefined;
}

function toPage(page: Json): FormPage {
  const required = Array.isArray(page.required) ? page.required : [];
  const properties = isObject(page.properties) ? page.properties : {};
  return {
    title: text(page.title) ?? '',
    fields: Object.entries(properties).map(([name, property]) => {
      const { title, description } = isObject(property) ? property : {};
      return {
        name,
        title: text(title) ?? name,
        description: text(description),
        required: required.includes(name),
      };
    }),
  };
}

/**
 * What the form of a template asks, page by page. Fields that only appear after an answer are left out.
 *
 * @param parameters - `spec.parameters`: one page or several
 */
export function formPages(parameters: unknown): FormPage[] {
  const pages = Array.isArray(parameters) ? parameters : [parameters];
  return pages
    .filter(isObject)
    .map(toPage)
    .filter(({ fields }) => fields.length > 0);
}
