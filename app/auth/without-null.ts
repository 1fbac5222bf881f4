/** PostgreSQL text cannot hold U+0000, and nobody types one: without it a crafted parameter is only an unknown name. */
export const withoutNull = (text: string): string => text.replaceAll("\u0000", "");
