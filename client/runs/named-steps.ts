// What the words of runs name: by what the server calls steps, tables and figures.
type Named = Readonly<Record<string, string>>;

export type StepWords = { readonly steps: Named; readonly tables: Named; readonly figures: Named };
