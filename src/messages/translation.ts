/** An area of the catalogue in another language: the same keys, none missing and none of its own. */
export type Translation<Area> = { readonly [Key in keyof Area]: string };
