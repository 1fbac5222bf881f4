/** English words that carry no meaning of their own. Negations are not among them. */
export const STOPWORDS: ReadonlySet<string> = new Set(
  (
    "a about after again all an and any are as at be been before being both but by can could did do does down each " +
    "few for from further had has have he her here him his how i if in into is it its just may me might more most " +
    "my now of off on only or other our out over own s same she should so some such t than that the their them then " +
    "there these they this those to too up us very was we were when where why will with would you your"
  ).split(" "),
);
