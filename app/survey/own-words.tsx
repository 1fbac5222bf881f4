/** The organisation's own words: in their own direction, and in no language we know of. */
export function OwnWords({ children, serif = false }: { children: string; serif?: boolean }) {
  return (
    <bdi lang="" className={serif ? "words" : undefined}>
      {children}
    </bdi>
  );
}
