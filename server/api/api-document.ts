// The parts of an OpenAPI document that are told on the page of the API.
/** An OpenAPI 3.1 document, as far as the page that shows it needs to know. */
export type ApiDocument = {
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
};
