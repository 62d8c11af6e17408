/** As much of the custom-elements manifest, version 1.0.0, as our scripts read and write. */
export interface Manifest {
  schemaVersion: string;
  modules: {kind: string; path: string; declarations: ClassDoc[]; exports: Export[]}[];
}

export interface Export {
  kind: string;
  name: string;
  declaration: {name: string; module: string};
}

export interface ClassDoc {
  kind: string;
  name: string;
  description?: string;
  superclass?: {name: string; package?: string; module?: string};
  tagName?: string;
  customElement?: boolean;
  attributes?: Attribute[];
  members?: Member[];
  events?: EventDoc[];
  slots?: Described[];
  cssParts?: Described[];
  cssProperties?: CssProperty[];
}

export interface Described {
  name: string;
  description?: string;
}

export interface CssProperty extends Described {
  default?: string;
}

export interface EventDoc extends Described {
  type?: {text: string};
}

export interface Attribute extends Described {
  fieldName?: string;
  type?: {text: string};
  default?: string;
  /** What it may be, in words, the default first, where the type does not say. Ours, not the schema's. */
  values?: string;
}

export interface Member extends Described {
  kind: string;
  type?: {text: string};
  default?: string;
  attribute?: string;
  readonly?: boolean;
  reflects?: boolean;
  return?: {type: {text: string}};
  values?: string;
}
